using AnalysisCluster.Contracts.Articles;
using AnalysisCluster.Gateway.Lists;
using AnalysisCluster.Gateway.Problems;
using Microsoft.AspNetCore.Http;

namespace AnalysisCluster.Gateway.Articles;

/// <summary><c>GET</c> and <c>DELETE /v1/articles/{id}</c>.</summary>
internal static class ArticleEndpoints
{
    public static async Task<IResult> GetAsync(HttpContext context, IGrainFactory grains)
    {
        var id = PathId.Of(context);
        return await grains.GetGrain<IArticleGrain>(id).GetAsync() is { } view
            ? Results.Json(ArticleForm.Of(view), GatewayJson.Public.ArticleForm)
            : NotHeld(id);
    }

    public static async Task<IResult> WithdrawAsync(HttpContext context, IGrainFactory grains, ArticleSubmitter submitter)
    {
        var id = PathId.Of(context);
        if (await grains.GetGrain<IArticleGrain>(id).GetAsync() is not { } view)
        {
            return NotHeld(id);
        }

        var submission = view.Article.IsCanceled ? new(id, view.Summary.Revision, "known", null) : await submitter.WithdrawAsync(view.Article);
        return SubmitEndpoint.Answer(context, submission, []);
    }

    private static ProblemResult NotHeld(string id) => PathId.NotHeld("article", id);
}
