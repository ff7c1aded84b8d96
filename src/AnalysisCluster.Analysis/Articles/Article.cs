namespace AnalysisCluster.Analysis.Articles;

/// <summary>One revision of one document of one outlet, as submitted. The text is never changed: every span points into it.</summary>
public sealed record Article
{
    /// <summary>The submitter's identifier; 1 to 200 characters.</summary>
    public required string Id { get; init; }

    /// <summary>The body. Empty only where the article is withdrawn (<see cref="IsCanceled"/>).</summary>
    public required string Text { get; init; }

    /// <summary>Headline; not part of the text, so no span points into it.</summary>
    public string? Title { get; init; }

    /// <summary>The outlet's name as the submitter gives it; absent when unknown.</summary>
    public string? Source { get; init; }

    public string? Url { get; init; }

    /// <summary>schema.org <c>datePublished</c>; absent when unknown. The day is the one stated, not the UTC day.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>schema.org <c>dateModified</c>: orders the revisions of one article. Absent: the publication date orders.</summary>
    public DateTimeOffset? Modified { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>IPTC ninjs <c>pubstatus</c> is <c>canceled</c>: the outlet has withdrawn the article.</summary>
    public bool IsCanceled { get; init; }

    /// <summary>The stated day of publication as a day number (<see cref="DateOnly.DayNumber"/>); absent when unknown.</summary>
    public int? Day => Published is { } at ? DateOnly.FromDateTime(at.DateTime).DayNumber : null;
}
