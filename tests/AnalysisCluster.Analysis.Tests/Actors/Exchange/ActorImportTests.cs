using System.Text;
using AnalysisCluster.Analysis.Actors;
using AnalysisCluster.Analysis.Actors.Exchange;
using AnalysisCluster.Models;

namespace AnalysisCluster.Analysis.Tests.Actors.Exchange;

public sealed class ActorImportTests
{
    private const string Chancellor =
        """{"id":"Q900","labels":{"en":{"value":"Ada Fenn"}},"aliases":{"en":[{"value":"A. Fenn"},{"value":"Ада Фенн"}]},"claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q5"}}}}],"P21":[{"mainsnak":{"datavalue":{"value":{"id":"Q6581072"}}}}],"P27":[{"mainsnak":{"datavalue":{"value":{"id":"Q901"}}}}],"P39":[{"mainsnak":{"datavalue":{"value":{"id":"Q902"}}},"qualifiers":{"P580":[{"datavalue":{"value":{"time":"+2020-03-05T00:00:00Z","precision":11}}}],"P582":[{"datavalue":{"value":{"time":"+2023-00-00T00:00:00Z","precision":9}}}]}}]}},""";

    private const string Norway =
        """{"id":"Q901","labels":{"en":{"value":"Norway"}},"claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q6256"}}}}],"P297":[{"mainsnak":{"datavalue":{"value":"NO"}}}]}},""";

    [Fact]
    public void Wikidata_PersonWithOffice_HasCountryGenderAndTerm()
    {
        var actors = Import(
            new WikidataImport(ModelFiles.Default.Actors), "[", Chancellor, Norway, """{"id":"Q902","labels":{"en":{"value":"Chancellor of Norway"}}},""", "]");

        Assert.Equal(["person:ada-fenn", "place:norway"], actors.Select(actor => actor.Id));
        Assert.Equal(("place:norway", Gender.Female), (actors[0].Affiliation, actors[0].Gender));
        Assert.Equal(["A. Fenn"], actors[0].Aliases);
        var term = Assert.Single(actors[0].Offices);
        Assert.Equal(("Chancellor", "place:norway", new DateOnly(2020, 3, 5), new DateOnly(2023, 12, 31)), (term.Title, term.Of, term.From, term.To));
    }

    [Fact]
    public void Wikidata_ClassAboveInTheFile_TellsTheKind()
    {
        var actors = Import(
            new WikidataImport(ModelFiles.Default.Actors),
            """{"id":"Q1","labels":{"en":{"value":"Fenn Bank"}},"claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q2"}}}}]}}""",
            """{"id":"Q2","labels":{"en":{"value":"savings bank"}},"claims":{"P279":[{"mainsnak":{"datavalue":{"value":{"id":"Q22687"}}}}]}}""",
            """{"id":"Q3","labels":{"en":{"value":"a song"}},"claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q7366"}}}}]}}""");

        Assert.Equal([("organization:fenn-bank", "bank")], actors.Select(actor => (actor.Id, actor.Kind!)));
    }

    [Fact]
    public void FollowTheMoney_Entities_BecomeActorsAndOtherSchemataNone()
    {
        var actors = Import(
            new FollowTheMoneyImport(ModelFiles.Default.Actors),
            """{"id":"NK-1","schema":"Person","caption":"Ada Fenn","properties":{"name":["Ada Fenn","Ada B. Fenn"],"alias":["Fenn the Fox"],"gender":["female"],"nationality":["no"],"position":["Prime Minister of Norway (2009-2013)","Member of Parliament"]}}""",
            """{"id":"NK-2","schema":"Person","caption":"Ada Fenn","properties":{"country":["zz"]}}""",
            """{"id":"NK-3","schema":"Company","caption":"Fenn Holdings","properties":{"jurisdiction":["CL"]}}""",
            """{"id":"NK-4","schema":"Address","caption":"1 Fenn Road"}""");

        Assert.Equal(["person:ada-fenn", "person:ada-fenn-nk-2", "organization:fenn-holdings"], actors.Select(actor => actor.Id));
        Assert.Equal(["place:norway", null, "place:chile"], actors.Select(actor => actor.Affiliation));
        Assert.Equal(["Ada B. Fenn", "Fenn the Fox"], actors[0].Aliases);
        Assert.Equal(
            [("Prime Minister", "place:norway", 2009, 2013), ("Member of Parliament", null, null, null)],
            actors[0].Offices.Select(term => (term.Title, term.Of, term.From?.Year, term.To?.Year)));
    }

    [Theory]
    [InlineData("""{"schema":"Person","caption":"A"}""", "'id' is missing")]
    [InlineData("""{"id":"x","caption":"A"}""", "'schema' is missing")]
    [InlineData("""{"id":"x","schema":"Person","properties":[]}""", "'caption' is missing")]
    [InlineData("[]", "the line is no JSON object")]
    [InlineData("{\"id\":", "not JSON")]
    public void FollowTheMoney_BadLine_SaysWhatIsWrong(string line, string message) =>
        Assert.StartsWith(
            message, Assert.Throws<FormatException>(() => Import(new FollowTheMoneyImport(ModelFiles.Default.Actors), line)).Message, StringComparison.Ordinal);

    [Fact]
    public void Read_AnyImportedActor_IsALineOfTheNativeForm()
    {
        foreach (var actor in Import(new WikidataImport(ModelFiles.Default.Actors), Chancellor, Norway))
        {
            Assert.Equal(actor.Id, ActorLine.Read(Encoding.UTF8.GetBytes(ActorLine.Write(actor))).Id);
        }
    }

    private static List<KnownActor> Import(IActorImport import, params string[] lines)
    {
        foreach (var line in lines)
        {
            import.Prepare(Encoding.UTF8.GetBytes(line));
        }

        return [.. lines.Select(line => import.Read(Encoding.UTF8.GetBytes(line))).OfType<KnownActor>()];
    }
}
