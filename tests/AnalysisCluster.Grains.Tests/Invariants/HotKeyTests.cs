using System.Diagnostics;
using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Analysis.Models;
using AnalysisCluster.Analysis.Relations;
using AnalysisCluster.Grains.Claims;
using AnalysisCluster.Models;
using StableHash = AnalysisCluster.Analysis.Articles.StableHash;

namespace AnalysisCluster.Grains.Tests.Invariants;

/// <summary>
/// A key that is in everybody's news: two famous actors named together, in statements about all kinds of matters. Its list is as long as the window's
/// statements that hold it, for none may be left out of the comparison: the cost of one more article grows with it, and must be next to nothing for each.
/// </summary>
public sealed class HotKeyTests
{
    private const int Held = 20_000;
    private const int Brought = 20;

    private static readonly string[] Syllables = ["ba", "cor", "del", "fin", "gra", "hol", "jun", "kel", "lom", "mar", "nod", "pel", "quo", "ros", "sil", "tav"];

    [Fact]
    public void Compare_KeyOfTwentyThousandStatements_OneMoreArticleTakesMilliseconds()
    {
        var statements = Enumerable.Range(0, Held + Brought).Select(About).ToArray();
        var common = statements.Select(statement => statement.Keys).Aggregate((all, keys) => [.. all.Intersect(keys)]);
        var index = new ShardIndex(new ShardId(0, 0, 1), AnalysisSettings.Default, ModelFiles.Default.Stems);
        Array.ForEach(statements[..Held], index.Add);
        var clock = Stopwatch.StartNew();

        var reply = index.Compare(new CompareBatch("one-more", "r", 20_000, Insert: true, statements[Held..], [], 0));

        // Measured: 0.17 µs a pair, so 0.07 s, and as much again for a cold start. A pair that is linked takes fifteen times as long.
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(2), $"{clock.Elapsed}");
        Assert.Single(common);
        Assert.Empty(reply.Links);
    }

    private static Statement About(int number)
    {
        var statement = new Statement
        {
            Id = StableHash.Of64($"statement {number}").ToString("x32", System.Globalization.CultureInfo.InvariantCulture),
            Text = $"{Word(number, 1)} {Word(number, 2)} {Word(number, 3)} {Word(number, 4)}",
            Actors = ["person:ines-valdor", "place:korva"],
            Day = 20_000,
        };
        return statement with { Keys = BlockingKeys.Of(statement, ModelFiles.Default.Stems) };
    }

    private static string Word(int number, int place)
    {
        var hash = StableHash.Of64($"{number} {place}");
        return string.Concat(Enumerable.Range(0, 4).Select(i => Syllables[(hash >> (4 * i)) % 16]));
    }
}
