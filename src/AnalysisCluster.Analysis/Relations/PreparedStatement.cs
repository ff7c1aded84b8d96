using System.Numerics;
using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Analysis.Claims;
using AnalysisCluster.Analysis.Models;

namespace AnalysisCluster.Analysis.Relations;

/// <summary>A statement made ready for many comparisons. Holds no text; under 1 kB. Immutable.</summary>
public sealed class PreparedStatement
{
    private readonly UInt128 signature;

    private PreparedStatement(Statement statement, StemLexicon lexicon)
    {
        (Id, Day, Keys, Lexicon) = (statement.Id, statement.Day, [.. statement.Keys], lexicon);
        (Stance, Figures) = (statement.Stance, [.. statement.Figures]);
        TextHash = StableHash.Of64(statement.Text);
        Speaker = statement.SpeakerId is { } speaker ? StemLexicon.HashOf(speaker) : 0;
        Actors = [.. statement.Actors.Select(actor => StemLexicon.HashOf(actor)).Order()];
        Times = [.. statement.Times.Select(time => StemLexicon.HashOf(time)).Order()];
        var terms = TermReader.Read(statement.Text, lexicon);
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

    /// <summary>Ascending.</summary>
    internal uint[] Actors { get; }

    /// <summary>Ascending.</summary>
    internal uint[] Times { get; }

    /// <summary>Zero where there is none.</summary>
    internal uint Speaker { get; }

    /// <summary>A pure function of the statement and the lexicon.</summary>
    public static PreparedStatement Of(Statement statement, StemLexicon lexicon) => new(statement, lexicon);

    /// <summary>A cheap bound for hot buckets, and part of every decision: where it is false the two are not linked.</summary>
    public static bool MayLink(PreparedStatement a, PreparedStatement b) =>
        BitCount(a.signature & b.signature) >= 2 || a.TextHash == b.TextHash;

    private static int BitCount(UInt128 bits) =>
        BitOperations.PopCount((ulong)bits) + BitOperations.PopCount((ulong)(bits >> 64));

    // Of a stem that comes twice the negated place is kept: it is the one that can conflict.
    private static Term[] Distinct(List<Term> terms)
    {
        var sorted = terms.Order().ToArray();
        return [.. sorted.Where((term, i) => i + 1 == sorted.Length || sorted[i + 1].Stem != term.Stem)];
    }
}
