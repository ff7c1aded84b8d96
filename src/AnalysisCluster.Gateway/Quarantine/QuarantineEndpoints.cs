using AnalysisCluster.Contracts.Articles;
using AnalysisCluster.Gateway.Lists;
using AnalysisCluster.Gateway.Problems;
using Microsoft.AspNetCore.Http;

namespace AnalysisCluster.Gateway.Quarantine;

/// <summary><c>POST</c> and <c>DELETE /v1/quarantine/{id}</c>: an operator tries an article again, or gives it up.</summary>
internal static class QuarantineEndpoints
{
    public static async Task<IResult> RetryAsync(HttpContext context, IGrainFactory grains)
    {
        var id = PathId.Of(context);
        return Answer(id, "retried", await grains.GetGrain<IArticleGrain>(id).RetryAsync(), StatusCodes.Status202Accepted);
    }

    public static async Task<IResult> DropAsync(HttpContext context, IGrainFactory grains)
    {
        var id = PathId.Of(context);
        return Answer(id, "dropped", await grains.GetGrain<IArticleGrain>(id).DropAsync(), StatusCodes.Status200OK);
    }

    private static IResult Answer(string id, string outcome, int revisions, int status) => revisions > 0
        ? Results.Json(new QuarantineAnswer(id, outcome, revisions), GatewayJson.Public.QuarantineAnswer, statusCode: status)
        : new ProblemResult(new(ProblemCode.NotFound, $"Nothing of the article '{(id.Length <= 200 ? id : id[..200] + "…")}' is in quarantine."));
}
