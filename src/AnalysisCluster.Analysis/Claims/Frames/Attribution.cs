using AnalysisCluster.Analysis.Claims.Grammar;

namespace AnalysisCluster.Analysis.Claims.Frames;

/// <summary>One attribution in terms of tokens: who, by which words, what.</summary>
internal sealed record Attribution
{
    /// <summary>Empty where the words attribute to nobody: "it is feared that".</summary>
    public required TokenRange Speaker { get; init; }

    /// <summary>The speaker stands with an earlier attribution, not with this one.</summary>
    public bool IsCarried { get; init; }

    /// <summary>Empty for a quotation that nothing introduces.</summary>
    public required TokenRange Cue { get; init; }

    public required Stance Stance { get; init; }

    /// <summary>"According to" and its kin, or a report or figures as the source.</summary>
    public bool IsAttributed { get; init; }

    /// <summary>The cue's negation belongs to the content: "does not believe it will".</summary>
    public bool IsContentNegated { get; init; }

    /// <summary>Words that were said, with a clause or quotation as content: worth a claim of its own even inside another one's content.</summary>
    public bool IsReport { get; init; }

    /// <summary>In text order, not overlapping, none empty.</summary>
    public required IReadOnlyList<TokenRange> Content { get; init; }

    /// <summary>From the first word of the content to the last.</summary>
    public TokenRange Hull => new(Content[0].Start, Content[^1].End);
}
