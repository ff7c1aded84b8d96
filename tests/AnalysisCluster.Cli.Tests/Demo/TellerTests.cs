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

    private static readonly ArticleEvent Article = new("a1", "r1", "finished", "Dam is safe", "Ellery Post", ["Ellery Post"], "en", 7, null);

    private readonly Teller _teller = new();

    [Fact]
    public void Settle_Contradiction_TellsBothSidesEarlierFirstAndOnce()
    {
        var link = new LinkEvent("contradicts", 0.6, ["negated on one side"], Brandt, Engineer);

        var telling = Assert.Single(Told(link));

        Assert.Equal(TellingKind.Disputed, telling.Kind);
        Assert.Equal([Engineer, Brandt], telling.Evidence);
        Assert.Empty(Told(link with { A = Engineer, B = Brandt }));
    }

    [Fact]
    public void Settle_SameLink_IsNotTold() => Assert.Empty(Told(new LinkEvent("same", 1, ["identical"], Brandt, Engineer)));

    [Fact]
    public void Settle_AssertionGrows_TellsWhenItBecomesCorroboratedAndWhenNoLonger()
    {
        Assert.Empty(Told(Assertion("single", null, 1)));
        Assert.Equal(TellingKind.Corroborated, Assert.Single(Told(Assertion("corroborated", "single", 2))).Kind);
        Assert.Empty(Told(Assertion("corroborated", "corroborated", 3)));
        Assert.Equal(TellingKind.Weakened, Assert.Single(Told(Assertion("single", "corroborated", 1))).Kind);
        Assert.Equal("single", Assert.Single(_teller.Ledger.Assertions.Values).Status);
    }

    [Fact]
    public void Settle_CorroboratedOnlyOnTheWay_IsNotTold() =>
        Assert.Empty(Told(Assertion("corroborated", "single", 2), Assertion("single", "corroborated", 1)));

    [Fact]
    public void Hear_AssertionMergedIntoAnother_IsGoneFromTheLedger()
    {
        Told(Assertion("single", null, 1), new AssertionEvent("s1", null, null, null, 0, null, 0, [], 0, [], "s0"));

        Assert.Empty(_teller.Ledger.Assertions);
    }

    [Fact]
    public void Settle_EditAndWithdrawal_NamesTheArticleAsBefore()
    {
        Assert.Equal(TellingKind.Read, Assert.Single(Told(Article)).Kind);
        Assert.Equal(TellingKind.Edited, Assert.Single(Told(Article with { Revision = "r2" })).Kind);
        var withdrawn = Assert.Single(Told(Article with { Revision = "r3", State = "withdrawn", Title = null, Outlet = null }));
        Assert.Equal((TellingKind.Withdrawn, "Ellery Post: Dam is safe"), (withdrawn.Kind, withdrawn.Headline));
    }

    [Fact]
    public void Settle_CopyOfTwo_IsOneTellingAfterTheArticle()
    {
        Told(Article, Article with { Id = "a2", Outlet = "Korva Echo" });

        var told = Told(new CopyEvent("a1", "a3", 1), new CopyEvent("a2", "a3", 0.85), Article with { Id = "a3", Outlet = "Briskfeed" });

        Assert.Equal([TellingKind.Read, TellingKind.Copied], told.Select(telling => telling.Kind));
        Assert.Equal("Briskfeed (a3) and Ellery Post (a1), Korva Echo (a2)", told[1].Headline);
    }

    [Fact]
    public void Write_AllTold_ShowsWordsAsTheyAreAndNoMarkup()
    {
        using var text = new StringWriter();
        var view = new TellingView(Screen.Create(text, redirected: true), _teller.Ledger);
        var denial = new ClaimEvent("c1", "a1", "Ellery Post", null, "live", [], new() { Form = Analysis.Claims.ClaimForm.Indirect, Stance = Analysis.Claims.Stance.Denies, Content = [] });

        foreach (var telling in Told(
            denial, new LinkEvent("contradicts", 0.6, ["negated on one side"], Brandt, Engineer), new FigureEvent("person", 4, 11, Brandt, Engineer), new CopyEvent("a1", "a2", 0.5)))
        {
            view.Write(telling);
        }

        Assert.Contains("DISPUTED     Korva Echo against Ada Brandt\n", text.ToString());
        Assert.Contains("Korva Echo, 13 Apr: “the dam is not [safe]”\n", text.ToString());
        Assert.Contains("Ada Brandt denies, in Ellery Post, 14 Apr: “the dam … is safe”\n", text.ToString());
        Assert.Contains("FIGURE MOVED 4 people became 11 people\n", text.ToString());
        Assert.DoesNotContain('\u001b', text.ToString());
        Assert.DoesNotContain(" \n", text.ToString());
    }

    [Fact]
    public void Closing_CountsAndSaysWhereToLook()
    {
        using var text = new StringWriter();
        Told(Article, Assertion("corroborated", null, 2));

        new Closing(Screen.Create(text, redirected: true), new Uri("http://127.0.0.1:5080")).Write(_teller.Ledger);

        Assert.Contains("1  article of 1 outlet", text.ToString());
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

    private IReadOnlyList<Telling> Told(params object[] events)
    {
        Array.ForEach(events, _teller.Hear);
        return _teller.Settle();
    }

    private static AssertionEvent Assertion(string status, string? was, int witnesses) =>
        new("s1", "the dam is safe", status, was, witnesses, new(witnesses, witnesses), 0, [], witnesses, [Brandt], null);
}
