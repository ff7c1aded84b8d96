using AnalysisCluster.Cli.Demo;
using AnalysisCluster.Cli.Output;
using AnalysisCluster.Contracts.Feeds;

namespace AnalysisCluster.Cli.Tests.Demo;

public sealed class TellerTests
{
    private static readonly ClaimReference Brandt = new(
        "c1", "a1", "Ellery Post", "ellery-post", new(2026, 4, 14, 6, 40, 0, TimeSpan.Zero), "Ada Brandt", "person:ada-brandt", ["the dam", "is safe"]);

    private static readonly ClaimReference Engineer = new(
        "c2", "a2", "Korva Echo", "korva-echo", new(2026, 4, 13, 6, 40, 0, TimeSpan.Zero), null, null, ["the dam is not [safe]"]);

    private readonly Teller _teller = new();

    [Fact]
    public void Take_Contradiction_TellsBothSidesEarlierFirstAndOnce()
    {
        var link = new LinkEvent("contradicts", 0.6, ["negated on one side"], Brandt, Engineer);

        var telling = _teller.Take(link)!;

        Assert.Equal(TellingKind.Disputed, telling.Kind);
        Assert.Equal([Engineer, Brandt], telling.Evidence);
        Assert.Null(_teller.Take(link with { A = Engineer, B = Brandt }));
    }

    [Fact]
    public void Take_SameLink_IsNotTold() => Assert.Null(_teller.Take(new LinkEvent("same", 1, ["identical"], Brandt, Engineer)));

    [Fact]
    public void Take_AssertionGrows_TellsWhenItBecomesCorroboratedAndWhenNoLonger()
    {
        Assert.Null(_teller.Take(Assertion("single", null, 1)));
        Assert.Equal(TellingKind.Corroborated, _teller.Take(Assertion("corroborated", "single", 2))!.Kind);
        Assert.Null(_teller.Take(Assertion("corroborated", "corroborated", 3)));
        Assert.Equal(TellingKind.Weakened, _teller.Take(Assertion("single", "corroborated", 1))!.Kind);
        Assert.Equal("single", Assert.Single(_teller.Ledger.Assertions.Values).Status);
    }

    [Fact]
    public void Take_AssertionMergedIntoAnother_IsGoneFromTheLedger()
    {
        _teller.Take(Assertion("single", null, 1));
        _teller.Take(new AssertionEvent("s1", null, null, null, 0, null, 0, [], 0, [], "s0"));

        Assert.Empty(_teller.Ledger.Assertions);
    }

    [Fact]
    public void Take_EditAndWithdrawal_NamesTheArticleAsBefore()
    {
        var article = new ArticleEvent("a1", "r1", "finished", "Dam is safe", "Ellery Post", ["Ellery Post"], "en", 7, null);

        Assert.Equal(TellingKind.Read, _teller.Take(article)!.Kind);
        Assert.Equal(TellingKind.Edited, _teller.Take(article with { Revision = "r2" })!.Kind);
        var withdrawn = _teller.Take(article with { Revision = "r3", State = "withdrawn", Title = null, Outlet = null })!;
        Assert.Equal((TellingKind.Withdrawn, "Ellery Post: Dam is safe"), (withdrawn.Kind, withdrawn.Headline));
    }

    [Fact]
    public void Write_AllTold_ShowsWordsAsTheyAreAndNoMarkup()
    {
        using var text = new StringWriter();
        var view = new TellingView(Screen.Create(text, redirected: true));

        view.Write(_teller.Take(new LinkEvent("contradicts", 0.6, ["negated on one side"], Brandt, Engineer))!);
        view.Write(_teller.Take(new FigureEvent("person", 4, 11, Brandt, Engineer))!);
        view.Write(_teller.Take(new CopyEvent("a1", "a2", 0.5))!);

        Assert.Contains("DISPUTED     Korva Echo against Ada Brandt", text.ToString());
        Assert.Contains("Korva Echo, 13 Apr: “the dam is not [safe]”", text.ToString());
        Assert.Contains("Ada Brandt, in Ellery Post, 14 Apr: “the dam … is safe”", text.ToString());
        Assert.Contains("FIGURE MOVED 4 person became 11 person", text.ToString());
        Assert.DoesNotContain('\u001b', text.ToString());
    }

    [Fact]
    public void Closing_CountsAndSaysWhereToLook()
    {
        using var text = new StringWriter();
        _teller.Take(new ArticleEvent("a1", "r1", "finished", "Dam is safe", "Ellery Post", ["Ellery Post"], "en", 7, null));
        _teller.Take(Assertion("corroborated", null, 2));

        new Closing(Screen.Create(text, redirected: true), new Uri("http://127.0.0.1:5080")).Write(_teller.Ledger);

        Assert.Contains("1  articles of 1 outlets", text.ToString());
        Assert.Contains("analysis show assertion s1", text.ToString());
        Assert.Contains("http://127.0.0.1:5080/dashboard", text.ToString());
    }

    [Fact]
    public void Samples_AreSubmissionsThatAnyGatewayTakes()
    {
        using var reader = new StreamReader(SampleArticles.Open());
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);

        var readings = lines.Select(line => Analysis.Articles.ArticleReader.Read(
            System.Text.Encoding.UTF8.GetBytes(line), new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero), Analysis.Models.AnalysisSettings.Default));

        Assert.All(readings, reading => Assert.Empty(reading.Problems));
        Assert.All(readings, reading => Assert.Empty(reading.UnknownFields));
    }

    private static AssertionEvent Assertion(string status, string? was, int witnesses) =>
        new("s1", "the dam is safe", status, was, witnesses, new(witnesses, witnesses), 0, [], witnesses, [Brandt], null);
}
