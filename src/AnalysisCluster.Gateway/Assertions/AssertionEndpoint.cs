using AnalysisCluster.Contracts.Assertions;
using AnalysisCluster.Gateway.Lists;
using Microsoft.AspNetCore.Http;

namespace AnalysisCluster.Gateway.Assertions;

/// <summary><c>GET /v1/assertions/{id}</c>.</summary>
internal static class AssertionEndpoint
{
    public static async Task<IResult> GetAsync(HttpContext context, IGrainFactory grains)
    {
        var id = PathId.Of(context);
        return await grains.GetGrain<IAssertionGrain>(id).GetAsync() is { } view
            ? Results.Json(AssertionForm.Of(view), GatewayJson.Public.AssertionForm)
            : PathId.NotHeld("assertion", id);
    }
}
