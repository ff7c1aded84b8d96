using System.Runtime.CompilerServices;
using AnalysisCluster.Contracts.Actors;
using AnalysisCluster.Contracts.Articles;
using AnalysisCluster.Contracts.Assertions;
using AnalysisCluster.Contracts.Claims;
using AnalysisCluster.Contracts.Operations;
using AnalysisCluster.Contracts.Topics;
using AnalysisCluster.Grains.Actors;
using AnalysisCluster.Storage.Rows;

namespace AnalysisCluster.Storage.Sqlite;

public sealed partial class SqliteStore
{
    private const int LinesAtOnce = 256;

    // SQLite's own order is that of UTF-8.
    private const string Ordinal = "ORDINAL";

    /// <inheritdoc />
    public Task<Page<ArticleSummary>> ListArticlesAsync(ListQuery query) => _readers.ReadAsync(database => ArticleList.Read(database, query));

    /// <inheritdoc />
    public Task<Page<ClaimView>> ListClaimsAsync(ListQuery query) => _readers.ReadAsync(database => ClaimList.Read(database, query));

    /// <inheritdoc />
    public Task<Page<AssertionView>> ListAssertionsAsync(ListQuery query) => _readers.ReadAsync(database => AssertionList.Read(database, query));

    /// <inheritdoc />
    public Task<Page<ActorSummary>> ListActorsAsync(ListQuery query) =>
        _readers.ReadAsync(database => OwnerList.Read(database, query, ProfileKind.Actor, ProfileViews.ActorSummary));

    /// <inheritdoc />
    public Task<Page<TopicSummary>> ListTopicsAsync(ListQuery query) =>
        _readers.ReadAsync(database => OwnerList.Read(database, query, ProfileKind.Topic, ProfileViews.TopicSummary));

    /// <inheritdoc />
    public Task<Page<QuarantinedRevision>> ListQuarantineAsync(ListQuery query) => _readers.ReadAsync(database => QuarantineList.Read(database, query));

    /// <inheritdoc />
    public Task<ClaimView?> ReadClaimAsync(string claimId) => _readers.ReadAsync(database => ClaimReader.Read(database, claimId));

    /// <inheritdoc />
    public async Task<ClusterStatus> ReadStatusAsync()
    {
        var counters = _committed.Counters;
        var oldest = counters is { Pending: 0, Dirty: 0 } ? null : await _readers.ReadAsync(static database => Database.Key(database.Prepare(
            """
            SELECT min(since) FROM (
                SELECT min(marked_at) AS since FROM dirty
                UNION ALL SELECT accepted_at FROM pending WHERE revision = (SELECT min(revision) FROM pending))
            """)));
        var age = oldest is { } since ? TimeSpan.FromTicks(Math.Max(0, _clock.GetUtcNow().UtcTicks - since)) : TimeSpan.Zero;
        var links = new Dictionary<string, long>
        {
            ["same"] = counters.Same,
            ["contradicts"] = counters.Contradicts,
            ["updates"] = counters.Updates,
        };
        return new ClusterStatus(
            counters.Accepted, counters.Read, counters.Finished, counters.Failed, counters.Pending + counters.Dirty, age, counters.Claims, links,
            counters.FeedLast);
    }

    /// <inheritdoc />
    /// <remarks>Reads on a connection of its own, on one moment of the store, which the store keeps until the last line is read.</remarks>
    public async IAsyncEnumerable<string> ReadCanonicalAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var database = await RunAsync(OpenCanonical);
        using var reader = new CanonicalReader(database, static table => $"{table}.id COLLATE {Ordinal}");
        IReadOnlyList<string> lines;
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            lines = await RunAsync(() => reader.Next(LinesAtOnce));
            foreach (var line in lines)
            {
                yield return line;
            }
        }
        while (lines.Count > 0);
    }

    private Database OpenCanonical()
    {
        var database = OpenReader();
        database.AddCollation(Ordinal, CanonicalReader.CompareInLine);
        database.Execute("BEGIN");
        return database;
    }

    private async Task<T> RunAsync<T>(Func<T> read)
    {
        try
        {
            return await Task.Factory.StartNew(read, CancellationToken.None, TaskCreationOptions.DenyChildAttach, TaskScheduler.Default);
        }
        catch (SqliteFailure failure)
        {
            throw failure.Translate(_folder.Path);
        }
    }
}
