using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Analysis.Models;
using AnalysisCluster.Analysis.Relations;
using AnalysisCluster.Grains.Claims;
using AnalysisCluster.Models;
using StableHash = AnalysisCluster.Analysis.Articles.StableHash;

namespace AnalysisCluster.Grains.Tests.Invariants;

/// <summary>
/// A key that is in everybody's news: two famous actors named together, in statements about all kinds of matters. Its list is as long as the window's
/// statements that hold it, for none may be left out of the comparison.
/// </summary>
public sealed class HotKeyTests
{
    private const int Held = 20_000;
    private const int Repeated = 1000;
    private const int Day = 20_000;

    private static readonly string[] Syllables = ["ba", "cor", "del", "fin", "gra", "hol", "jun", "kel", "lom", "mar", "nod", "pel", "quo", "ros", "sil", "tav"];

    [Fact]
    public void Compare_KeyOfTwentyThousandStatements_LeavesNoneOut()
    {
        var statements = Enumerable.Range(0, Held).Select(number => About(number, Day)).ToArray();
        var common = statements.Select(statement => statement.Keys).Aggregate((all, keys) => [.. all.Intersect(keys)]);
        var index = new ShardIndex(new ShardId(0, 0, 1), AnalysisSettings.Default, new PreparedStatements(ModelFiles.Default.Stems));
        Array.ForEach(statements, index.Add);
        Statement[] again = [.. Enumerable.Range(0, Held / Repeated).Select(number => About(number * Repeated, Day + 1))];

        var reply = index.Compare(new CompareBatch("one-more", "r", Day + 1, Insert: true, again, [], 0));

        Assert.Single(common);
        Assert.Equal(again.Length, reply.Links.Length);
    }

    private static Statement About(int number, int day)
    {
        var statement = new Statement
        {
            Id = StableHash.Of64($"statement {number} {day}").ToString("x32", System.Globalization.CultureInfo.InvariantCulture),
            Text = $"{Word(number, 1)} {Word(number, 2)} {Word(number, 3)} {Word(number, 4)}",
            Actors = ["person:ines-valdor", "place:korva"],
            Day = day,
        };
        return statement with { Keys = BlockingKeys.Of(statement, ModelFiles.Default.Stems) };
    }

    private static string Word(int number, int place)
    {
        var hash = StableHash.Of64($"{number} {place}");
        return string.Concat(Enumerable.Range(0, 4).Select(i => Syllables[(hash >> (4 * i)) % 16]));
    }
}
