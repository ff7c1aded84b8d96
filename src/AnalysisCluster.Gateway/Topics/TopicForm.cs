using AnalysisCluster.Contracts.Topics;
using AnalysisCluster.Gateway.Assertions;
using AnalysisCluster.Gateway.Claims;

namespace AnalysisCluster.Gateway.Topics;

/// <summary>One IPTC Media Topic in a list.</summary>
/// <param name="Id"><c>medtop:</c> and eight digits.</param>
/// <param name="Articles">Articles whose current revision is about it.</param>
/// <param name="Claims">Live claims of those articles.</param>
public sealed record TopicItem(string Id, string Label, long Articles, long Claims)
{
    internal static TopicItem Of(TopicSummary summary) => new(summary.Id, summary.Label, summary.Articles, summary.Claims);
}

/// <summary>The profile of one topic.</summary>
/// <param name="Latest">Latest claims of articles about it; at most 20.</param>
/// <param name="Disputed">Disputed assertions in articles about it, latest first; at most 20.</param>
public sealed record TopicForm(string Id, string Label, long Articles, long Claims, IReadOnlyList<PlacedClaim> Latest, IReadOnlyList<AssertionForm> Disputed)
{
    internal static TopicForm Of(TopicView view) => new(
        view.Summary.Id,
        view.Summary.Label,
        view.Summary.Articles,
        view.Summary.Claims,
        [.. view.Latest.Select(PlacedClaim.Item)],
        [.. view.Disputed.Select(AssertionForm.Item)]);
}
