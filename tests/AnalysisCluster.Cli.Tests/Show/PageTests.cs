using System.Text;
using AnalysisCluster.Cli.Output;
using AnalysisCluster.Cli.Show;

namespace AnalysisCluster.Cli.Tests.Show;

public sealed class PageTests
{
    private const string Finding =
        """{"id":"c1","form":"indirect","stance":"denies","negated":true,"hedged":false,"speaker":{"id":"person:ada-brandt","name":"Ada Brandt","span":null},"cue":null,"content":[{"start":0,"end":12}],"actors":["place:korva"],"quantities":[{"value":40000,"unit":"troop","approximate":false,"span":{"start":0,"end":3}}],"times":[]}""";

    private const string Claim =
        $$"""{"id":"c1","article":"a1","revision":"r","outlet":"Ellery Post","published":"2026-04-14T06:40:00+00:00","live":false,"words":["the dam","\u001b[2Jis safe"],"finding":{{Finding}},"statement":"s","assertion":"t","links":[{"relation":"contradicts","score":0.6,"reasons":["negated on one side"],"statement":"s2","claim":"c2","article":"a2","words":["it leaks"]}]}""";

    [Fact]
    public void Write_Claim_QuotesTheWordsOnBothSides()
    {
        var page = Write("claim", Claim);

        Assert.Contains("Ada Brandt, in Ellery Post 14 Apr 2026, indirect, denies, negated (held no more)", page);
        Assert.Contains("“the dam … \\u001b[2Jis safe”", page);
        Assert.Contains("Figures:   40,000 troop", page);
        Assert.Contains("contradicts 0.60 (negated on one side)", page);
        Assert.Contains("“it leaks”", page);
        Assert.DoesNotContain('\u001b', page);
    }

    [Fact]
    public void Write_Assertion_CountsWitnessesAndOrigins()
    {
        var page = Write(
            "assertion",
            $$"""{"id":"t","text":"the dam is safe","status":"corroborated","witnesses":2,"origins":{"min":2,"max":3},"relays":1,"fragileOn":["ellery-post"],"claimCount":70,"claims":[{{Claim}}]}""");

        Assert.Contains("corroborated 2 witnesses, 2 to 3 origins, 70 claims, 1 relay not counted", page);
        Assert.Contains("Hangs on:  ellery-post", page);
        Assert.Contains("The first 1 of 70 claims", page);
    }

    [Fact]
    public void Write_Article_CutsTheWordsFromItsText()
    {
        var page = Write(
            "article",
            $$$"""{"id":"a1","state":"finished","revision":"r","revisions":2,"outlet":"Ellery Post","article":{"id":"a1","text":"The dam held. And more.","title":"Dam [holds]"},"findings":{"id":"a1","language":"en","provenance":{"outlet":"Ellery Post","origins":[],"distributors":[],"authors":[],"certain":true,"credited":false,"evidence":[{"kind":"dateline","span":{"start":0,"end":7}}]},"boilerplate":[],"actors":[],"topics":[],"claims":[{{{Finding}}}]},"copies":[{"a":"a1","b":"a9","containment":0.5}]}""");

        Assert.StartsWith("Dam [holds]", page);
        Assert.Contains("finished, 2 revisions", page);
        Assert.Contains("dateline “The dam”", page);
        Assert.Contains("of the shorter text with a9", page);
        Assert.Contains("“The dam held”", page);
    }

    [Fact]
    public void Write_WithdrawnArticle_HasNoFindings() => Assert.Contains(
        "withdrawn, 1 revision",
        Write("article", """{"id":"a1","state":"withdrawn","revision":"r","revisions":1,"article":{"id":"a1","text":""},"copies":[]}"""));

    [Fact]
    public void Write_Actor_ShowsNamesDisputesAndFiguresOverTime()
    {
        var page = Write(
            "actor",
            $$"""{"id":"person:ada-brandt","name":"Ada Brandt","type":"person","articles":3,"claims":5,"names":["Ada Brandt","Brandt"],"latest":[{{Claim}}],"disputed":[],"figures":[{"published":"2026-04-14T06:40:00+00:00","value":40000,"unit":"troop","claim":"c1","words":"40,000 troops"}]}""");

        Assert.Contains("in 3 articles, as Ada Brandt, Brandt", page);
        Assert.Contains("2026-04-14 06:40 +00:00  40,000 troop", page);
        Assert.Contains("“40,000 troops”", page);
    }

    [Fact]
    public void Write_Topic_CountsWhatItHolds() => Assert.Contains(
        "2 articles, 9 claims",
        Write("topic", """{"id":"medtop:03000000","label":"disaster","articles":2,"claims":9,"latest":[],"disputed":[]}"""));

    private static string Write(string kind, string json)
    {
        using var text = new StringWriter();
        new Page(Screen.Create(text, redirected: true)).Write(kind, Encoding.UTF8.GetBytes(json));
        return text.ToString();
    }
}
