using System.Collections.Concurrent;
using System.Diagnostics;
using AnalysisCluster.Analysis.Articles;

namespace AnalysisCluster.Grains.Tests.Telemetry;

/// <summary>Alone: a listener hears every cluster of the process, and other tests walk the same articles.</summary>
[CollectionDefinition(nameof(TracingAlone), DisableParallelization = true)]
public sealed class TracingAlone;

/// <summary>One trace from an article's submission to its last event, whatever silos it crosses and however often it is walked.</summary>
[Collection(nameof(TracingAlone))]
public sealed class PathTracingTests : IDisposable
{
    private static readonly string[] Stages = ["read", "record", "contribute", "compare", "link", "judge", "finish"];

    private readonly ConcurrentBag<Activity> _ended = [];
    private readonly ActivitySource _submissions = new("AnalysisCluster.Grains.Tests.Submissions");
    private readonly ActivityListener _listener;

    public PathTracingTests()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source == _submissions || source.Name is "AnalysisCluster.Grains" or "Microsoft.Orleans.Application",
            Sample = static (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = _ended.Add,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public void Dispose()
    {
        _listener.Dispose();
        _submissions.Dispose();
    }

    [Fact]
    public async Task Walk_OverThreeSilos_BelongsToTheTraceOfItsSubmission()
    {
        await using var cluster = await AnalysisTestCluster.StartAsync(silos: 3);
        var articles = SampleArticles.All.DistinctBy(article => article.Id).Take(12).ToArray();

        var traces = new Dictionary<string, ActivityTraceId>();
        foreach (var article in articles)
        {
            traces[article.Id] = await SubmitTracedAsync(cluster, article);
        }

        await cluster.CrossReferenceAsync(articles);

        foreach (var article in articles)
        {
            Assert.Superset(Stages.ToHashSet(), StagesOf(traces[article.Id]));
            Assert.All(WalksOf(article), walk => Assert.Equal(traces[article.Id], walk.TraceId));
        }
    }

    [Fact]
    public async Task Walk_TakenUpAgainAfterTheStoreWasAway_StaysInTheTrace()
    {
        var faults = new StepFaults();
        await using var cluster = await AnalysisTestCluster.StartAsync(faults: faults);
        faults.Arm("LinkAsync", after: true, times: 2);
        var article = SampleArticles.All[0];

        var trace = await SubmitTracedAsync(cluster, article);
        await cluster.CrossReferenceAsync([article]);

        var walks = WalksOf(article);
        Assert.Equal(3, walks.Length);
        Assert.All(walks, walk => Assert.Equal(trace, walk.TraceId));
        Assert.Contains("finish", StagesOf(trace));
    }

    [Fact]
    public async Task Walk_OfAnUntracedSubmission_HasATraceOfItsOwn()
    {
        await using var cluster = await AnalysisTestCluster.StartAsync();
        var articles = SampleArticles.All.DistinctBy(article => article.Id).Take(2).ToArray();

        await cluster.CrossReferenceAsync(articles);

        Assert.Equal(2, articles.SelectMany(WalksOf).Select(walk => walk.TraceId).Distinct().Count());
    }

    private async Task<ActivityTraceId> SubmitTracedAsync(AnalysisTestCluster cluster, Article article)
    {
        using var submission = _submissions.StartActivity("submission");
        await cluster.SubmitUntilTakenAsync(article);
        return submission!.TraceId;
    }

    private Activity[] WalksOf(Article article) =>
        [.. _ended.Where(activity => activity.OperationName == "walk" && (string?)activity.GetTagItem("analysis.article.id") == article.Id)];

    private HashSet<string> StagesOf(ActivityTraceId trace) =>
        [.. _ended.Where(activity => activity.TraceId == trace && activity.Source.Name == "AnalysisCluster.Grains").Select(activity => activity.OperationName)];
}
