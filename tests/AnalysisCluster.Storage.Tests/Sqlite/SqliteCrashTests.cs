using AnalysisCluster.Storage.Sqlite;

namespace AnalysisCluster.Storage.Tests.Sqlite;

public sealed class SqliteCrashTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("analysis-crash-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Kill_WhileWriting_KeepsAllThatWasAcknowledged()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var acknowledged = new List<(string Article, string Step)>();
        foreach (var lines in new[] { 150, 400, 900 })
        {
            acknowledged.AddRange(await WriterProcess.RunAndKillAsync(_folder, lines, cancellation));
            await using var store = SqliteStore.Open(new() { Folder = _folder }, TimeProvider.System);

            var events = await store.ReadFeedAsync(0, int.MaxValue);
            Assert.Equal(Enumerable.Range(1, events.Count).Select(number => (long)number), events.Select(one => one.Number));
            Assert.Equal(events.Count, store.FeedLast);
            var told = events.Select(one => one.Data).ToHashSet();
            Assert.Equal(events.Count, told.Count);
            Assert.Superset(acknowledged.Where(line => line.Step != "accepted").Select(line => $"{line.Article} {line.Step}").ToHashSet(), told);

            var pending = await store.ReadPendingAsync(0, 1, 0, int.MaxValue);
            Assert.Equal(pending.Count, store.Pending);
            var held = pending.Select(row => row.ArticleId).Concat(told.Where(data => data.EndsWith("finished", StringComparison.Ordinal)).Select(data => data.Split(' ')[0]));
            Assert.Superset(acknowledged.Select(line => line.Article).ToHashSet(), held.ToHashSet());

            var status = await store.ReadStatusAsync();
            Assert.Equal(told.Count(data => data.EndsWith("recorded", StringComparison.Ordinal)), status.Read);
            Assert.Equal(status.Accepted, status.Finished + pending.Count);
            Assert.Equal(2 * status.Read, status.Claims);
        }
    }
}
