using AnalysisCluster.Analysis.Actors;
using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Analysis.Assertions;
using AnalysisCluster.Analysis.Claims;
using AnalysisCluster.Analysis.Provenance;
using AnalysisCluster.Analysis.Relations;
using AnalysisCluster.Analysis.Text;
using AnalysisCluster.Contracts.Actors;
using AnalysisCluster.Contracts.Articles;
using AnalysisCluster.Contracts.Assertions;
using AnalysisCluster.Contracts.Claims;
using AnalysisCluster.Contracts.Feeds;
using AnalysisCluster.Contracts.Operations;
using AnalysisCluster.Contracts.Topics;

namespace AnalysisCluster.Gateway.Tests.Cluster;

/// <summary>Things for a cluster to hold, about invented matters.</summary>
internal static class Sample
{
    public const string Digest = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    public static readonly DateTimeOffset Day = new(2026, 4, 14, 6, 40, 0, TimeSpan.FromHours(1));

    public static ClusterStatus Status { get; } = new(
        Accepted: 12, Read: 11, Finished: 9, Failed: 1, Pending: 2, OldestPending: TimeSpan.FromSeconds(3.25), Claims: 40,
        Links: new() { ["same"] = 7, ["contradicts"] = 2 }, FeedLast: 99);

    public static Article Article(string id) => new()
    {
        Id = id,
        Text = "“The gate is stuck,” Mara Quill said.",
        Title = "Gate stuck at Hollow Weir",
        Source = "Harbour Gazette",
        Url = "https://gazette.example/" + Uri.EscapeDataString(id),
        Published = Day,
        Authors = ["Ivo Lind"],
    };

    public static Claim Claim(string id) => new()
    {
        Id = id,
        Form = ClaimForm.Quote,
        Stance = Stance.Asserts,
        Speaker = new Speaker { Id = "person:mara-quill", Name = "Mara Quill", Span = new(22, 32) },
        Cue = new Span(33, 37),
        Content = [new Span(1, 18)],
    };

    public static ClaimView ClaimView(string id) => new(
        id, "a-1", "r-1", "Harbour Gazette", "Harbour Gazette", Day, true, Claim(id), ["The gate is stuck"], "s-1", "as-1",
        [new LinkView(RelationKind.Same, 0.9, ["actor", "stems"], "s-2", "c-2", "a-2", ["the gate will not move"])]);

    public static ArticleSummary Summary(string id, ArticleState state = ArticleState.Finished) =>
        new(id, state, "r-" + id, "Gate stuck at Hollow Weir", "Harbour Gazette", "https://gazette.example/1", Day, "Harbour Gazette", null);

    public static ArticleView ArticleView(string id, ArticleState state = ArticleState.Finished) => new(
        Summary(id, state),
        Article(id),
        new Findings { Id = id, Language = "en", Provenance = new ArticleProvenance { Outlet = "Harbour Gazette" }, Claims = [Claim("c-1")] },
        [new CopyView(id, "other", 0.8)],
        2,
        null);

    public static AssertionView AssertionView(string id) =>
        new(id, "The gate is stuck", 2, 2, 2, 3, 1, AssertionStatus.Corroborated, ["Harbour Gazette"], [ClaimView("c-1")]);

    public static ActorView ActorView(string id) => new(
        new ActorSummary(id, "Mara Quill", ActorType.Person, 3, 5),
        ["Mara Quill", "Quill"],
        [ClaimView("c-1")],
        [AssertionView("as-1")],
        [new FigurePoint(Day, 11, "person", "c-9", "11 people")]);

    public static TopicView TopicView(string id) => new(new TopicSummary(id, "dam failure", 4, 9), [ClaimView("c-1")], [AssertionView("as-1")]);

    public static FeedEvent Event(
        FeedEventKind kind = FeedEventKind.Claim, string[]? actors = null, string[]? topics = null, string? relation = null, string? status = null, string? data = null) =>
        new(0, kind, actors ?? [], topics ?? [], relation, status, data ?? "{\"id\":\"c-1\"}");

    public static FeedEvent[] Events(int count, string? data = null) => [.. Enumerable.Range(0, count).Select(_ => Event(data: data))];

    public static string Json(string id, string extra = "") =>
        $$"""{"id":"{{id}}","text":"“The gate is stuck,” Mara Quill said.","source":"Harbour Gazette"{{extra}}}""";
}
