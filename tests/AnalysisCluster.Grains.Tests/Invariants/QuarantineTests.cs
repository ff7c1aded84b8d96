using System.Diagnostics;
using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Contracts.Articles;
using AnalysisCluster.Contracts.Operations;

namespace AnalysisCluster.Grains.Tests.Invariants;

/// <summary>Articles that cannot be read are set aside with their reason; nothing waits for them, and nothing of them is lost.</summary>
public sealed class QuarantineTests
{
    private const int AttemptsMax = 3;

    /// <summary>Four for each of two attempts.</summary>
    private const int LateCalls = 8;

    [Fact]
    public async Task OnePercentPoison_TheGoodFinishInNormalTime_AllPoisonIsListedAndRetriedWell()
    {
        var articles = Invented(400);
        var good = articles.Where(article => !IsPoison(article)).ToArray();
        var undisturbed = await FinishingAsync(good, new Poison());

        var poison = new Poison { IsPoison = IsPoison };
        await using var cluster = await StartAsync(poison);
        var disturbed = await FinishingAsync(cluster, articles, good);
        await QuarantinedAsync(cluster, articles.Count - good.Length);

        Assert.True(disturbed < (2 * undisturbed) + TimeSpan.FromSeconds(2), $"{disturbed} with poison, {undisturbed} without.");
        TestContext.Current.TestOutputHelper?.WriteLine($"{good.Length} good articles: {undisturbed} alone, {disturbed} among {articles.Count - good.Length} poisoned.");
        Assert.Equal(SampleArticles.CrossReferenced(good).Digest, await cluster.DigestAsync());
        var held = (await cluster.Client.GetGrain<ICatalogGrain>(0).ListQuarantineAsync(new ListQuery(Limit: 1_000))).Items;
        Assert.Equal(articles.Where(IsPoison).Select(article => article.Id).Order(), held.Select(one => one.ArticleId).Order());
        Assert.All(held, one => Assert.Equal((AttemptsMax, $"FormatException: Injected: {one.ArticleId} cannot be read."), (one.Attempts, one.Error)));
        Assert.Equal(held.Length * AttemptsMax, poison.Reads);

        poison.IsPoison = _ => false;
        foreach (var one in held)
        {
            Assert.Equal(1, await cluster.Client.GetGrain<IArticleGrain>(one.ArticleId).RetryAsync());
        }

        await cluster.SettledAsync();
        Assert.Equal(0, (await StatusAsync(cluster)).Failed);
        Assert.Equal(SampleArticles.CrossReferenced(articles).Digest, await cluster.DigestAsync());
    }

    [Fact]
    public async Task PoisonAtTheHeadOfTheOnlyLane_TheRestPassesIt()
    {
        var poison = new Poison { IsPoison = article => article.Id.StartsWith("poison", StringComparison.Ordinal) };
        await using var cluster = await StartAsync(poison, intake => (intake.Partitions, intake.InFlightMax, intake.RetryFailedAfter) = (1, 1, TimeSpan.FromMinutes(5)));
        foreach (var article in Invented(5, "poison"))
        {
            await cluster.SubmitUntilTakenAsync(article);
        }

        var good = Invented(20);
        await cluster.FinishedAsync(await TakenAsync(cluster, good));

        Assert.Equal((20, 5), ((int)(await StatusAsync(cluster)).Finished, (int)(await StatusAsync(cluster)).Pending));
    }

    [Fact]
    public async Task Drop_ThenSubmittedAgain_IsTakenAnew()
    {
        var poison = new Poison { IsPoison = _ => true };
        await using var cluster = await StartAsync(poison);
        var article = Invented(1)[0];
        await cluster.SubmitUntilTakenAsync(article);
        await QuarantinedAsync(cluster, 1);
        Assert.Equal(SubmitStatus.Known, (await cluster.SubmitAsync(article)).Status);
        poison.IsPoison = _ => false;

        var grain = cluster.Client.GetGrain<IArticleGrain>(article.Id);
        Assert.Equal(1, await grain.DropAsync());
        Assert.Null(await grain.GetAsync());
        Assert.Equal(0, await grain.DropAsync());

        Assert.Equal(SubmitStatus.Accepted, (await cluster.SubmitAsync(article)).Status);
        await cluster.SettledAsync();
        Assert.Equal(ArticleState.Finished, (await grain.GetAsync())!.Summary.State);
    }

    [Fact]
    public async Task AlwaysLateWhileOthersFinish_IsSetAsideInTheEnd()
    {
        var poison = new Poison
        {
            IsPoison = article => article.Id.StartsWith("poison", StringComparison.Ordinal),
            Failure = _ => new TimeoutException("Injected: no answer in time."),
        };
        await using var cluster = await StartAsync(poison, intake => (intake.Partitions, intake.AttemptsMax) = (1, 2));
        var (began, others) = (new SemaphoreSlim(0), new SemaphoreSlim(0));
        poison.Until = () =>
        {
            began.Release();
            return others.WaitAsync(TestContext.Current.CancellationToken);
        };
        await cluster.SubmitUntilTakenAsync(Invented(1, "poison")[0]);
        for (var call = 0; call < LateCalls; call++)
        {
            await began.WaitAsync(TestContext.Current.CancellationToken);
            await cluster.FinishedAsync(await TakenAsync(cluster, Invented(1, $"good-{call}")));
            others.Release();
        }

        await QuarantinedAsync(cluster, 1);

        Assert.Equal("TimeoutException: Injected: no answer in time.", (await cluster.Client.GetGrain<ICatalogGrain>(0).ListQuarantineAsync(new ListQuery())).Items[0].Error);
    }

    [Fact]
    public async Task Submit_MemoryShort_IsFullAndTakenLater()
    {
        var memory = new FullMemory();
        await using var cluster = await AnalysisTestCluster.StartAsync(memory: memory);
        var article = Invented(1)[0];

        var refused = await cluster.SubmitAsync(article);
        memory.IsFull = false;

        Assert.Equal(SubmitStatus.Full, refused.Status);
        Assert.True(refused.RetryAfter > TimeSpan.Zero);
        Assert.Equal(SubmitStatus.Accepted, (await cluster.SubmitAsync(article)).Status);
    }

    private static Task<AnalysisTestCluster> StartAsync(Poison poison, Action<Articles.IntakeOptions>? intake = null) => AnalysisTestCluster.StartAsync(
        poison: poison,
        intake: options =>
        {
            options.AttemptsMax = AttemptsMax;
            options.RetryFailedAfter = TimeSpan.FromMilliseconds(50);
            intake?.Invoke(options);
        });

    private static async Task<TimeSpan> FinishingAsync(IReadOnlyList<Article> articles, Poison poison)
    {
        await using var cluster = await StartAsync(poison);
        return await FinishingAsync(cluster, articles, articles);
    }

    private static async Task<TimeSpan> FinishingAsync(AnalysisTestCluster cluster, IReadOnlyList<Article> articles, IReadOnlyList<Article> awaited)
    {
        var began = Stopwatch.GetTimestamp();
        await TakenAsync(cluster, articles);
        await cluster.FinishedAsync(awaited.Select(Revision.HashOf));
        return Stopwatch.GetElapsedTime(began);
    }

    private static async Task<IReadOnlyList<string>> TakenAsync(AnalysisTestCluster cluster, IReadOnlyList<Article> articles) =>
        await Task.WhenAll(articles.Select(cluster.SubmitUntilTakenAsync));

    private static async Task QuarantinedAsync(AnalysisTestCluster cluster, int count)
    {
        while ((await StatusAsync(cluster)).Failed < count)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
        }

        await cluster.SettledAsync();
    }

    private static Task<ClusterStatus> StatusAsync(AnalysisTestCluster cluster) => cluster.Client.GetGrain<ICatalogGrain>(0).GetStatusAsync();

    /// <summary>One in a hundred.</summary>
    private static bool IsPoison(Article article) => article.Id.EndsWith("50", StringComparison.Ordinal);

    private static List<Article> Invented(int count, string prefix = "article") =>
    [
        .. Enumerable.Range(0, count).Select(i => new Article
        {
            Id = $"{prefix}-{i:0000}",
            Text = $"Harbour master Ida Lund said on Monday that pier {i} of the port of Vessling would close for {(i % 27) + 2} days.",
            Source = $"Outlet {i % 40}",
            Url = $"https://outlet{i % 40}.example/{prefix}/{i}",
            Published = new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero).AddMinutes(i),
        }),
    ];

    private sealed class FullMemory() : Contracts.ProcessMemory(TimeProvider.System)
    {
        public bool IsFull { get; set; } = true;

        public override double Share => IsFull ? 0.99 : 0.1;
    }
}
