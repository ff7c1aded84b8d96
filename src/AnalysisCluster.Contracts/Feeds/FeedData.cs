using AnalysisCluster.Analysis.Claims;

namespace AnalysisCluster.Contracts.Feeds;

/// <summary>A claim as an event names it: enough to show who said what, where, in which words.</summary>
/// <param name="Words">The exact words of each content span, in order.</param>
/// <param name="Speaker">The speaker's name; absent where the outlet itself states it.</param>
public sealed record ClaimReference(
    string Claim, string Article, string? Outlet, string? Origin, DateTimeOffset? Published, string? Speaker, string? SpeakerId,
    IReadOnlyList<string> Words);

/// <summary>Data of an <see cref="FeedEventKind.Article"/> event.</summary>
/// <param name="State"><c>finished</c>, <c>failed</c> or <c>withdrawn</c>.</param>
/// <param name="Claims">Claims that this revision holds.</param>
/// <param name="Error">Absent unless failed.</param>
public sealed record ArticleEvent(
    string Id, string Revision, string State, string? Title, string? Outlet, IReadOnlyList<string> Origins, string? Language, int Claims, string? Error);

/// <summary>Data of a <see cref="FeedEventKind.Claim"/> event.</summary>
/// <param name="State"><c>live</c>, or <c>dropped</c> when the article holds it no more.</param>
/// <param name="Finding">The claim in its public form; absent when dropped.</param>
public sealed record ClaimEvent(
    string Id, string Article, string? Outlet, DateTimeOffset? Published, string State, IReadOnlyList<string> Words, Claim? Finding);

/// <summary>Data of a <see cref="FeedEventKind.Copy"/> event.</summary>
public sealed record CopyEvent(string A, string B, double Containment);

/// <summary>Data of a <see cref="FeedEventKind.Link"/> event.</summary>
/// <param name="Relation"><c>same</c>, <c>contradicts</c> or <c>updates</c>.</param>
public sealed record LinkEvent(string Relation, double Score, IReadOnlyList<string> Reasons, ClaimReference A, ClaimReference B);

/// <summary>Data of a <see cref="FeedEventKind.Figure"/> event: one figure that moved between two claims, the earlier first.</summary>
public sealed record FigureEvent(string Unit, decimal From, decimal To, ClaimReference Earlier, ClaimReference Later);

/// <summary>Data of an <see cref="FeedEventKind.Assertion"/> event.</summary>
/// <param name="Was">Status told before; absent the first time.</param>
/// <param name="Claims">Live claims, earliest first; at most 16.</param>
/// <param name="MergedInto">The assertion that took this one in; then only the ids are present.</param>
public sealed record AssertionEvent(
    string Id, string? Text, string? Status, string? Was, int Witnesses, OriginCounts? Origins, int Relays, IReadOnlyList<string> FragileOn,
    int ClaimCount, IReadOnlyList<ClaimReference> Claims, string? MergedInto);

/// <summary>Independent origins: for certain, and at most.</summary>
public sealed record OriginCounts(int Min, int Max);
