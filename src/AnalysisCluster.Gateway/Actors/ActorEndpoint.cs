using AnalysisCluster.Contracts.Actors;
using AnalysisCluster.Gateway.Lists;
using Microsoft.AspNetCore.Http;

namespace AnalysisCluster.Gateway.Actors;

/// <summary><c>GET /v1/actors/{id}</c>.</summary>
internal static class ActorEndpoint
{
    public static async Task<IResult> GetAsync(HttpContext context, IGrainFactory grains)
    {
        var id = PathId.Of(context);
        return await grains.GetGrain<IActorGrain>(id).GetAsync() is { } view
            ? Results.Json(ActorForm.Of(view), GatewayJson.Public.ActorForm)
            : PathId.NotHeld("actor", id);
    }
}
