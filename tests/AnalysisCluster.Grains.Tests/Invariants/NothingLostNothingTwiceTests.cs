using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Contracts.Actors;
using AnalysisCluster.Contracts.Articles;
using AnalysisCluster.Contracts.Feeds;
using AnalysisCluster.Contracts.Operations;

namespace AnalysisCluster.Grains.Tests.Invariants;

/// <summary>Crashes between any two steps of the path: what was acknowledged is finished, and counts once.</summary>
public sealed class NothingLostNothingTwiceTests
{
    public static TheoryData<string, bool> Crashes { get; } =
        new(StepFaults.Steps.SelectMany(step => new[] { (step, false), (step, true) }));

    [Theory]
    [MemberData(nameof(Crashes))]
    public async Task Path_BrokenAtAStep_IsFinishedAndCountedOnce(string step, bool after)
    {
        var faults = new StepFaults();
        await using var cluster = await AnalysisTestCluster.StartAsync(faults: faults);
        faults.Arm(step, after, times: 5);

        await cluster.CrossReferenceAsync(SampleArticles.All);

        Assert.Equal(5, faults.Hits.Count);
        await AssertWholeAndOnceAsync(cluster);
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public async Task Path_BrokenEverywhereAtRandomWithActivationsLost_IsFinishedAndCountedOnce(int seed)
    {
        var random = new Random(seed);
        var faults = new StepFaults();
        await using var cluster = await AnalysisTestCluster.StartAsync(silos: 3, faults: faults);
        foreach (var step in StepFaults.Steps)
        {
            faults.Arm(step, after: false, random.Next(1, 8));
            faults.Arm(step, after: true, random.Next(1, 8));
        }

        var articles = SampleArticles.Shuffled(seed);
        var third = articles.Count / 3;
        await cluster.CrossReferenceAsync([.. articles.Take(third)]);
        await cluster.ForgetActivationsAsync();
        await cluster.CrossReferenceAsync([.. articles.Skip(third)]);

        await AssertWholeAndOnceAsync(cluster);
    }

    [Fact]
    public async Task Submit_SameArticleManyTimesAtOnce_IsAcceptedOnce()
    {
        await using var cluster = await AnalysisTestCluster.StartAsync();
        var article = SampleArticles.All[0];

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => cluster.SubmitAsync(article)));

        Assert.Single(outcomes, outcome => outcome.Status == SubmitStatus.Accepted);
        Assert.Equal(19, outcomes.Count(outcome => outcome.Status == SubmitStatus.Known));
        Assert.Equal(1, (await StatusAsync(cluster)).Accepted);
    }

    [Fact]
    public async Task Submit_SameIdOtherUrl_IsAConflictAndChangesNothing()
    {
        await using var cluster = await AnalysisTestCluster.StartAsync();
        var article = SampleArticles.All[0];
        await cluster.CrossReferenceAsync([article]);

        var outcome = await cluster.SubmitAsync(article with { Url = "https://elsewhere.example/other", Text = "Another text altogether." });

        Assert.Equal(SubmitStatus.UrlConflict, outcome.Status);
        Assert.Contains(article.Url!, outcome.Detail, StringComparison.Ordinal);
        Assert.Equal(SampleArticles.CrossReferenced([article]).Digest, await cluster.DigestAsync());
    }

    private static async Task AssertWholeAndOnceAsync(AnalysisTestCluster cluster)
    {
        var expected = SampleArticles.CrossReferenced(SampleArticles.All);
        Assert.Equal(expected.Digest, await cluster.DigestAsync());
        await AssertFeedIsGaplessAsync(cluster);
        await AssertActorsCountOnceAsync(cluster);
        var status = await StatusAsync(cluster);
        Assert.Equal((SampleArticles.All.Count, 0, 0), ((int)status.Finished, (int)status.Pending, (int)status.Failed));
    }

    /// <summary>Numbers without gaps, each link and each finished revision told once.</summary>
    private static async Task AssertFeedIsGaplessAsync(AnalysisTestCluster cluster)
    {
        var feed = cluster.Client.GetGrain<IFeedGrain>(0);
        var last = await feed.LastAsync();
        var events = new List<FeedEvent>();
        await foreach (var one in feed.Tail(0, TestContext.Current.CancellationToken))
        {
            events.Add(one);
            if (one.Number == last)
            {
                break;
            }
        }

        Assert.Equal(Enumerable.Range(1, (int)last).Select(number => (long)number), events.Select(one => one.Number));
        foreach (var kind in new[] { FeedEventKind.Article, FeedEventKind.Link })
        {
            var told = events.Where(one => one.Kind == kind).Select(one => one.Data).ToArray();
            Assert.Equal(told.Distinct().Count(), told.Length);
        }
    }

    /// <summary>Every actor's count of articles is that of the current revisions that name it.</summary>
    private static async Task AssertActorsCountOnceAsync(AnalysisTestCluster cluster)
    {
        var analyzer = new Analysis.ArticleAnalyzer(AnalysisCluster.Models.ModelFiles.Default);
        var expected = SampleArticles.All.GroupBy(article => article.Id)
            .Select(group => group.MaxBy(article => article.Modified ?? article.Published)!)
            .SelectMany(article => analyzer.Read(article).Findings.Actors.Select(actor => actor.Id).Distinct())
            .CountBy(actor => actor)
            .ToDictionary();
        var catalog = cluster.Client.GetGrain<ICatalogGrain>(0);
        var counted = new List<ActorSummary>();
        string? cursor = null;
        do
        {
            var page = await catalog.ListActorsAsync(new ListQuery(cursor, 1_000));
            counted.AddRange(page.Items);
            cursor = page.Next;
        }
        while (cursor is not null);

        Assert.Equal(expected.OrderBy(pair => pair.Key), counted.Where(actor => actor.Articles > 0).Select(actor => KeyValuePair.Create(actor.Id, (int)actor.Articles)).OrderBy(pair => pair.Key));
    }

    private static Task<ClusterStatus> StatusAsync(AnalysisTestCluster cluster) => cluster.Client.GetGrain<ICatalogGrain>(0).GetStatusAsync();
}
