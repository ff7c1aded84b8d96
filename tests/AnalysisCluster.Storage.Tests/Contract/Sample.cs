using AnalysisCluster.Analysis.Actors;
using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Analysis.Assertions;
using AnalysisCluster.Analysis.Claims;
using AnalysisCluster.Analysis.Models;
using AnalysisCluster.Analysis.Provenance;
using AnalysisCluster.Analysis.Relations;
using AnalysisCluster.Analysis.Text;
using AnalysisCluster.Analysis.Topics;
using AnalysisCluster.Contracts.Feeds;
using AnalysisCluster.Grains.Articles;
using AnalysisCluster.Grains.Feeds;
using StableHash = AnalysisCluster.Analysis.Articles.StableHash;

namespace AnalysisCluster.Storage.Tests.Contract;

/// <summary>A claim to record: its words make its statement.</summary>
public sealed record SampleClaim(string Words, string? Speaker = null, string? Affiliation = null, Stance Stance = Stance.Asserts, params string[] Actors)
{
    public string StatementId => StableHash.Of(Words, Speaker);

    public static implicit operator SampleClaim(string words) => new(words);
}

/// <summary>Invented articles and readings.</summary>
public static class Sample
{
    public static readonly DateTimeOffset Published = new(2031, 5, 4, 8, 30, 0, TimeSpan.FromHours(2));

    /// <param name="edit">Orders the revisions of one article.</param>
    public static Article Article(string id, int edit = 0, string? outlet = "Harbour Post", bool canceled = false) => new()
    {
        Id = id,
        Text = canceled ? "" : $"The ferry to Lund Island sails again, edition {edit}. “Ærlig talt,” 船 🚢 said nobody.",
        Title = $"Ferry {edit}",
        Source = outlet,
        Url = $"https://harbourpost.example/{id}",
        Published = Published,
        Modified = Published.AddMinutes(edit),
        Authors = ["A. Writer"],
        IsCanceled = canceled,
    };

    public static string Statement(string words) => new SampleClaim(words).StatementId;

    public static string Claim(string article, string words, int ordinal = 0) => StatementBuilder.ClaimId(article, Statement(words), ordinal);

    public static RecordedRevision Recorded(Article article, params SampleClaim[] claims)
    {
        var provenance = new ArticleProvenance { Outlet = article.Source, Origins = article.Source is { } source ? [source] : [], Certain = article.Source is not null };
        var seen = new Dictionary<string, int>();
        return new RecordedRevision
        {
            ArticleId = article.Id,
            Revision = Revision.HashOf(article),
            Order = Revision.Order(article, []),
            Findings = new Findings
            {
                Id = article.Id,
                Language = "en",
                Provenance = provenance,
                Boilerplate = [new Span(0, 3)],
                Actors = [new ActorFinding { Id = "place:lund-island", Name = "Lund Island", Type = ActorType.Place, Mentions = [new Span(13, 24)] }],
                Topics = [new TopicFinding { Id = "medtop:20000001", Label = "ferries", Score = 0.75 }],
            },
            IsCanceled = article.IsCanceled,
            Origin = ArticleOrigin.Of(article.Id, provenance, article.Published),
            Day = article.Day,
            Bucket = Blocking.Bucket(article.Day, AnalysisSettings.Default),
            Sketch = article.IsCanceled ? [] : [1, 2, StableHash.Of64(article.Id)],
            Claims = [.. claims.Select(claim => Record(article, claim, seen))],
        };
    }

    public static FeedAppend Event(string data) => new(FeedEventKind.Claim, ["person:ada-berg"], ["medtop:20000001"], null, "live", data);

    public static LinkRow Link(string wordsA, string wordsB, RelationKind kind, bool joins = false) =>
        LinkRow.Of(Statement(wordsA), Statement(wordsB), new Relation(kind, 0.8125, ["stems 0.82", "day"], joins));

    private static RecordedClaim Record(Article article, SampleClaim sample, Dictionary<string, int> seen)
    {
        var id = sample.StatementId;
        var ordinal = seen[id] = seen.GetValueOrDefault(id, -1) + 1;
        var claim = new Claim
        {
            Id = StatementBuilder.ClaimId(article.Id, id, ordinal),
            Form = ClaimForm.Indirect,
            Stance = sample.Stance,
            Speaker = sample.Speaker is { } speaker ? new Speaker { Id = speaker.StartsWith('?') ? null : speaker, Name = speaker, Span = new Span(1, 4) } : null,
            Cue = new Span(4, 9),
            Content = [new Span(10, 12), new Span(14, 20)],
            Actors = sample.Actors,
            Quantities = [new() { Value = 12.5m, Unit = "km", Span = new Span(14, 16) }],
        };
        var statement = new Statement
        {
            Id = id,
            Day = article.Day,
            Text = sample.Words,
            SpeakerId = claim.Speaker?.Id,
            Stance = sample.Stance,
            Actors = [.. sample.Actors.Order(StringComparer.Ordinal)],
            Keys = [7, ulong.MaxValue],
        };
        return new RecordedClaim(claim, statement, sample.Words.Split('|'), sample.Affiliation);
    }
}
