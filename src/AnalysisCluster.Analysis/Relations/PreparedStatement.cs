using System.Numerics;
using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Analysis.Claims;

namespace AnalysisCluster.Analysis.Relations;

/// <summary>A statement made ready for many comparisons. Holds no text; under 1 kB. Immutable.</summary>
public sealed class PreparedStatement
{
    private readonly UInt128 signature;

    private PreparedStatement(Statement statement, StemLexicon lexicon)
    {
        (Id, Day, Keys, Lexicon) = (statement.Id, statement.Day, [.. statement.Keys], lexicon);
        (Stance, Figures, Times) = (statement.Stance, [.. statement.Figures], [.. statement.Times]);
        TextHash = StableHash.Of64(statement.Text.ToLowerInvariant());
        Speaker = statement.SpeakerId is { } speaker ? StemLexicon.HashOf(speaker) : 0;
        var terms = TermReader.Read(statement, lexicon);
        Shingles = statement.Quoted ? QuoteShingles.Of(terms) : [];
        Terms = Distinct(terms);
        Denied = statement.Stance == Stance.Denies;
        foreach (var term in Terms)
        {
            Weight += term.Weight;
            signature |= UInt128.One << (int)(term.Stem & 127);
        }
    }

    public string Id { get; }

    /// <summary>Day number of publication; absent when unknown.</summary>
    public int? Day { get; }

    /// <summary>Blocking keys, ascending and distinct.</summary>
    public ulong[] Keys { get; }

    internal StemLexicon Lexicon { get; }

    internal ulong TextHash { get; }

    /// <summary>By stem, distinct.</summary>
    internal Term[] Terms { get; }

    /// <summary>Sum over the terms.</summary>
    internal int Weight { get; }

    /// <summary>Ascending and distinct; empty for what is not quoted.</summary>
    internal uint[] Shingles { get; }

    internal Stance Stance { get; }

    internal bool Denied { get; }

    internal Figure[] Figures { get; }

    /// <summary>ISO 8601 dates, months, years and intervals.</summary>
    internal string[] Times { get; }

    /// <summary>Zero where there is none.</summary>
    internal uint Speaker { get; }

    /// <summary>A pure function of the statement and the lexicon.</summary>
    public static PreparedStatement Of(Statement statement, StemLexicon lexicon) => new(statement, lexicon);

    /// <summary>True where both hold the same words, and some of them carry content.</summary>
    internal static bool SameWords(PreparedStatement a, PreparedStatement b) => a.TextHash == b.TextHash && a.Terms.Length > 0;

    /// <summary>A cheap bound for hot postings, and part of every decision: where it is false the two are not linked.</summary>
    public static bool MayLink(PreparedStatement a, PreparedStatement b) =>
        BitCount(a.signature & b.signature) >= 2 || SameWords(a, b);

    private static int BitCount(UInt128 bits) =>
        BitOperations.PopCount((ulong)bits) + BitOperations.PopCount((ulong)(bits >> 64));

    // Of a stem that comes twice the negated place is kept: it is the one that can conflict.
    private static Term[] Distinct(List<Term> terms)
    {
        var sorted = terms.Order().ToArray();
        return [.. sorted.Where((term, i) => i + 1 == sorted.Length || sorted[i + 1].Stem != term.Stem)];
    }
}
