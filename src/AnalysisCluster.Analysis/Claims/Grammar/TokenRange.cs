namespace AnalysisCluster.Analysis.Claims.Grammar;

/// <summary>A run of tokens, start inclusive, end exclusive; empty where nothing was found.</summary>
internal readonly record struct TokenRange(int Start, int End)
{
    public static TokenRange Empty { get; } = new(0, 0);

    public bool IsEmpty => End <= Start;

    public int Length => End - Start;

    public bool Contains(int token) => token >= Start && token < End;

    public bool Overlaps(TokenRange other) => other.Start < End && Start < other.End;
}
