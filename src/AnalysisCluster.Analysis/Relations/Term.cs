namespace AnalysisCluster.Analysis.Relations;

/// <summary>A content stem of a statement, packed: 32 bits of identity, 16 of partners, 8 of weight, 8 of flags; sorts by identity.</summary>
internal readonly record struct Term(ulong Packed) : IComparable<Term>
{
    private const ulong NameFlag = 1;
    private const ulong NumberFlag = 2;

    // The greatest, so that of two places of one stem the negated one sorts last.
    private const ulong NegatedFlag = 4;

    public Term(uint stem, ushort partners, int weight, bool negated, bool number)
        : this(((ulong)stem << 32) | ((ulong)partners << 16) | ((ulong)weight << 8) | (negated ? NegatedFlag : 0) | (number ? NumberFlag : 0))
    {
    }

    public uint Stem => (uint)(Packed >> 32);

    /// <summary>Bits of the stems that the lexicon relates to this one (<see cref="StemLexicon.PartnersOf"/>).</summary>
    public ushort Partners => (ushort)(Packed >> 16);

    /// <summary>1 to <see cref="StemLexicon.WeightMax"/>.</summary>
    public int Weight => (int)(Packed >> 8) & 0xff;

    /// <summary>True within the reach of a negator.</summary>
    public bool Negated => (Packed & NegatedFlag) != 0;

    public bool Number => (Packed & NumberFlag) != 0;

    /// <summary>True for a word in an actor's name: it tells who is spoken of, not what is said.</summary>
    public bool Name => (Packed & NameFlag) != 0;

    public Term Affirmed => new(Packed & ~NegatedFlag);

    public Term AsName => new(Packed | NameFlag);

    public int CompareTo(Term other) => Packed.CompareTo(other.Packed);
}
