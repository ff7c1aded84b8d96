using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Grains.Feeds;

namespace AnalysisCluster.Storage.Tests.Contract;

public abstract partial class StoreContract
{
    [Fact]
    public async Task ReadFeed_AnyStart_GoesOnInOrder()
    {
        await TakeAsync(Sample.Article("a"), "one", "two", "three");
        await TakeAsync(Sample.Article("b"), "four", "five");
        var all = await FeedAsync();

        for (var after = 0; after <= all.Count; after++)
        {
            Assert.Equal(all.Skip(after).Take(2).Select(one => one.Data), (await Stores.Feed.ReadFeedAsync(after, 2)).Select(one => one.Data));
        }

        Assert.Equivalent(Sample.Event(all[0].Data), new FeedAppend(all[0].Kind, all[0].Actors, all[0].Topics, all[0].Relation, all[0].Status, all[0].Data));
    }

    [Fact]
    public async Task WaitFeed_Grown_CompletesAndElseWaits()
    {
        var article = await AcceptAsync(Sample.Article("a"));
        var wait = Stores.Feed.WaitFeedAsync(0, Cancellation);
        var beyond = Stores.Feed.WaitFeedAsync(1, Cancellation);
        Assert.False(wait.IsCompleted);

        await RecordAsync(article, "one");

        await wait;
        Assert.False(beyond.IsCompleted);
        await Stores.Work.FinishAsync("a", Revision.HashOf(article), [Sample.Event("finished")]);
        await beyond;
        await Stores.Feed.WaitFeedAsync(1, Cancellation);
    }

    [Fact]
    public async Task WaitFeed_Cancelled_EndsWithTheToken()
    {
        using var cancel = new CancellationTokenSource();
        var wait = Stores.Feed.WaitFeedAsync(0, cancel.Token);

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => wait);
    }

    [Fact]
    public async Task Feed_ManyWritersAndFailingWrites_HasNoGapAndNoRepeat()
    {
        var articles = Enumerable.Range(0, 60).Select(i => Sample.Article($"a{i}")).ToArray();
        await Task.WhenAll(articles.Select(article => AcceptAsync(article)));

        await Task.WhenAll(articles.Select(async (article, i) =>
        {
            if (i % 3 == 0)
            {
                await Assert.ThrowsAsync<InvalidTimeZoneException>(() => Stores.Articles.RecordAsync(
                    Sample.Recorded(article, $"claim {i}"), _ => throw new InvalidTimeZoneException()));
            }

            await RecordAsync(article, $"claim {i}", $"other {i}");
            await Stores.Work.FinishAsync(article.Id, Revision.HashOf(article), [Sample.Event($"finished {i}")]);
        }));

        var events = await FeedAsync();
        Assert.Equal(60 * 3, events.Count);
        Assert.Equal(events.Count, events.Select(one => one.Data).Distinct().Count());
        Assert.Equal((60L, 120L), ((await Stores.Catalog.ReadStatusAsync()).Finished, (await Stores.Catalog.ReadStatusAsync()).Claims));
    }
}
