using AnalysisCluster.Cli.Gateway;
using AnalysisCluster.Cli.Output;

namespace AnalysisCluster.Cli.Tests.Output;

public sealed class EventLineTests
{
    private const string Brandt =
        """{"claim":"c1","article":"a1","outlet":"Ellery Post","published":"2026-04-14T06:40:00+00:00","speaker":"Ada Brandt","words":["the dam","is safe"]}""";

    private const string Unknown = """{"claim":"c2","article":"a2","words":["the dam \u001b[2Jis not safe"]}""";

    [Theory]
    [InlineData("link", $$"""{"relation":"contradicts","score":0.5,"reasons":["negated on one side"],"a":{{Brandt}},"b":{{Unknown}}}""",
        "contradicts (0.50): Ada Brandt in Ellery Post: “the dam … is safe” | an unknown outlet: “the dam \\u001b[2Jis not safe”")]
    [InlineData("figure", $$"""{"unit":"troop","from":30000,"to":40000,"earlier":{{Brandt}},"later":{{Unknown}}}""",
        "30,000 troops became 40,000 troops: Ada Brandt in Ellery Post: “the dam … is safe” | an unknown outlet: “the dam \\u001b[2Jis not safe”")]
    [InlineData("copy", """{"a":"a1","b":"a2","containment":0.8214}""", "a1 and a2 share 82 % of the smaller text")]
    [InlineData("article", """{"id":"a1","revision":"r","state":"finished","outlet":"Ellery Post","origins":[],"claims":7}""", "finished: a1 (Ellery Post), 7 claims")]
    [InlineData("assertion", $$"""{"id":"s1","text":"x","status":"corroborated","was":"single","witnesses":2,"origins":{"min":2,"max":3},"relays":0,"fragileOn":[],"claimCount":1,"claims":[{{Brandt}}]}""",
        "corroborated (was single): 2 witnesses, 2 to 3 origins: Ada Brandt in Ellery Post: “the dam … is safe”")]
    [InlineData("assertion", """{"id":"s1","witnesses":0,"relays":0,"fragileOn":[],"claimCount":0,"claims":[],"mergedInto":"s0"}""", "s1 became part of s0")]
    [InlineData("weather", """{"sun":1}""", """{"sun":1}""")]
    public void Of_EachKind_SaysWhoAndTheExactWords(string kind, string data, string expected) =>
        Assert.Equal($"{"17",7}  {kind,-9}  {expected}", EventLine.Of(new StreamEvent("17", kind, data)));

    [Fact]
    public void Shortened_LongWords_EndsAtAWordAndNeverInsideACharacter()
    {
        Assert.Equal(string.Concat(Enumerable.Repeat("word ", 20)).TrimEnd() + "…", EventLine.Shortened(string.Concat(Enumerable.Repeat("word ", 40))));
        Assert.DoesNotContain('\uFFFD', System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(EventLine.Shortened("x" + string.Concat(Enumerable.Repeat("😀", 80))))));
    }

    [Theory]
    [InlineData(1200000000, "EUR", "EUR 1,200,000,000")]
    [InlineData(2.5, "percent", "2.5%")]
    [InlineData(1, "percentage-point", "1 percentage point")]
    [InlineData(23, "1", "23")]
    [InlineData(40000, "troop", "40,000 troops")]
    [InlineData(14, "person", "14 people")]
    [InlineData(30, "km", "30 km")]
    [InlineData(90, "year-of-age", "90 years of age")]
    public void Figures_AreReadable(double value, string unit, string expected) => Assert.Equal(expected, Figures.Of((decimal)value, unit));
}
