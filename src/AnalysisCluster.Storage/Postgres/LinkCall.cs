using AnalysisCluster.Analysis.Relations;
using AnalysisCluster.Grains.Claims;
using AnalysisCluster.Storage.Rows;
using Npgsql;

namespace AnalysisCluster.Storage.Postgres;

/// <summary>A batch of links and copies on its way into the store, and what was new of it.</summary>
internal static class LinkCall
{
    private const short EndA = 0;
    private const short EndB = 1;
    private const short NewCopy = 2;
    private const short Merged = 3;
    private const short Dirty = 4;

    public static PostgresCall Of(LinkBatch batch, long now) => PostgresCall.Of("write_links", 14)
        .Add(batch.ArticleId).AddId(batch.Revision).Add(now)
        .AddTexts(batch.Shards.Select(shard => shard.Shard)).AddAll(batch.Shards.Select(shard => shard.Epoch).ToArray())
        .AddAll(batch.Links.Select(link => link.A)).AddAll(batch.Links.Select(link => link.B))
        .AddAll(batch.Links.Select(link => (short)link.Kind).ToArray()).AddAll(batch.Links.Select(link => link.Score).ToArray())
        .AddAll(batch.Links.Select(link => (short)(link.Joins ? 1 : 0)).ToArray())
        .AddAll(batch.Links.Select(link => Packed.Pack([.. link.Reasons], StoreJson.Types.StringArray)).ToArray())
        .AddTexts(batch.Copies.Select(copy => copy.A)).AddTexts(batch.Copies.Select(copy => copy.B))
        .AddAll(batch.Copies.Select(copy => copy.Containment).ToArray());

    /// <returns>Null where the epoch of a shard is over.</returns>
    public static async Task<LinkOutcome?> ReadAsync(NpgsqlDataReader rows, LinkBatch batch, PostgresSession session)
    {
        var links = new List<NewLink>();
        var copies = new List<CopyLink>();
        var merged = new List<(string, string)>();
        var dirty = new List<string>();
        LinkEnd? left = null;
        while (await rows.ReadAsync())
        {
            switch (rows.GetInt16(0))
            {
                case EndA:
                    left = End(rows);
                    break;
                case EndB:
                    links.Add(new NewLink(batch.Links[rows.GetInt32(1) - 1], left!, End(rows)));
                    break;
                case NewCopy:
                    copies.Add(batch.Copies[rows.GetInt32(1) - 1]);
                    break;
                case Merged:
                    merged.Add((Id(rows, 2), Id(rows, 3)));
                    break;
                case Dirty:
                    dirty.Add(Id(rows, 2));
                    break;
                default:
                    return null;
            }
        }

        Count(links, session);
        return new LinkOutcome(links, copies, merged, dirty);
    }

    private static void Count(List<NewLink> links, PostgresSession session)
    {
        foreach (var link in links)
        {
            _ = link.Link.Kind switch
            {
                RelationKind.Same => session.Counters.Same++,
                RelationKind.Contradicts => session.Counters.Contradicts++,
                _ => session.Counters.Updates++,
            };
        }
    }

    private static LinkEnd End(NpgsqlDataReader row)
    {
        var id = Id(row, 2);
        var stored = StoredClaim.Unpack(row.GetFieldValue<byte[]>(8));
        DateTimeOffset? published = row.IsDBNull(6)
            ? null
            : new DateTimeOffset(row.GetInt64(6), TimeSpan.Zero).ToOffset(TimeSpan.FromMinutes(row.GetInt64(7)));
        return new LinkEnd(
            id, row.GetString(4), row.IsDBNull(5) ? null : row.GetString(5), published, stored.ToClaim(id), stored.Words,
            Packed.Unpack(row.GetFieldValue<byte[]>(9), StoreJson.Types.StringArray));
    }

    private static string Id(NpgsqlDataReader row, int column) => Convert.ToHexStringLower(row.GetFieldValue<byte[]>(column));
}
