using AnalysisCluster.Analysis;
using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Analysis.Models;
using AnalysisCluster.Contracts.Actors;
using AnalysisCluster.Contracts.Articles;
using AnalysisCluster.Contracts.Operations;
using AnalysisCluster.Grains.Claims;
using AnalysisCluster.Models;

namespace AnalysisCluster.Grains.Tests.Invariants;

/// <summary>Everything that can grow has a limit.</summary>
public sealed class BoundedTests
{
    [Fact]
    public async Task Intake_Full_AsksToWaitAndLosesNothing()
    {
        await using var cluster = await AnalysisTestCluster.StartAsync(intake: options =>
        {
            options.PendingMax = 4;
            options.Partitions = 1;
            options.InFlightMax = 1;
        });
        var articles = Enumerable.Range(0, 40).Select(i => Dated($"burst-{i}", new DateTimeOffset(2026, 4, 1, 9, i, 0, TimeSpan.Zero))).ToArray();

        var outcomes = await Task.WhenAll(articles.Select(cluster.SubmitAsync));
        Assert.Contains(outcomes, outcome => outcome is { Status: SubmitStatus.Full, RetryAfter: not null });

        await cluster.CrossReferenceAsync(articles);
        Assert.Equal(SampleArticles.CrossReferenced(articles).Digest, await cluster.DigestAsync());
    }

    [Fact]
    public async Task Revisions_BeyondTheLimit_AreRefused()
    {
        await using var cluster = await AnalysisTestCluster.StartAsync(intake: options => options.RevisionsMax = 3);
        var article = SampleArticles.All[0];
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(SubmitStatus.Accepted, (await cluster.SubmitAsync(article with { Title = $"Edit {i}" })).Status);
        }

        Assert.Equal(SubmitStatus.TooManyRevisions, (await cluster.SubmitAsync(article with { Title = "One too many" })).Status);
    }

    [Fact]
    public async Task Profile_OfAnActorInEveryArticle_StaysBounded()
    {
        await using var cluster = await AnalysisTestCluster.StartAsync();
        var articles = Enumerable.Range(0, 60).Select(i => Dated($"famous-{i}", new DateTimeOffset(2026, 4, 1, 9, i, 0, TimeSpan.Zero))).ToArray();
        await cluster.CrossReferenceAsync(articles);
        var actors = await cluster.Client.GetGrain<ICatalogGrain>(0).ListActorsAsync(new ListQuery(Limit: 1_000));
        var famous = actors.Items.MaxBy(actor => actor.Articles)!;

        var view = await cluster.Client.GetGrain<IActorGrain>(famous.Id).GetAsync();

        Assert.Equal(60, view!.Summary.Articles);
        Assert.InRange(view.Latest.Length, 0, 20);
        Assert.InRange(view.Disputed.Length, 0, 20);
        Assert.InRange(view.Figures.Length, 0, 50);
    }

    [Fact]
    public void Shards_WhateverIsInTheNews_ShareTheKeysEvenly()
    {
        var analyzer = new ArticleAnalyzer(ModelFiles.Default);
        var map = new ShardMap(AnalysisSettings.Default, parts: 4);
        var perShard = SampleArticles.All
            .SelectMany(article => map.Requests(article, Revision.HashOf(article), analyzer.Read(article)))
            .Where(request => request.Batch.Insert)
            .GroupBy(request => ShardId.Parse(request.Shard).Part)
            .Select(shard => shard.Sum(request => request.Batch.Statements.Sum(statement => statement.Keys.Count(ShardId.Parse(request.Shard).Holds))))
            .ToArray();

        Assert.Equal(4, perShard.Length);
        Assert.True(perShard.Max() < 2 * perShard.Min(), string.Join(", ", perShard));
    }

    [Fact]
    public void Requests_OfAnOldArticle_GoToItsOwnWeeksAlone()
    {
        var analyzer = new ArticleAnalyzer(ModelFiles.Default);
        var map = new ShardMap(AnalysisSettings.Default, parts: 2);
        var recent = SampleArticles.All[0];
        var old = recent with { Published = recent.Published!.Value.AddYears(-3) };

        var shards = Shards(recent).Intersect(Shards(old));

        Assert.Empty(shards);

        IEnumerable<string> Shards(Article article) =>
            map.Requests(article, Revision.HashOf(article), analyzer.Read(article)).Select(request => request.Shard);
    }

    private static Article Dated(string id, DateTimeOffset published) => SampleArticles.All[0] with
    {
        Id = id,
        Url = $"https://news.example/{id}",
        Published = published,
        Text = $"Mayor Ines Valdor told reporters on Tuesday that {id} households had lost power. \"We will restore it by Friday,\" Valdor said.",
    };
}
