using AnalysisCluster.Contracts.Feeds;

namespace AnalysisCluster.Cli.Demo;

/// <summary>What kind of news about the news it is; decides the colour.</summary>
public enum TellingKind
{
    Read,
    Edited,
    Withdrawn,
    Failed,
    Copied,
    Corroborated,
    Weakened,
    Disputed,
    Moved,
}

/// <summary>One thing worth telling a person: a headline, and the evidence for it.</summary>
/// <param name="Evidence">The claims behind it, each with speaker, outlet and exact words.</param>
/// <param name="Reason">Why the program thinks so; absent where the headline says it all.</param>
public sealed record Telling(TellingKind Kind, string Headline, IReadOnlyList<ClaimReference> Evidence, string? Reason = null);
