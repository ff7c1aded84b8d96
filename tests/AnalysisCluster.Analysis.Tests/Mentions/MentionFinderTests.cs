using AnalysisCluster.Analysis.Actors;
using AnalysisCluster.Analysis.Mentions;
using AnalysisCluster.Analysis.Tests.Actors;
using AnalysisCluster.Analysis.Text;
using AnalysisCluster.Models;
using CsCheck;

namespace AnalysisCluster.Analysis.Tests.Mentions;

public sealed class MentionFinderTests
{
    [Theory]
    [InlineData("On Monday the committee met Otto von Krantz.", "Otto von Krantz", ActorType.Person)]
    [InlineData("They saw Hassan al-Rami there.", "Hassan al-Rami", ActorType.Person)]
    [InlineData("She thanked Mr. Tolliver.", "Tolliver", ActorType.Person)]
    [InlineData("The Ministry of Health and Social Affairs closed.", "Ministry of Health and Social Affairs", ActorType.Organization)]
    [InlineData("He left Brindle & Moss Ltd in May.", "Brindle & Moss Ltd", ActorType.Organization)]
    [InlineData("He taught at the University of Zenda.", "University of Zenda", ActorType.Organization)]
    [InlineData("It rained in Strelsau.", "Strelsau", ActorType.Place)]
    [InlineData("Floods hit Calder County.", "Calder County", ActorType.Place)]
    [InlineData("The plant in Zenda, Norway, closed.", "Zenda", ActorType.Place)]
    [InlineData("Talks with the U.S. failed.", "U.S.", ActorType.Place)]
    [InlineData("The Kremlin said nothing.", "Kremlin", ActorType.Place)]
    [InlineData("Norway's WHO envoy left.", "WHO", ActorType.Organization)]
    public void Find_Name_HasTypeAndExactSpan(string text, string name, ActorType type)
    {
        var reading = new ActorReading(text);

        var mention = Assert.Single(reading.Mentions, mention => mention.Span.In(text) == name);
        Assert.Equal(type, mention.Type);
    }

    [Theory]
    [InlineData("Many people slept. Nobody spoke on Monday in May.")]
    [InlineData("Russian troops and Norwegian ships moved.")]
    [InlineData("The ministry said the president and the Prime Minister were ill.")]
    [InlineData("Who said that? It is for us.")]
    [InlineData("The 1912 War Powers Act was repealed.")]
    [InlineData("Ruritanian troops left.")]
    [InlineData("And I'll be there, and so, I’ll bet, are you.")]
    [InlineData("The iPhone and the TV cost US$ 40.")]
    public void Find_NoActorNamed_FindsNothing(string text) => Assert.Empty(new ActorReading(text).Names);

    [Theory]
    [InlineData("Former Foreign Minister Ann Tolliver left.", "Former Foreign Minister")]
    [InlineData("Norwegian deputy prime minister Ann Tolliver left.", "Norwegian deputy prime minister")]
    [InlineData("Ann Tolliver, a member of the Calder Council, left.", "a member of the Calder Council")]
    [InlineData("Ann Tolliver, 45, head of the firm, left.", "head of the firm")]
    [InlineData("The mayor of Zenda, Ann Tolliver, left.", "The mayor of Zenda")]
    [InlineData("Secretary of State Ann Tolliver left.", "Secretary of State")]
    public void Find_TitledPerson_TitleIsBesideTheName(string text, string title)
    {
        var mention = Assert.Single(new ActorReading(text).Mentions, mention => mention.Type == ActorType.Person);

        Assert.Equal("Ann Tolliver", mention.Span.In(text));
        Assert.Equal(title, mention.Title?.In(text));
    }

    [Fact]
    public void Find_FamilyNameThatIsATown_IsThePersonNamedInFull()
    {
        var reading = new ActorReading("Ann Angers runs the yard. \"We build,\" said Angers. She lives in Angers.");

        Assert.Equal([ActorType.Person, ActorType.Person, ActorType.Place], reading.Mentions.Select(mention => mention.Type));
    }

    [Fact]
    public void Find_HeadlineCase_TakesNamesOnly()
    {
        var reading = new ActorReading("Will Smith Joins Labour Party After Long Talks");

        Assert.Equal(["Will Smith", "Labour Party"], reading.Names);
    }

    [Fact]
    public void Find_Shouted_TakesKnownNames() =>
        Assert.Equal(["RUSSIA", "UKRAINE"], new ActorReading("TALKS BETWEEN RUSSIA AND UKRAINE FAIL").Names);

    [Fact]
    public void Find_AnyText_GivesOrderedSpansInside() =>
        Gen.OneOf(Gen.String, Gen.OneOf("Mr. ", "the ", "President ", "Paris ", "U.S. ", "of ", "Ministry ", "al-Assad ", ", ", "\"", "\ud800", "\n\n", "said ", "’s ").Array[0, 40].Select(string.Concat))
            .Sample(text =>
            {
                foreach (var names in new[] { null, ModelFiles.Default.Names })
                {
                    var end = 0;
                    foreach (var mention in MentionFinder.Find(DocumentReader.Read(text, []), ModelFiles.Default.Actors, names))
                    {
                        Assert.True(mention.Span.Start >= end && mention.Span.End <= text.Length);
                        Assert.True(mention.Title is not { } title || title.End <= text.Length);
                        end = mention.Span.End;
                    }
                }
            });

    [Theory]
    [InlineData("President ")]
    [InlineData("Paris ")]
    [InlineData("Smith ")]
    [InlineData("Ministry of ")]
    [InlineData("New . ")]
    [InlineData("Ann Lee, the chairman of ")]
    [InlineData("x")]
    [InlineData("A")]
    public void Find_LongRepetition_TakesLinearTime(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, 1_000_000 / unit.Length));

        var reading = new ActorReading(text);

        Assert.All(reading.Actors.All, actor => Assert.NotEmpty(actor.Id));
    }
}
