using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Analysis.Quantities;

namespace AnalysisCluster.Analysis.Relations;

/// <summary>Names the shards in which a statement is compared: runs of quoted words, what its figures count, and pairs of its most telling units.</summary>
/// <remarks>Rarity comes from a fixed table, so that a key depends on the statement alone, and no key is as common as a famous name by itself.</remarks>
public static class BlockingKeys
{
    /// <summary>Keys of one statement at most.</summary>
    public const int KeysMax = 20;

    private const int UnitsMax = 7;
    private const int ShinglesMax = 3;
    private const int FiguresMax = 3;

    /// <summary>A named actor tells about as much as a stem that few documents hold.</summary>
    private const int ActorWeight = 200;

    private const ulong ShingleSalt = 0x5317_91e5;
    private const ulong FigureSalt = 0xf190_0e5;

    /// <returns>Ascending and distinct.</returns>
    public static IReadOnlyList<ulong> Of(Statement statement, StemLexicon lexicon)
    {
        var terms = TermReader.Read(statement, lexicon);
        var units = Units(statement, terms);
        var keys = new SortedSet<ulong>();
        if (statement.Quoted)
        {
            keys.UnionWith(QuoteShingles.Of(terms).Take(ShinglesMax).Select(shingle => StableHash.Combine(ShingleSalt, shingle)));
        }

        keys.UnionWith(FigureKeys(statement, units));
        keys.UnionWith(UnitPairs(units).Take(KeysMax - keys.Count));
        return [.. keys];
    }

    /// <summary>Pairs of telling units, those of the least ranks first.</summary>
    private static IEnumerable<ulong> UnitPairs(uint[] units) =>
        from ranks in Enumerable.Range(1, Math.Max(0, (2 * units.Length) - 3))
        from first in Enumerable.Range(0, (ranks + 1) / 2)
        where ranks - first < units.Length
        select Pair(units[first], units[ranks - first]);

    /// <summary>The rarest stems and the actors; a name's stems give way to its actor, who may be named otherwise elsewhere.</summary>
    private static uint[] Units(Statement statement, List<Term> terms)
    {
        var stems = terms.Where(term => !term.Number && !term.Name).Select(term => (term.Weight, Unit: term.Stem));
        var actors = statement.Actors.Select(actor => (Weight: ActorWeight, Unit: StemLexicon.HashOf(actor)));
        return
        [
            .. stems.Concat(actors)
                .Distinct()
                .OrderByDescending(unit => unit.Weight)
                .ThenBy(unit => unit.Unit)
                .Take(UnitsMax)
                .Select(unit => unit.Unit),
        ];
    }

    private static IEnumerable<ulong> FigureKeys(Statement statement, uint[] units)
    {
        var counted = statement.Figures.Select(figure => figure.Unit).Where(unit => unit != Quantity.NoUnit).Distinct().Order(StringComparer.Ordinal).ToArray();
        var keys =
            from telling in units
            from unit in counted
            select StableHash.Combine(StableHash.Combine(FigureSalt, StemLexicon.HashOf(unit)), telling);
        return keys.Take(FiguresMax);
    }

    private static ulong Pair(uint a, uint b) => StableHash.Combine(Math.Min(a, b), Math.Max(a, b));
}
