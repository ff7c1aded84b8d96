using AnalysisCluster.Analysis.Assertions;
using AnalysisCluster.Contracts.Assertions;
using AnalysisCluster.Grains.Assertions;
using AnalysisCluster.Grains.Feeds;
using AnalysisCluster.Storage.Rows;

namespace AnalysisCluster.Storage.Sqlite;

public sealed partial class SqliteStore
{
    /// <inheritdoc />
    public Task<string?> FindAsync(string statementId) => _readers.ReadAsync(database => AssertionReader.Find(database, statementId)?.Id);

    /// <inheritdoc />
    public Task<AssertionFacts?> ReadFactsAsync(string assertionId, int membersMax) =>
        _readers.ReadAsync(database => AssertionReader.Facts(database, assertionId, membersMax));

    /// <inheritdoc />
    public Task WriteVerdictAsync(
        string assertionId, long dirtyVersion, AssertionVerdict verdict, string claimsDigest, IReadOnlyList<FeedAppend> events) =>
        _writer.WriteAsync(session => AssertionRows.Write(session, assertionId, dirtyVersion, verdict, claimsDigest, events));

    /// <inheritdoc />
    public Task ForgetAsync(string assertionId) => Task.CompletedTask; // a union clears the mark of the side it takes in, in its own transaction

    /// <inheritdoc />
    public Task<AssertionView?> ReadViewAsync(string assertionId, int claimsMax) => _readers.ReadAsync(database =>
        AssertionReader.Find(database, assertionId) is { } found ? AssertionReader.View(database, found.Root, found.Id, claimsMax) : null);

    /// <inheritdoc />
    public Task<IReadOnlyList<string>> ReadDirtyAsync(TimeSpan age, int limit)
    {
        var before = _clock.GetUtcNow().UtcTicks - age.Ticks;
        return _readers.ReadAsync<IReadOnlyList<string>>(database =>
        {
            var ids = new List<string>();
            using var row = database.Prepare(
                    "SELECT s.id FROM dirty d JOIN statements s ON s.key = d.root WHERE d.marked_at < ? ORDER BY d.marked_at, d.root LIMIT ?")
                .Bind(before).Bind((long)limit);
            while (row.Step())
            {
                ids.Add(row.Id(0));
            }

            return ids;
        });
    }
}
