using AnalysisCluster.Analysis;
using AnalysisCluster.Analysis.Actors;
using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Analysis.Assertions;
using AnalysisCluster.Analysis.Claims;
using AnalysisCluster.Analysis.Models;
using AnalysisCluster.Analysis.Provenance;
using AnalysisCluster.Analysis.Quantities;
using AnalysisCluster.Analysis.Relations;
using AnalysisCluster.Analysis.Text;
using AnalysisCluster.Grains.Articles;
using AnalysisCluster.Models;
using CsCheck;

namespace AnalysisCluster.Storage.Tests.Contract;

/// <summary>Random articles about a few invented matters, with readings: repeated, denied, edited, copied and withdrawn often enough to meet every rule.</summary>
internal static class InventedNews
{
    private const int Ids = 6;
    private const int Edits = 3;

    private static readonly string[] Sentences =
    [
        "The Lund Island ferry company has cancelled every evening sailing until the damaged harbour crane is repaired.",
        "Every evening sailing of the Lund Island ferry company is cancelled until the damaged harbour crane is repaired.",
        "The Lund Island ferry company has not cancelled every evening sailing until the damaged harbour crane is repaired.",
        "Repair of the damaged harbour crane will cost the island council 40 million crowns, the treasurer's report states.",
        "Repair of the damaged harbour crane will cost the island council 65 million crowns, the treasurer's report states.",
        "Fishermen blockaded the northern lighthouse channel with thirty trawlers to protest against herring quotas.",
        "Herring quotas brought fishermen with thirty trawlers to blockade the northern lighthouse channel in protest.",
    ];

    private static readonly string?[] Outlets = [null, "Harbour Post", "Island Times", "Northern Wire", "Lund Radio"];

    private static readonly string?[] Speakers = [null, "person:ada-berg", "person:olaf-lie", "?a skipper"];

    private static readonly StatementBuilder Statements = new(ModelFiles.Default.Stems);

    private static readonly Gen<(int Sentence, int Speaker)> Claim = Gen.Int[0, Sentences.Length - 1].Select(Gen.Int[0, Speakers.Length - 1]);

    private static readonly Gen<ReadArticle> AnyOne =
        from id in Gen.Int[0, Ids - 1]
        from edit in Gen.Int[0, Edits - 1]
        from canceled in Gen.Int[0, 7]
        from outlet in Gen.Int[0, Outlets.Length - 1]
        from credited in Gen.Bool
        from days in Gen.Int[0, 40]
        from affiliation in Gen.Bool
        from claims in Claim.Array[0, 5]
        select Read(id, edit, canceled == 0, Outlets[outlet], credited, days, affiliation, claims);

    /// <summary>Distinct revisions in any order.</summary>
    public static Gen<ReadArticle[]> Any { get; } = AnyOne.Array[1, 14]
        .Select(all => all.DistinctBy(read => (read.Article.Id, read.Article.Modified)).ToArray());

    public static RecordedRevision Recorded(ReadArticle read)
    {
        var affiliations = read.Reading.Findings.Actors.ToDictionary(actor => actor.Id, actor => actor.Affiliation);
        return new RecordedRevision
        {
            ArticleId = read.Article.Id,
            Revision = Revision.HashOf(read.Article),
            Order = Revision.Order(read.Article, []),
            Findings = read.Reading.Findings with { Claims = [] },
            IsCanceled = read.Article.IsCanceled,
            Origin = ArticleOrigin.Of(read.Article.Id, read.Reading.Findings.Provenance, read.Article.Published),
            Day = read.Article.Day,
            Bucket = Blocking.Bucket(read.Article.Day, AnalysisSettings.Default),
            Sketch = read.Reading.Sketch.Hashes,
            Claims = [.. read.Reading.Findings.Claims.Select((claim, i) => new RecordedClaim(
                claim,
                read.Reading.Statements[i],
                [.. claim.Content.Select(span => span.In(read.Article.Text))],
                claim.Speaker?.Id is { } speaker ? affiliations[speaker] : null))],
        };
    }

    private static ReadArticle Read(
        int id, int edit, bool canceled, string? outlet, bool credited, int days, bool affiliation, (int Sentence, int Speaker)[] claims)
    {
        // One id sorts otherwise in UTF-8 than in UTF-16.
        var name = id switch { 0 => "\ufffd", 1 => "\U0001f6a2", _ => $"article {id}" };
        var published = Sample.Published.AddDays(days);
        var article = new Article
        {
            Id = name,
            Text = canceled ? "" : string.Join(' ', claims.Select(claim => Sentences[claim.Sentence])),
            Source = outlet,
            Published = days == 40 ? null : published,
            Modified = Sample.Published.AddMinutes(edit),
            IsCanceled = canceled,
        };
        var provenance = new ArticleProvenance { Outlet = outlet, Origins = outlet is null ? [] : [outlet], Certain = outlet is not null, Credited = credited };
        var findings = new Findings { Id = name, Provenance = provenance };
        return canceled ? new(article, new Reading(findings, [], CopySketch.Empty)) : new(article, Reading(article, findings, affiliation, claims));
    }

    private static Reading Reading(Article article, Findings findings, bool affiliation, (int Sentence, int Speaker)[] claims)
    {
        var document = DocumentReader.Read(article.Text, []);
        var quantities = QuantityReader.Read(document);
        var made = new List<Claim>();
        var statements = new List<Statement>();
        var start = 0;
        foreach (var (sentence, speaker) in claims)
        {
            var span = new Span(start, start + Sentences[sentence].Length);
            start = span.End + 1;
            var claim = new Claim
            {
                Form = ClaimForm.Indirect,
                Content = [span],
                Speaker = Speakers[speaker] is { } name ? new Speaker { Id = name.StartsWith('?') ? null : name, Name = name } : null,
                Quantities = [.. quantities.Where(quantity => span.Contains(quantity.Span))],
            };
            var statement = Statements.Build(article, document, claim);
            var ordinal = statements.Count(earlier => earlier.Id == statement.Id);
            made.Add(claim with { Id = StatementBuilder.ClaimId(article.Id, statement.Id, ordinal) });
            statements.Add(statement);
        }

        var actors = Speakers.OfType<string>().Where(name => !name.StartsWith('?')).Select(name => new ActorFinding
        {
            Id = name,
            Name = name,
            Type = ActorType.Person,
            Affiliation = affiliation ? "organization:island-council" : null,
        });
        var sketch = claims.Select(claim => claim.Sentence).Distinct().SelectMany(sentence => Enumerable.Range(0, 40).Select(i => (ulong)((sentence * 1_000) + i))).Order();
        return new Reading(findings with { Actors = [.. actors], Claims = made }, statements, new CopySketch([.. sketch]));
    }
}
