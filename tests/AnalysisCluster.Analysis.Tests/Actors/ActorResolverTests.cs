using AnalysisCluster.Analysis.Actors;
using AnalysisCluster.Analysis.Text;
using CsCheck;

namespace AnalysisCluster.Analysis.Tests.Actors;

public sealed class ActorResolverTests
{
    [Theory]
    [InlineData("Wang Yi came. Wang said so.", "person:wang-yi")]
    [InlineData("Tolliver said so. Ann Tolliver came.", "person:ann-tolliver")]
    [InlineData("Otto von Krantz came. Von Krantz said so. Krantz left.", "person:otto-von-krantz")]
    [InlineData("Bashar al-Assad came. Assad said so.", "person:bashar-al-assad")]
    [InlineData("Donald J. Trump came. Donald Trump said so. Trump left.", "person:donald-trump")]
    [InlineData("Brindle Foods plc fell. Brindle said so.", "organization:brindle-foods-plc")]
    [InlineData("The International Widget Safety Agency (IWSA) met. IWSA said so.", "organization:international-widget-safety-agency")]
    [InlineData("The United Nations met. The U.N. said so. The UN left.", "organization:united-nations")]
    [InlineData("The Kremlin met. Moscow said so. Russia left.", "place:russia")]
    [InlineData("The Russian Defence Ministry met. Russia's Ministry of Defence said so.", "organization:russia-ministry-of-defence")]
    public void Resolve_NamesOfOneActor_JoinsThem(string text, string id)
    {
        var reading = new ActorReading(text);

        Assert.Equal(reading.Mentions.Count(mention => mention.Known?.Id != "place:russia" || id == "place:russia"), reading.Find(id).Mentions.Count);
    }

    [Fact]
    public void Resolve_TwoPeopleOfOneFamilyName_StayTwoAndTheBareNameIsNobodys()
    {
        var reading = new ActorReading("John Smith met Mary Smith. Mr Smith wept. Mrs Smith laughed. Smith left.");

        Assert.Equal(["John Smith", "Smith"], reading.MentionsOf("person:john-smith"));
        Assert.Equal(["Mary Smith", "Smith"], reading.MentionsOf("person:mary-smith"));
        Assert.Equal(2, reading.Actors.All.Count);
    }

    [Theory]
    [InlineData("George W. Bush met George H.W. Bush.", "person:george-w-bush", "person:george-hw-bush")]
    [InlineData("Tom Hale Sr. met Tom Hale Jr.", "person:tom-hale-sr", "person:tom-hale-jr")]
    [InlineData("John C. Reese met John B. Reese.", "person:john-c-reese", "person:john-b-reese")]
    public void Resolve_OneNameButForAnInitialOrSuffix_StaysTwo(string text, string one, string other) =>
        Assert.Equal([one, other], new ActorReading(text).Actors.All.Select(actor => actor.Id));

    [Theory]
    [InlineData("Kremlin spokesman Ivan Tolkin left.", "person:ivan-tolkin", "place:russia")]
    [InlineData("Norwegian Foreign Minister Ann Tolliver left.", "person:ann-tolliver", "place:norway")]
    [InlineData("Ann Tolliver, a member of the Calder Council, left.", "person:ann-tolliver", "organization:calder-council")]
    [InlineData("Dana Reyes, the mayor of Port Calder, left.", "person:dana-reyes", "place:port-calder")]
    [InlineData("The mayor of Port Calder, Dana Reyes, left.", "person:dana-reyes", "place:port-calder")]
    [InlineData("Beijing's foreign ministry spokesman Lu Hong left.", "person:lu-hong", "place:china")]
    [InlineData("Gen. Mark Hollis, commander of NATO troops, left.", "person:mark-hollis", "organization:north-atlantic-treaty-organization")]
    public void Resolve_TitledPerson_HasAffiliation(string text, string id, string affiliation) =>
        Assert.Equal(affiliation, new ActorReading(text).Find(id).Affiliation);

    [Theory]
    [InlineData(2015, "person:barack-obama", "place:united-states")]
    [InlineData(2018, "person:donald-trump", null)]
    public void Resolve_FormerOfficeHolder_IsNotThePresident(int year, string president, string? obamaStandsFor)
    {
        var reading = new ActorReading("Donald Trump and Barack Obama met. The president said no.", year);

        Assert.Equal(president, reading.Of("The president"));
        Assert.Equal(obamaStandsFor, reading.Find("person:barack-obama").Affiliation);
    }

    [Fact]
    public void Resolve_GovernmentByAdjectiveAlone_IsAnActorWithoutMentions()
    {
        var reading = new ActorReading("Ann Tolliver met President Xi Jinping. Chinese officials said no.");

        Assert.Equal("place:china", reading.Of("Chinese officials"));
        Assert.Empty(reading.Find("place:china").Mentions);
    }

    [Fact]
    public void Resolve_SenateOfAnotherCountry_IsNotTheKnownOne()
    {
        var reading = new ActorReading("The Brazilian Senate met. Later the U.S. Senate met.");

        Assert.Equal("place:brazil", reading.Find("organization:brazilian-senate").Affiliation);
        Assert.Equal(["U.S. Senate"], reading.MentionsOf("organization:united-states-senate"));
    }

    [Fact]
    public void Resolve_CapitalAsPlaceAndAsGovernment_AreTwoActors()
    {
        var reading = new ActorReading("Snow fell in Moscow. Moscow said it would wait.");

        Assert.Equal(["Moscow"], reading.MentionsOf("place:moscow"));
        Assert.Equal(["Moscow"], reading.MentionsOf("place:russia"));
    }

    [Theory]
    [InlineData("Ann Tolliver met Tom Okafor. She said no.", "She", "person:ann-tolliver")]
    [InlineData("Ann Tolliver met Tom Okafor. He said no.", "He", "person:tom-okafor")]
    [InlineData("Ann Tolliver spoke. \"Tom Okafor is here,\" she said. \"He is,\" she added.", "she added", null)]
    [InlineData("Ann Tolliver spoke. \"Tom Okafor and Mary Lee are here,\" she said.", "she", "person:ann-tolliver")]
    [InlineData("Nobody came. She said no.", "She", null)]
    [InlineData("Ann Tolliver, chairwoman of Brindle plc, spoke. The chairwoman said no.", "The chairwoman", "person:ann-tolliver")]
    [InlineData("Foreign Minister Ann Tolliver met President Tom Okafor. The minister said no.", "The minister", "person:ann-tolliver")]
    [InlineData("Foreign Minister Ann Tolliver met President Tom Okafor. The president said no.", "The president", "person:tom-okafor")]
    [InlineData("Tom Okafor, the Norwegian president, met the Chilean president, Ann Tolliver. The Norwegian president said no.", "The Norwegian president", "person:tom-okafor")]
    [InlineData("The mayor of Port Calder, Dana Reyes, said no.", "The mayor of Port Calder", "person:dana-reyes")]
    [InlineData("Brindle Foods plc met Zenda Bank. The company said no.", "The company", "organization:brindle-foods-plc")]
    [InlineData("Brindle Foods plc met Zenda Bank. The bank said no.", "The bank", "organization:zenda-bank")]
    [InlineData("The Ministry of Health met. The ministry said no.", "The ministry", "organization:ministry-of-health")]
    [InlineData("Zenda Bank lost money. It said no.", "It", "organization:zenda-bank")]
    [InlineData("The Kremlin met. It said no.", "It", "place:russia")]
    [InlineData("Nobody met. It said no.", "It", null)]
    public void Resolve_PronounOrRole_IsTheLatestThatFits(string text, string phrase, string? id) => Assert.Equal(id, new ActorReading(text).Of(phrase));

    [Theory]
    [InlineData("A spokesman for the Ministry of Health said no.", "A spokesman for the Ministry of Health", "organization:ministry-of-health")]
    [InlineData("A Pentagon spokeswoman said no.", "A Pentagon spokeswoman", "organization:united-states-department-of-defense")]
    [InlineData("A Pentagon spokeswoman said no. The spokeswoman left.", "The spokeswoman", "organization:united-states-department-of-defense")]
    [InlineData("Norwegian officials said no.", "Norwegian officials", "place:norway")]
    [InlineData("The Norwegian government said no.", "The Norwegian government", "place:norway")]
    [InlineData("According to a report by the World Bank, no.", "a report by the World Bank", "organization:world-bank")]
    [InlineData("Ann Tolliver spoke. Ann Tolliver's office said no.", "Ann Tolliver's office", "person:ann-tolliver")]
    [InlineData("Two senior officials familiar with the talks said no.", "Two senior officials familiar with the talks", null)]
    [InlineData("A lawyer for Ann Tolliver said no.", "A lawyer for Ann Tolliver", null)]
    [InlineData("Ann Tolliver's mother said no.", "Ann Tolliver's mother", null)]
    [InlineData("Analysts at Goldman Sachs said no.", "Analysts at Goldman Sachs", null)]
    [InlineData("Police in Oslo said no.", "Police in Oslo", null)]
    public void Resolve_UnnamedSpeaker_IsTheOrganisationOrNobody(string text, string phrase, string? id) => Assert.Equal(id, new ActorReading(text).Of(phrase));

    [Theory]
    [InlineData("Kremlin spokesman Ivan Tolkin said no.", "Kremlin spokesman Ivan Tolkin", "person:ivan-tolkin")]
    [InlineData("Ruslan Pukhov, a member of the Calder Council, said no.", "Ruslan Pukhov, a member of the Calder Council", "person:ruslan-pukhov")]
    [InlineData("Minister of Education Ann Tolliver said no.", "Minister of Education Ann Tolliver", "person:ann-tolliver")]
    [InlineData("Yonhap news agency said no.", "Yonhap news agency", "organization:yonhap")]
    [InlineData("But Will Smith said no.", "Smith", "person:will-smith")]
    [InlineData("The Bank of England said no.", "The Bank of England", "organization:bank-of-england")]
    public void Resolve_NamedSpeaker_IsTheHead(string text, string phrase, string id) => Assert.Equal(id, new ActorReading(text).Of(phrase));

    [Fact]
    public void Within_Span_GivesActorsOnceInOrder()
    {
        var reading = new ActorReading("Norway met Chile. Norway left. Ann Tolliver stayed.");

        Assert.Equal(["place:norway", "place:chile"], reading.Actors.Within(new Span(0, 30)).Select(actor => actor.Id));
    }

    [Fact]
    public void Resolve_SameText_SameActors()
    {
        const string Text = "Ann Tolliver met Tom Okafor in Oslo. Tolliver said the UN and Brindle plc agreed.";

        Assert.Equal(Describe(new ActorReading(Text)), Describe(new ActorReading(Text)));
    }

    [Fact]
    public void Resolve_AnySpanOfAnyText_DoesNotThrow() =>
        Gen.Select(Gen.OneOf("He ", "the minister ", "Ann Lee ", "Norway's ", "spokesman ", "for ", "UN ", "(UNX) ", ", ", "\"", "\ud800", "\n\n", "said ", "the company ").Array[1, 30].Select(string.Concat), Gen.Int[0, 100], Gen.Int[1, 40])
            .Sample((text, start, length) =>
            {
                var reading = new ActorReading(text);
                var from = start % text.Length;
                var span = new Span(from, Math.Min(text.Length, from + length));
                var actor = reading.Actors.Resolve(reading.Document, span);
                Assert.True(actor is null || reading.Actors.All.Contains(actor));
                Assert.All(reading.Actors.Within(span), found => Assert.Contains(found.Mentions, span.Contains));
            });

    private static string Describe(ActorReading reading) =>
        string.Join('\n', reading.Actors.All.Select(actor => $"{actor.Id} {actor.Name} {actor.Affiliation} {string.Join(' ', actor.Mentions)}"));
}
