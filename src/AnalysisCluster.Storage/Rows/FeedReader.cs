using AnalysisCluster.Contracts.Feeds;

namespace AnalysisCluster.Storage.Rows;

/// <summary>Reads events out of their blocks.</summary>
internal static class FeedReader
{
    // A block holds at least one event.
    private const int BlocksAtOnce = 256;

    public static IReadOnlyList<FeedEvent> Read(IRowStore database, long after, int limit)
    {
        var events = new List<FeedEvent>();
        for (var isMore = true; isMore && events.Count < limit;)
        {
            isMore = ReadBlocks(database, events.Count > 0 ? events[^1].Number : after, limit, events);
        }

        return events;
    }

    private static bool ReadBlocks(IRowStore database, long after, int limit, List<FeedEvent> events)
    {
        var blocks = 0;
        using var block = database.Prepare("SELECT last, count, events FROM feed WHERE last > ? ORDER BY last LIMIT ?")
            .Bind(after).Bind((long)Math.Min(limit, BlocksAtOnce));
        while (events.Count < limit && block.Step())
        {
            blocks++;
            var number = block.Int64(0) - block.Int64(1);
            foreach (var one in Packed.Unpack(block.Blob(2), StoreJson.Types.FeedAppendArray))
            {
                if (++number > after && events.Count < limit)
                {
                    events.Add(new FeedEvent(number, one.Kind, one.Actors, one.Topics, one.Relation, one.Status, one.Data));
                }
            }
        }

        return blocks > 0;
    }
}
