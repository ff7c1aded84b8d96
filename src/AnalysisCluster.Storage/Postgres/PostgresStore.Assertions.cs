using AnalysisCluster.Analysis.Assertions;
using AnalysisCluster.Contracts.Assertions;
using AnalysisCluster.Grains.Assertions;
using AnalysisCluster.Grains.Feeds;
using AnalysisCluster.Storage.Rows;

namespace AnalysisCluster.Storage.Postgres;

public sealed partial class PostgresStore
{
    /// <inheritdoc />
    public Task<string?> FindAsync(string statementId) => _connections.ReadAsync(database => AssertionReader.Find(database, statementId)?.Id);

    /// <inheritdoc />
    public Task<AssertionFacts?> ReadFactsAsync(string assertionId, int membersMax) =>
        _connections.ReadAsync(database => AssertionReader.Facts(database, assertionId, membersMax));

    /// <inheritdoc />
    public Task WriteVerdictAsync(
        string assertionId, long dirtyVersion, AssertionVerdict verdict, string claimsDigest, IReadOnlyList<FeedAppend> events)
    {
        var packed = Packed.Pack(verdict, StoreJson.Types.AssertionVerdict);
        return WriteAsync(
            () => PostgresCall.Of("write_verdict", 5).AddId(assertionId).Add(dirtyVersion).Add((short)verdict.Status).Add(claimsDigest).Add(packed),
            (row, session) =>
            {
                var isTold = row.GetBoolean(0);
                session.Append(isTold ? events : []);
                return isTold;
            });
    }

    /// <inheritdoc />
    public Task ForgetAsync(string assertionId) => Task.CompletedTask; // a union clears the mark of the side it takes in, in its own transaction

    /// <inheritdoc />
    public Task<AssertionView?> ReadViewAsync(string assertionId, int claimsMax) => _connections.ReadAsync(database =>
        AssertionReader.Find(database, assertionId) is { } found ? AssertionReader.View(database, found.Root, found.Id, claimsMax) : null);

    /// <inheritdoc />
    public async Task<IReadOnlyList<string>> ReadDirtyAsync(TimeSpan age, int limit) => await _connections.QueryAsync(
        () => new PostgresCall("SELECT s.id FROM dirty d JOIN statements s ON s.key = d.root WHERE d.marked_at < $1 ORDER BY d.marked_at, d.root LIMIT $2")
            .Add(Now - age.Ticks).Add((long)limit),
        static row => Convert.ToHexStringLower(row.GetFieldValue<byte[]>(0)));
}
