using AnalysisCluster.Grains.Articles;
using AnalysisCluster.Storage.Rows;
using Npgsql;

namespace AnalysisCluster.Storage.Postgres;

/// <summary>A reading on its way into its rows, in one call however many claims it has.</summary>
internal static class ReadingCall
{
    /// <summary>Ids of all actors whose keys stand in the rows of claims.</summary>
    public static IEnumerable<string> ActorsOf(RecordedRevision recorded) => Claims(recorded).SelectMany(claim =>
        claim.Claim.Actors.Append(claim.Claim.Speaker?.Id).Append(claim.Affiliation).OfType<string>());

    public static PostgresCall Of(RecordedRevision recorded, PackedReading packed, IReadOnlyDictionary<string, long> keys, long now)
    {
        var claims = Claims(recorded);
        var distinct = recorded.IsCanceled ? [] : packed.Distinct;
        return PostgresCall.Of("record_reading", 23)
            .Add(recorded.ArticleId).AddId(recorded.Revision).Add(recorded.IsCanceled).Add((long)recorded.Bucket).Add((long?)recorded.Day)
            .Add(recorded.Findings.Provenance.Outlet).Add(packed.Topics).Add(packed.Sketch).Add(packed.Findings)
            .Add(recorded.Origin.Key).Add((short)(recorded.Origin.Certain ? 1 : 0)).Add(Origins.RankBytes(recorded.Origin)).Add(now)
            .AddAll(claims.Select(claim => claim.Claim.Id)).AddAll(claims.Select(claim => claim.Statement.Id))
            .AddAll(claims.Select(claim => (short)claim.Claim.Stance).ToArray())
            .AddAll(claims.Select(claim => Key(claim.Claim.Speaker?.Id)).ToArray()).AddAll(claims.Select(claim => Key(claim.Affiliation)).ToArray())
            .AddAll(claims.Select(claim => (short)(claim.Claim.Speaker is { Id: null } ? 1 : 0)).ToArray())
            .AddAll(claims.Select(claim => ActorKeys.ToBytes(claim.Claim.Actors.Select(id => keys[id]))).ToArray())
            .AddAll(recorded.IsCanceled ? [] : [.. packed.Details])
            .AddAll(distinct.Select(statement => statement.Id))
            .AddAll(distinct.Select(statement => Packed.Pack(statement, StoreJson.Types.Statement)).ToArray());

        long? Key(string? actor) => actor is null ? null : keys[actor];
    }

    public static RecordOutcome Read(NpgsqlDataReader row, PostgresSession session)
    {
        if (row.GetBoolean(0))
        {
            return new RecordOutcome(row.GetBoolean(1), [], [], []);
        }

        session.Counters.Read++;
        session.Counters.Claims += row.GetInt32(2);
        var (dropped, statements, details) = (Ids(row, 4), Ids(row, 5), row.GetFieldValue<byte[][]>(6));
        return new RecordOutcome(
            row.GetBoolean(1),
            Ids(row, 3),
            [.. dropped.Select((id, i) => Dropped(id, statements[i], StoredClaim.Unpack(details[i])))],
            Ids(row, 7));
    }

    private static IReadOnlyList<RecordedClaim> Claims(RecordedRevision recorded) => recorded.IsCanceled ? [] : recorded.Claims;

    private static DroppedClaim Dropped(string id, string statement, StoredClaim claim) => new(id, statement, claim.Words, claim.Speaker?.Id);

    private static string[] Ids(NpgsqlDataReader row, int column) => [.. row.GetFieldValue<byte[][]>(column).Select(Convert.ToHexStringLower)];
}
