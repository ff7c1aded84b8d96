namespace AnalysisCluster.Analysis.Text;

/// <summary>A stretch of the submitted text, in UTF-16 code units; start inclusive, end exclusive; never empty.</summary>
/// <remarks>Corresponds to a W3C Web Annotation <c>TextPositionSelector</c>. Two spans are equal when both ends are.</remarks>
public readonly record struct Span : IComparable<Span>
{
    /// <exception cref="ArgumentOutOfRangeException">The start is negative, or the end is not beyond the start.</exception>
    [System.Text.Json.Serialization.JsonConstructor]
    public Span(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(end, start);
        Start = start;
        End = end;
    }

    public int Start { get; }

    public int End { get; }

    [System.Text.Json.Serialization.JsonIgnore]
    public int Length => End - Start;

    public bool Contains(int offset) => offset >= Start && offset < End;

    public bool Contains(Span other) => other.Start >= Start && other.End <= End;

    public bool Overlaps(Span other) => other.Start < End && Start < other.End;

    /// <summary>The exact words.</summary>
    public string In(string text) => text[Start..End];

    public ReadOnlySpan<char> Of(string text) => text.AsSpan(Start, Length);

    /// <summary>Text order: by start, then by end.</summary>
    public int CompareTo(Span other) => Start != other.Start ? Start.CompareTo(other.Start) : End.CompareTo(other.End);

    public static bool operator <(Span left, Span right) => left.CompareTo(right) < 0;

    public static bool operator >(Span left, Span right) => left.CompareTo(right) > 0;

    public static bool operator <=(Span left, Span right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Span left, Span right) => left.CompareTo(right) >= 0;
}
