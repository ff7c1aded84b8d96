using System.Collections.Frozen;

namespace AnalysisCluster.Analysis.Articles;

/// <summary>The fields of a submission before they are checked. Absent: null; empty and blank values count as absent.</summary>
public sealed record ArticleFields
{
    public string? Id { get; init; }

    public string? Text { get; init; }

    public string? Title { get; init; }

    public string? Source { get; init; }

    public string? Url { get; init; }

    public string? Published { get; init; }

    public string? Modified { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public string? PubStatus { get; init; }

    /// <summary>The submission's own names for fields that it calls otherwise than this project does.</summary>
    internal IReadOnlyDictionary<string, string> Aliases { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>What the submission calls a field.</summary>
    internal string NameOf(string field) => Aliases.GetValueOrDefault(field, field);
}
