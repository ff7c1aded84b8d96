using AnalysisCluster.Contracts.Feeds;
using AnalysisCluster.Grains.Feeds;

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

    public static IReadOnlyList<FeedEvent> Read(Database database, long after, int limit)
    {
        var events = new List<FeedEvent>();
        using var block = database.Prepare("SELECT last, count, events FROM feed WHERE last > ? ORDER BY last").Bind(after);
        while (events.Count < limit && block.Step())
        {
            var number = block.Int64(0) - block.Int64(1);
            foreach (var one in Packed.Unpack(block.Blob(2), StoreJson.Types.FeedAppendArray))
            {
                if (++number > after && events.Count < limit)
                {
                    events.Add(new FeedEvent(number, one.Kind, one.Actors, one.Topics, one.Relation, one.Status, one.Data));
                }
            }
        }

        return events;
    }
}
