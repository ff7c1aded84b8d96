using AnalysisCluster.Contracts.Topics;
using AnalysisCluster.Gateway.Lists;
using Microsoft.AspNetCore.Http;

namespace AnalysisCluster.Gateway.Topics;

/// <summary><c>GET /v1/topics/{id}</c>.</summary>
internal static class TopicEndpoint
{
    public static async Task<IResult> GetAsync(HttpContext context, IGrainFactory grains)
    {
        var id = PathId.Of(context);
        return await grains.GetGrain<ITopicGrain>(id).GetAsync() is { } view
            ? Results.Json(TopicForm.Of(view), GatewayJson.Public.TopicForm)
            : PathId.NotHeld("topic", id);
    }
}
