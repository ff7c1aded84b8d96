using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Analysis.Assertions;
using AnalysisCluster.Analysis.Claims;
using AnalysisCluster.Analysis.Provenance;
using AnalysisCluster.Analysis.Relations;
using AnalysisCluster.Analysis.Tests.Relations;
using AnalysisCluster.Analysis.Text;
using CsCheck;

namespace AnalysisCluster.Analysis.Tests.Assertions;

/// <summary>Readings of invented articles, made without reading: what a cross-reference takes in, in all its variety.</summary>
internal static class SmallWorld
{
    public static readonly DateTimeOffset Start = new(2031, 5, 1, 8, 0, 0, TimeSpan.Zero);

    private const string Filler = "These words stand in place of an article's text, one long enough for every span that a test may need.";

    private static readonly Gen<string> Content = Gen.OneOf(
        "the ferry Aldona sank off Merrow",
        "the ferry Aldona did not sink off Merrow",
        "ferry Aldona sank near Merrow with miners aboard",
        "the Tarn council approved the harbour budget",
        "the Tarn council rejected the harbour budget",
        "Quillon copper exports rose in March");

    private static readonly Gen<Statement> Drawn = Gen.Select(
        Content,
        Gen.OneOf<string?>(null, null, "person:ada-veldt", "person:tom-morrow", "organization:ferry-line"),
        Gen.OneOf(Stance.Asserts, Stance.Asserts, Stance.Denies, Stance.Demands),
        (words, speaker, stance) => Statements.Of(words, null, speaker, stance));

    /// <summary>Revisions of up to eight articles; an article's revisions bear different stamps.</summary>
    public static Gen<ReadArticle[]> Revisions { get; } = Gen.Select(
            Gen.Int[0, 7],
            Gen.Int[0, 5],
            Gen.OneOf<string?>("Gazette", "Herald", "Mercury", null),
            Drawn.Array[0, 4],
            Gen.Int[0, 3],
            Gen.Frequency((8, false), (1, true)),
            Read)
        .Array[1, 16]
        .Select(drawn => drawn.DistinctBy(read => (read.Article.Id, read.Article.Modified)).ToArray());

    private static ReadArticle Read(int id, int edited, string? outlet, Statement[] statements, int copied, bool canceled)
    {
        var article = new Article
        {
            Id = $"article-{id}",
            Text = $"{Filler} {edited}",
            Source = outlet,
            Published = id == 7 ? null : Start.AddDays(id * 5),
            Modified = Start.AddDays(60).AddHours(edited),
            IsCanceled = canceled,
        };
        return Of(article, canceled ? [] : statements, new([.. Enumerable.Range(copied, 12).Select(i => (ulong)i)]));
    }

    /// <summary>The reading of an article that holds just these statements, on its own day.</summary>
    public static ReadArticle Of(Article article, IEnumerable<Statement> statements, CopySketch? sketch = null)
    {
        var dated = statements.Select(drawn => Statements.Of(drawn.Text, article.Day, drawn.SpeakerId, drawn.Stance, drawn.Quoted, [.. drawn.Figures])).ToArray();
        var claims = dated.Select((statement, i) => new Claim
        {
            Id = StatementBuilder.ClaimId(article.Id, statement.Id, dated.Take(i).Count(before => before.Id == statement.Id)),
            Form = statement.SpeakerId is null ? ClaimForm.Stated : ClaimForm.Indirect,
            Stance = statement.Stance,
            Speaker = statement.SpeakerId is { } speaker ? new Speaker { Id = speaker, Name = speaker } : null,
            Content = [new Span(i, i + 10)],
        });
        var provenance = new ArticleProvenance
        {
            Outlet = article.Source,
            Origins = article.Source is { } source ? [source] : [],
            Certain = article.Source is not null,
        };
        var findings = new Findings { Id = article.Id, Provenance = provenance, Claims = [.. claims] };
        return new(article, new Reading(findings, dated, sketch ?? CopySketch.Empty));
    }
}
