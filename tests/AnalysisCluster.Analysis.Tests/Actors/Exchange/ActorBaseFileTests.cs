using System.Text;
using AnalysisCluster.Analysis.Actors;
using AnalysisCluster.Analysis.Actors.Exchange;
using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Models;

namespace AnalysisCluster.Analysis.Tests.Actors.Exchange;

public sealed class ActorBaseFileTests
{
    [Fact]
    public void Write_EveryShippedActor_ReadsBackAsItWas()
    {
        foreach (var actor in ModelFiles.Default.Actors.All)
        {
            var line = ActorLine.Write(actor);

            Assert.Equal(line, ActorLine.Write(ActorLine.Read(Encoding.UTF8.GetBytes(line))));
        }
    }

    [Fact]
    public void ToBase_Extending_AddsActorsAndKeepsWhatALineLeavesOut()
    {
        var actors = Base("""{"id":"person:ada-fenn","name":"Ada Fenn","aliases":["Fenn"]}""", """{"id":"place:norway","name":"Norway"}""");

        Assert.Equal(ModelFiles.Default.Actors.Count + 1, actors.Count);
        Assert.Contains("Norwegian", actors.Find("place:norway")!.Adjectives);
        Assert.Equal("person:ada-fenn", SpeakerOf("Fenn said the pier was safe.", actors));
    }

    [Fact]
    public void ToBase_Replacing_HasTheFilesActorsOnly()
    {
        var actors = Base("""{"base":"replace"}""", """{"id":"person:ada-fenn","name":"Ada Fenn"}""");

        Assert.Equal(["person:ada-fenn"], actors.All.Select(actor => actor.Id));
    }

    [Fact]
    public void ToBase_OfficeByDate_ResolvesTheRole()
    {
        var actors = Base(
            """{"id":"place:varnia","name":"Varnia","adjectives":["Varnian"]}""",
            """{"id":"person:ada-fenn","name":"Ada Fenn","offices":[{"title":"Chancellor","of":"place:varnia","alsoCalled":["leader"],"from":"2020-03","to":"2023"}]}""");

        Assert.Equal("person:ada-fenn", SpeakerOf("The Varnian leader said the pier was safe.", actors, 2023));
        Assert.Null(SpeakerOf("The Varnian leader said the pier was safe.", actors, 2024));
    }

    [Fact]
    public void Hash_AnyActorChanged_Differs()
    {
        var hash = Base("""{"id":"person:ada-fenn","name":"Ada Fenn"}""").Hash;

        Assert.Equal(hash, Base("", """{"name":"Ada Fenn","id":"person:ada-fenn","aliases":[]}""").Hash);
        Assert.NotEqual(hash, Base("""{"id":"person:ada-fenn","name":"Ada Fenn","gender":"f"}""").Hash);
        Assert.NotEqual(hash, ModelFiles.Default.Actors.Hash);
    }

    [Theory]
    [InlineData("""{"id":"zenda","name":"Zenda"}""", "id 'zenda' must start with person:, organization: or place:")]
    [InlineData("""{"id":"place:zenda"}""", "'name' is missing")]
    [InlineData("""{"id":"place:zenda","name":" "}""", "a name or id must have 1 to 120 characters")]
    [InlineData("""{"id":"person:a","name":"A","gender":"q"}""", "gender 'q' must be f, m or u")]
    [InlineData("""{"id":"person:a","name":"A","nick":"B"}""", "not a JSON object of an actor")]
    [InlineData("""{"id":"person:a","name":"A","offices":[{"title":"Mayor","from":"May 2020"}]}""", "'May 2020' must be a day, a month or a year")]
    [InlineData("""{"id":"person:a","name":"A","offices":[{"title":"Mayor","from":"2020","to":"2019"}]}""", "the term as Mayor ends before it begins")]
    [InlineData("[1]", "not a JSON object of an actor")]
    [InlineData("{", "not a JSON object of an actor")]
    [InlineData("null", "the line is null")]
    public void Add_BadLine_SaysWhatIsWrong(string line, string message) =>
        Assert.StartsWith(message, Assert.Throws<FormatException>(() => Base(line)).Message, StringComparison.Ordinal);

    [Fact]
    public void Add_IdTwice_KeepsTheFirst()
    {
        var file = new ActorBaseFile(ModelFiles.Default.Actors);
        file.Add("""{"id":"person:a","name":"A"}"""u8);

        Assert.Throws<FormatException>(() => file.Add("""{"id":"person:a","name":"B"}"""u8));
        Assert.Equal("A", file.ToBase().Find("person:a")!.Name);
    }

    private static ActorBase Base(params string[] lines)
    {
        var file = new ActorBaseFile(ModelFiles.Default.Actors);
        foreach (var line in lines)
        {
            file.Add(Encoding.UTF8.GetBytes(line));
        }

        return file.ToBase();
    }

    private static string? SpeakerOf(string text, ActorBase actors, int? year = null) =>
        Assert.Single(new ArticleAnalyzer(ModelFiles.Default with { Actors = actors })
            .Read(new Article { Id = "a", Text = text, Published = year is { } known ? new DateTimeOffset(known, 5, 5, 0, 0, 0, TimeSpan.Zero) : null })
            .Findings.Claims).Speaker?.Id;
}
