using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Analysis.Assertions;
using AnalysisCluster.Analysis.Relations;
using AnalysisCluster.Contracts.Feeds;
using AnalysisCluster.Grains.Articles;
using AnalysisCluster.Grains.Claims;
using Microsoft.Extensions.Time.Testing;

namespace AnalysisCluster.Storage.Tests.Contract;

/// <summary>What every store promises, whatever it is made of: a backend passes by a subclass that opens it.</summary>
public abstract partial class StoreContract : IAsyncLifetime
{
    protected FakeTimeProvider Clock { get; } = new(Sample.Published.AddDays(1));

    protected Stores Stores { get; private set; } = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Opens the test's store: new at first, then as it was left.</summary>
    protected abstract Task<Stores> OpenAsync();

    public async ValueTask InitializeAsync() => Stores = await OpenAsync();

    public virtual async ValueTask DisposeAsync()
    {
        await Stores.Owner.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private async Task ReopenAsync()
    {
        await Stores.Owner.DisposeAsync();
        Stores = await OpenAsync();
    }

    private async Task<Article> AcceptAsync(Article article, int pendingMax = 1_000_000)
    {
        var head = await Stores.Articles.ReadHeadAsync(article.Id) ?? ArticleHead.Nothing;
        var accepted = new AcceptedRevision(article, Revision.HashOf(article), Revision.Order(article, head.Orders.Values), Clock.GetUtcNow());
        Assert.True(await Stores.Articles.AcceptAsync(accepted, pendingMax));
        return article;
    }

    private Task<RecordOutcome> RecordAsync(Article article, params SampleClaim[] claims) =>
        Stores.Articles.RecordAsync(Sample.Recorded(article, claims), outcome => [.. outcome.Live.Select(id => Sample.Event($"live {id}"))]);

    /// <summary>Accepts and records.</summary>
    private async Task<RecordOutcome> TakeAsync(Article article, params SampleClaim[] claims) => await RecordAsync(await AcceptAsync(article), claims);

    private Task<LinkOutcome> LinkAsync(Article article, params LinkRow[] links) => LinkAsync(article, links, []);

    private async Task<LinkOutcome> LinkAsync(Article article, LinkRow[] links, CopyLink[] copies, params ShardEpoch[] shards) =>
        (await TryLinkAsync(article, links, copies, shards))!;

    private Task<LinkOutcome?> TryLinkAsync(Article article, LinkRow[] links, CopyLink[] copies, params ShardEpoch[] shards) => Stores.Claims.LinkAsync(
        new LinkBatch(article.Id, Revision.HashOf(article), links, copies, shards),
        outcome => [.. outcome.NewLinks.Select(link => Sample.Event($"link {link.Link.A} {link.Link.B}"))]);

    private async Task<IReadOnlyList<string>> DirtyAsync()
    {
        Clock.Advance(TimeSpan.FromSeconds(1));
        return [.. (await Stores.Assertions.ReadDirtyAsync(TimeSpan.Zero, 1_000)).Order(StringComparer.Ordinal)];
    }

    /// <summary>Judges every dirty assertion, as its grain would.</summary>
    private async Task JudgeAsync()
    {
        foreach (var id in await DirtyAsync())
        {
            var facts = await Stores.Assertions.ReadFactsAsync(id, AssertionJudge.MembersMax);
            var verdict = AssertionJudge.Judge([.. facts!.Members], facts.Disputed);
            await Stores.Assertions.WriteVerdictAsync(id, facts.DirtyVersion, verdict, ClaimsDigest(facts.Members), [Sample.Event($"verdict {id} {verdict.Status}")]);
        }
    }

    private static string ClaimsDigest(IEnumerable<AssertionMember> members) =>
        GraphDigest.OfClaims(members.Where(member => member.Live).Select(member => member.ClaimId).Order(StringComparer.Ordinal));

    private async Task<IReadOnlyList<FeedEvent>> FeedAsync()
    {
        var events = await Stores.Feed.ReadFeedAsync(0, int.MaxValue);
        Assert.Equal(Enumerable.Range(1, events.Count).Select(number => (long)number), events.Select(one => one.Number));
        Assert.Equal(events.Count, Stores.Feed.FeedLast);
        return events;
    }

    private static string[] Sorted(params IEnumerable<string> ids) => [.. ids.Order(StringComparer.Ordinal)];
}
