using AnalysisCluster.Contracts.Operations;
using AnalysisCluster.Gateway.Lists;
using Microsoft.AspNetCore.Http;

namespace AnalysisCluster.Gateway.Claims;

/// <summary><c>GET /v1/claims/{id}</c>.</summary>
internal static class ClaimEndpoint
{
    public static async Task<IResult> GetAsync(HttpContext context, IGrainFactory grains)
    {
        var id = PathId.Of(context);
        return await grains.GetGrain<ICatalogGrain>(0).GetClaimAsync(id) is { } view
            ? Results.Json(PlacedClaim.Of(view), GatewayJson.Public.PlacedClaim)
            : PathId.NotHeld("claim", id);
    }
}
