using AnalysisCluster.Grains.Feeds;
using AnalysisCluster.Storage.Rows;

namespace AnalysisCluster.Storage.Sqlite;

/// <summary>The feed's table: the events of one write are one block, for together they pack to a quarter.</summary>
internal static class FeedRows
{
    /// <summary>Numbers the events and writes them with whatever the write's savepoint holds.</summary>
    public static void Append(WriteSession session, IReadOnlyList<FeedAppend> events)
    {
        if (events.Count == 0)
        {
            return;
        }

        session.Counters.FeedLast += events.Count;
        session.Prepare("INSERT INTO feed (last, count, events) VALUES (?, ?, ?)")
            .Bind(session.Counters.FeedLast).Bind((long)events.Count).Bind(Packed.Pack([.. events], StoreJson.Types.FeedAppendArray))
            .Run();
    }
}
