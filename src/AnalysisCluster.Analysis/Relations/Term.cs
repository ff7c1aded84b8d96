namespace AnalysisCluster.Analysis.Relations;

/// <summary>A content stem of a statement, packed: 32 bits of identity, 8 of weight, 8 of flags; sorts by identity.</summary>
internal readonly record struct Term(ulong Packed) : IComparable<Term>
{
    private const ulong NegatedFlag = 1;
    private const ulong NumberFlag = 2;
    private const ulong PairedFlag = 4;

    public Term(uint stem, int weight, bool negated, bool number, bool paired)
        : this(((ulong)stem << 32)
            | ((ulong)weight << 8)
            | (negated ? NegatedFlag : 0)
            | (number ? NumberFlag : 0)
            | (paired ? PairedFlag : 0))
    {
    }

    public uint Stem => (uint)(Packed >> 32);

    /// <summary>1 to <see cref="StemLexicon.WeightMax"/>.</summary>
    public int Weight => (int)(Packed >> 8) & 0xff;

    /// <summary>True within the reach of a negator.</summary>
    public bool Negated => (Packed & NegatedFlag) != 0;

    public bool Number => (Packed & NumberFlag) != 0;

    /// <summary>True where the lexicon relates the stem to others.</summary>
    public bool Paired => (Packed & PairedFlag) != 0;

    public int CompareTo(Term other) => Packed.CompareTo(other.Packed);
}
