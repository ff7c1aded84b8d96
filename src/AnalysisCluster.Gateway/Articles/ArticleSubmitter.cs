using System.Collections.Frozen;
using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Analysis.Models;
using AnalysisCluster.Contracts.Articles;
using AnalysisCluster.Gateway.Problems;

namespace AnalysisCluster.Gateway.Articles;

/// <summary>Checks submissions and hands them to their articles.</summary>
internal sealed class ArticleSubmitter(IGrainFactory grains, TimeProvider clock, AnalysisSettings settings, GatewayOptions options)
{
    private const int WarningsMax = 20;
    private const int FieldNameMaxChars = 100;

    private static readonly FrozenDictionary<SubmitStatus, ProblemCode> Refusals = new Dictionary<SubmitStatus, ProblemCode>
    {
        [SubmitStatus.UrlConflict] = ProblemCode.UrlConflict,
        [SubmitStatus.TooManyRevisions] = ProblemCode.TooManyRevisions,
        [SubmitStatus.Full] = ProblemCode.IntakeFull,
    }.ToFrozenDictionary();

    public ArticleReading Read(ReadOnlyMemory<byte> utf8) => ArticleReader.Read(utf8, clock.GetUtcNow(), settings);

    /// <summary>Completes when the article is durable, or refused.</summary>
    /// <exception cref="Exception">As of <see cref="IArticleGrain.SubmitAsync"/>, and those of an unreachable cluster.</exception>
    public async Task<Submission> SubmitAsync(Article article)
    {
        var outcome = await grains.GetGrain<IArticleGrain>(article.Id).SubmitAsync(article);
        return outcome.Status switch
        {
            SubmitStatus.Accepted => new(article.Id, outcome.Revision, "accepted", null),
            SubmitStatus.Known => new(article.Id, outcome.Revision, "known", null),
            var refused => new(article.Id, outcome.Revision, null, new(
                Refusals[refused],
                outcome.Detail ?? ProblemTable.Title(Refusals[refused]) + ".",
                refused == SubmitStatus.UrlConflict ? "url" : null,
                refused == SubmitStatus.Full ? outcome.RetryAfter ?? options.RetryAfter : null)),
        };
    }

    /// <summary>
    /// Has the outlet withdraw an article. The withdrawal counts as later than what is held, also where that is dated ahead of the clock.
    /// </summary>
    public Task<Submission> WithdrawAsync(Article held)
    {
        var now = clock.GetUtcNow();
        var latest = held.Modified ?? held.Published;
        return SubmitAsync(held with { Text = "", IsCanceled = true, Modified = latest >= now ? latest.Value.AddTicks(1) : now });
    }

    /// <summary>One sentence for each field that means nothing here.</summary>
    public static IReadOnlyList<string> Warnings(IReadOnlyList<string> unknownFields)
    {
        var warnings = unknownFields.Take(WarningsMax).Select(field => $"The field \"{Shorten(field)}\" is not known here and was ignored.").ToList();
        if (unknownFields.Count > WarningsMax)
        {
            warnings.Add($"So were {unknownFields.Count - WarningsMax} more.");
        }

        return warnings;
    }

    private static string Shorten(string field) => field.Length <= FieldNameMaxChars ? field : string.Concat(field.AsSpan(0, FieldNameMaxChars), "…");
}

/// <summary>How a submission ended.</summary>
/// <param name="Outcome">As clients read it; null when refused.</param>
/// <param name="Problem">Null unless refused.</param>
internal sealed record Submission(string Id, string Revision, string? Outcome, Problem? Problem);
