using System.Runtime.CompilerServices;
using AnalysisCluster.Contracts.Actors;
using AnalysisCluster.Contracts.Articles;
using AnalysisCluster.Contracts.Assertions;
using AnalysisCluster.Contracts.Claims;
using AnalysisCluster.Contracts.Operations;
using AnalysisCluster.Contracts.Topics;
using AnalysisCluster.Grains.Actors;
using AnalysisCluster.Storage.Rows;

namespace AnalysisCluster.Storage.Postgres;

public sealed partial class PostgresStore
{
    private const int LinesAtOnce = 256;

    /// <inheritdoc />
    public Task<Page<ArticleSummary>> ListArticlesAsync(ListQuery query) => _connections.ReadAsync(database => ArticleList.Read(database, query));

    /// <inheritdoc />
    public Task<Page<ClaimView>> ListClaimsAsync(ListQuery query) => _connections.ReadAsync(database => ClaimList.Read(database, query));

    /// <inheritdoc />
    public Task<Page<AssertionView>> ListAssertionsAsync(ListQuery query) => _connections.ReadAsync(database => AssertionList.Read(database, query));

    /// <inheritdoc />
    public Task<Page<ActorSummary>> ListActorsAsync(ListQuery query) =>
        _connections.ReadAsync(database => OwnerList.Read(database, query, ProfileKind.Actor, ProfileViews.ActorSummary));

    /// <inheritdoc />
    public Task<Page<TopicSummary>> ListTopicsAsync(ListQuery query) =>
        _connections.ReadAsync(database => OwnerList.Read(database, query, ProfileKind.Topic, ProfileViews.TopicSummary));

    /// <inheritdoc />
    public Task<Page<QuarantinedRevision>> ListQuarantineAsync(ListQuery query) =>
        _connections.ReadAsync(database => QuarantineList.Read(database, query));

    /// <inheritdoc />
    public Task<ClaimView?> ReadClaimAsync(string claimId) => _connections.ReadAsync(database => ClaimReader.Read(database, claimId));

    /// <inheritdoc />
    public async Task<ClusterStatus> ReadStatusAsync()
    {
        var row = (await _connections.QueryAsync(
            static () => new PostgresCall(
                """
                SELECT accepted, read, finished, claims, same, contradicts, updates, pending, failed, feed_last, commits,
                    (SELECT count(*) FROM dirty), least((SELECT min(marked_at) FROM dirty), (SELECT accepted_at FROM pending ORDER BY revision LIMIT 1))
                FROM counters WHERE id = 1
                """),
            static row => (Counters: PostgresCounters.From(row), Dirty: row.GetInt64(11), Since: row.IsDBNull(12) ? (long?)null : row.GetInt64(12)))).Single();
        var counters = row.Counters;
        var age = row.Since is { } since ? TimeSpan.FromTicks(Math.Max(0, Now - since)) : TimeSpan.Zero;
        var links = new Dictionary<string, long>
        {
            ["same"] = counters.Same,
            ["contradicts"] = counters.Contradicts,
            ["updates"] = counters.Updates,
        };
        return new ClusterStatus(
            counters.Accepted, counters.Read, counters.Finished, counters.Failed, counters.Pending + row.Dirty, age, counters.Claims, links, counters.FeedLast);
    }

    /// <inheritdoc />
    /// <remarks>Reads on a connection of its own, on one moment of the store, which the server keeps until the last line is read.</remarks>
    public async IAsyncEnumerable<string> ReadCanonicalAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var database = await RunAsync(_connections.OpenLong);
        using var reader = new CanonicalReader(database, static table => $"{table}.sort");
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

    private async Task<T> RunAsync<T>(Func<T> read)
    {
        try
        {
            return await Task.Factory.StartNew(read, CancellationToken.None, TaskCreationOptions.DenyChildAttach, TaskScheduler.Default);
        }
        catch (Exception exception) when (PostgresFailure.Translate(exception, _connections.Server) is var told && told != exception)
        {
            throw told;
        }
    }
}
