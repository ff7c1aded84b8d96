using AnalysisCluster.Analysis.Claims.Grammar;
using AnalysisCluster.Analysis.Claims.Lexicon;

namespace AnalysisCluster.Analysis.Claims.Frames;

/// <summary>A cue at work: a verb that can attribute, with its verb group and its subject.</summary>
internal sealed record CueSite
{
    public required Cue Cue { get; init; }

    /// <summary>Head and particles: "pointed out".</summary>
    public required TokenRange Words { get; init; }

    public required VerbGroup Group { get; init; }

    /// <summary>Who speaks; empty where the site has no subject of its own before it.</summary>
    public required TokenRange Subject { get; init; }

    /// <summary>The subject is that of another verb of the sentence: "denied it and said …", ", adding that …".</summary>
    public bool IsShared { get; init; }

    /// <summary>First token that belongs to this site rather than to what is reported before it.</summary>
    public int Start => IsShared || Subject.IsEmpty ? Group.Start : Subject.Start;
}
