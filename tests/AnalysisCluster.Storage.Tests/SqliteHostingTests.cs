using AnalysisCluster.Grains.Articles;
using AnalysisCluster.Grains.Catalog;
using AnalysisCluster.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace AnalysisCluster.Storage.Tests;

public sealed class SqliteHostingTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("analysis-hosting-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task AddSqliteStore_Twice_GivesOneStoreUnderEachInterface()
    {
        var services = new ServiceCollection();
        services.AddSqliteStore(new() { Folder = _folder }).AddSqliteStore(new() { Folder = _folder });

        await using var provider = services.BuildServiceProvider();

        Assert.Same(provider.GetRequiredService<IArticleStore>(), provider.GetRequiredService<ICatalogStore>());
        Assert.IsType<SqliteStore>(Assert.Single(provider.GetServices<IArticleStore>()));
    }

    [Fact]
    public async Task AddSqliteStore_HostDisposed_LetsGoOfTheFolder()
    {
        await using (var provider = new ServiceCollection().AddSqliteStore(new() { Folder = _folder }).BuildServiceProvider())
        {
            _ = provider.GetRequiredService<IArticleStore>();
        }

        await using var again = SqliteStore.Open(new() { Folder = _folder }, TimeProvider.System);
    }

    [Theory]
    [InlineData("", 1, 1, 1, 8, "Folder")]
    [InlineData("data", 0, 1, 1, 8, "QueueMax is 0; it must be from 1 to 100000")]
    [InlineData("data", 1, 10_001, 1, 8, "BatchMax")]
    [InlineData("data", 1, 1, 65, 8, "Readers")]
    [InlineData("data", 1, 1, 1, 7, "CacheMegabytes")]
    public void AddSqliteStore_OptionOutOfRange_NamesItAndTheRange(string folder, int queue, int batch, int readers, int cache, string expected)
    {
        var options = new SqliteStoreOptions { Folder = folder, QueueMax = queue, BatchMax = batch, Readers = readers, CacheMegabytes = cache };

        var refusal = Assert.Throws<OptionsValidationException>(() => new ServiceCollection().AddSqliteStore(options));

        Assert.Contains(expected, Assert.Single(refusal.Failures));
    }
}
