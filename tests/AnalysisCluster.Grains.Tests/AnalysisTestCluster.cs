using System.Text.Json;
using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Analysis.Models;
using AnalysisCluster.Contracts;
using AnalysisCluster.Contracts.Articles;
using AnalysisCluster.Contracts.Feeds;
using AnalysisCluster.Contracts.Operations;
using AnalysisCluster.Grains.Actors;
using AnalysisCluster.Grains.Articles;
using AnalysisCluster.Grains.Assertions;
using AnalysisCluster.Grains.Catalog;
using AnalysisCluster.Grains.Claims;
using AnalysisCluster.Grains.Delivery;
using AnalysisCluster.Grains.Feeds;
using AnalysisCluster.Models;
using AnalysisCluster.Storage;
using AnalysisCluster.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Orleans.TestingHost;

namespace AnalysisCluster.Grains.Tests;

/// <summary>Silos in this process over one SQLite store in a folder of its own. Disposing it leaves the folder to whoever asked for one by name.</summary>
public sealed class AnalysisTestCluster : IAsyncDisposable
{
    private readonly InProcessTestCluster _cluster;
    private readonly SqliteStore _store;
    private readonly DirectoryInfo? _ownFolder;

    private AnalysisTestCluster(InProcessTestCluster cluster, SqliteStore store, DirectoryInfo? ownFolder) =>
        (_cluster, _store, _ownFolder) = (cluster, store, ownFolder);

    public IClusterClient Client => _cluster.Client;

    public SqliteStore Store => _store;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<AnalysisTestCluster> StartAsync(
        int silos = 1, string? folder = null, StepFaults? faults = null, Action<IntakeOptions>? intake = null, Poison? poison = null, ProcessMemory? memory = null)
    {
        var own = folder is null ? Directory.CreateTempSubdirectory("analysis-test-") : null;
        var store = SqliteStore.Open(new SqliteStoreOptions { Folder = folder ?? own!.FullName, CacheMegabytes = 16 }, TimeProvider.System);
        var builder = new InProcessTestClusterBuilder((short)silos);
        builder.ConfigureSilo((_, silo) =>
        {
            silo.UseInMemoryReminderService();
            silo.AddActivityPropagation();
            AddStores(silo.Services, store, faults ?? new StepFaults());
            silo.Services.AddSingleton(memory ?? new ProcessMemory(TimeProvider.System));
            silo.AddIncomingGrainCallFilter(poison ?? new Poison());
            silo.Services.AddAnalysisGrains(ModelFiles.Default, AnalysisSettings.Default);
            silo.Services.Configure<IntakeOptions>(options =>
            {
                options.SweepEvery = TimeSpan.FromMilliseconds(100);
                intake?.Invoke(options);
            });
        });
        builder.ConfigureClient(client =>
        {
            client.Services.AddAnalysisSerialization();
            client.AddActivityPropagation();
        });
        var cluster = builder.Build();
        await cluster.DeployAsync();
        await cluster.Client.WakeDeliveryAsync(new IntakeOptions().Partitions);
        return new AnalysisTestCluster(cluster, store, own);
    }

    public Task<SubmitOutcome> SubmitAsync(Article article) => Client.GetGrain<IArticleGrain>(article.Id).SubmitAsync(article);

    /// <summary>Submits until acknowledged, as a client does whose answer was lost, and gives the revision.</summary>
    public async Task<string> SubmitUntilTakenAsync(Article article)
    {
        while (true)
        {
            try
            {
                var outcome = await SubmitAsync(article);
                if (outcome.Status is SubmitStatus.Accepted or SubmitStatus.Known)
                {
                    return outcome.Revision;
                }

                Assert.Equal(SubmitStatus.Full, outcome.Status);
            }
            catch (Contracts.StoreUnavailableException)
            {
                Stop.ThrowIfCancellationRequested();
            }
        }
    }

    /// <summary>Submits all, several at once but the revisions of one article in order, and waits for the last to be finished.</summary>
    public async Task CrossReferenceAsync(IReadOnlyList<Article> articles)
    {
        var awaited = new HashSet<string>(StringComparer.Ordinal);
        await Parallel.ForEachAsync(articles.GroupBy(article => article.Id), new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = Stop }, async (group, _) =>
        {
            foreach (var article in group)
            {
                var revision = await SubmitUntilTakenAsync(article);
                lock (awaited)
                {
                    awaited.Add(revision);
                }
            }
        });
        await FinishedAsync(awaited);
        await SettledAsync();
    }

    /// <summary>Waits until nothing is pending, assertions included: what a crash left marked is swept after the article's own end was told.</summary>
    public async Task SettledAsync()
    {
        while ((await Client.GetGrain<ICatalogGrain>(0).GetStatusAsync()).Pending > 0)
        {
            Stop.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Waits, by tailing the feed from its beginning, until every revision's end has been told.</summary>
    public async Task FinishedAsync(IEnumerable<string> revisions)
    {
        var awaited = revisions.ToHashSet(StringComparer.Ordinal);
        await foreach (var one in Client.GetGrain<IFeedGrain>(0).Tail(0, Stop).WithCancellation(Stop))
        {
            if (one.Kind == FeedEventKind.Article)
            {
                awaited.Remove(JsonDocument.Parse(one.Data).RootElement.GetProperty("revision").GetString()!);
            }

            if (awaited.Count == 0)
            {
                return;
            }
        }
    }

    public Task<string> DigestAsync() => Client.GetGrain<ICatalogGrain>(0).GetDigestAsync();

    /// <summary>Drops every activation, as a crash does: what grains had in memory is gone, what the store holds is not.</summary>
    public Task ForgetActivationsAsync() => Client.GetGrain<IManagementGrain>(0).ForceActivationCollection(TimeSpan.Zero);

    public async ValueTask DisposeAsync()
    {
        await _cluster.DisposeAsync();
        await _store.DisposeAsync();
        _ownFolder?.Delete(recursive: true);
    }

    private static void AddStores(IServiceCollection services, SqliteStore store, StepFaults faults)
    {
        services.AddSingleton(FaultyStore.Around<IArticleStore>(store, faults));
        services.AddSingleton(FaultyStore.Around<IClaimStore>(store, faults));
        services.AddSingleton(FaultyStore.Around<IAssertionStore>(store, faults));
        services.AddSingleton(FaultyStore.Around<IProfileStore>(store, faults));
        services.AddSingleton(FaultyStore.Around<IWorkStore>(store, faults));
        services.AddSingleton(FaultyStore.Around<IFeedStore>(store, faults));
        services.AddSingleton(FaultyStore.Around<ICatalogStore>(store, faults));
    }
}
