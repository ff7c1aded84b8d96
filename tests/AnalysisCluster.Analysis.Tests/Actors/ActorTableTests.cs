using AnalysisCluster.Analysis.Actors;
using AnalysisCluster.Analysis.Mentions;
using AnalysisCluster.Models;

namespace AnalysisCluster.Analysis.Tests.Actors;

public sealed class ActorTableTests
{
    [Fact]
    public void Parse_Row_ReadsColumnsByName()
    {
        var actor = Assert.Single(ActorTable.Parse("x.tsv", "# comment\nname\tid\tgender\taliases\nAnn Tolliver\tperson:ann-tolliver\tf\tAnnie T.|Tolliver\n"));

        Assert.Equal(("person:ann-tolliver", "Ann Tolliver", Gender.Female, ActorType.Person), (actor.Id, actor.Name, actor.Gender, actor.Type));
        Assert.Equal(["Annie T.", "Tolliver"], actor.Aliases);
    }

    [Theory]
    [InlineData("id\tname\nplace:zenda\n", "x.tsv:2: 'name' is empty")]
    [InlineData("id\tname\n\nzenda\tZenda\n", "x.tsv:3: id 'zenda' must start with person:, organization: or place:")]
    [InlineData("id\tname\tgender\nperson:a\tA\tq\n", "x.tsv:2: gender 'q' must be f, m or u")]
    [InlineData("id\tname\toffice\tyears\nperson:a\tA\tMayor\t2010-2005\n", "x.tsv:2: term '2010-2005' must be years, first-last or first-")]
    [InlineData("id\tnick\n", "x.tsv:1: column 'nick' is unknown or doubled")]
    [InlineData("id\tname\nplace:a\tA\tB\n", "x.tsv:2: 3 cells for 2 columns")]
    public void Parse_BadLine_NamesFileLineAndFault(string text, string message) =>
        Assert.StartsWith(message, Assert.Throws<FormatException>(() => ActorTable.Parse("x.tsv", text)).Message, StringComparison.Ordinal);

    [Fact]
    public void ActorBase_SameIdTwice_IsRefused()
    {
        var actor = new KnownActor { Id = "place:zenda", Name = "Zenda" };

        Assert.Throws<ArgumentException>(() => new ActorBase([actor, actor], NameLexicon.Empty));
    }

    [Fact]
    public void ShippedBase_References_PointToActorsInIt()
    {
        var actors = ModelFiles.Default.Actors;

        Assert.True(actors.Count > 2_000);
        foreach (var actor in actors.All)
        {
            Assert.True(actor.Affiliation is null || actors.Find(actor.Affiliation) is not null, actor.Id);
            Assert.True(actor.Government is null || actors.Find(actor.Government) is not null, actor.Id);
        }
    }
}
