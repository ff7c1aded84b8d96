using AnalysisCluster.Analysis.Mentions;
using AnalysisCluster.Analysis.Text;
using AnalysisCluster.Analysis.Topics;
using AnalysisCluster.Models;
using CsCheck;

namespace AnalysisCluster.Analysis.Tests.Topics;

public class TopicClassifierTests
{
    private static readonly TopicModel Shipped = ModelFiles.Default.Topics;

    private static readonly TopicModel Small = Parse(
        "medtop:1\tsport\t1\t\nmedtop:2\ttennis\t2\tmedtop:1\nmedtop:3\tmoney\t1\t\n",
        "grand slam\tmedtop:2\t4\nracket\tmedtop:2\t4\nslam\tmedtop:3\t4\nbank\tmedtop:3\t4\nbank of Ostra\tmedtop:1\t4\nBank\tmedtop:1\t1\n");

    [Theory]
    [InlineData("The striker scored twice as the Rovers won the cup final after extra time; the goalkeeper saved a penalty.", "medtop:15000000")]
    [InlineData("The central bank raised interest rates as inflation and the trade deficit grew, and shares on the stock exchange fell.", "medtop:04000000")]
    [InlineData("The prime minister lost a confidence vote in parliament, and the opposition called for a general election.", "medtop:11000000")]
    [InlineData("The novelist's film adaptation opened the festival, and the actress sang songs from her album.", "medtop:01000000")]
    [InlineData("Hackers broke into the software firm's servers; users of the mobile app were told to change their browser settings.", "medtop:13000000")]
    [InlineData("A jury convicted the man of murder; the judge sentenced him to life imprisonment after police found the gun.", "medtop:02000000")]
    [InlineData("Rescue workers searched the rubble after the earthquake, whose death toll rose as aftershocks hit villages.", "medtop:03000000")]
    [InlineData("Troops shelled the town and an air strike hit the barracks as the ceasefire with the rebels broke down.", "medtop:16000000")]
    [InlineData("The hospital began vaccination against measles after doctors saw an outbreak of the disease among patients.", "medtop:07000000")]
    [InlineData("Teachers said pupils at the primary school had little time for homework before their exams.", "medtop:05000000")]
    [InlineData("Greenhouse gas emissions and deforestation threaten wildlife and coral reefs, environmentalists said.", "medtop:06000000")]
    [InlineData("The trade union called a strike ballot over pay after the layoffs, and picket lines formed.", "medtop:09000000")]
    [InlineData("The bishop led prayers at the cathedral before Easter, and the imam of the mosque joined him.", "medtop:12000000")]
    [InlineData("Forecasters expect heavy rain and gales, with snow on the hills; a storm warning was issued.", "medtop:17000000")]
    public void Classify_PlainArticle_PutsItsSubjectFirst(string text, string topic) => Assert.Equal(topic, Classify(text)[0].Id);

    [Fact]
    public void Classify_ArticleOfTwoSubjects_GivesBoth()
    {
        var topics = Classify("Doctors at the hospital treat cancer patients while the government cuts tax and parliament debates the health reform bill before the election.");
        Assert.Contains(topics, topic => topic.Id == "medtop:07000000");
        Assert.Contains(topics, topic => topic.Id == "medtop:11000000");
        Assert.InRange(topics.Count, 2, 5);
    }

    [Fact]
    public void Classify_SecondLevelTopic_StandsBehindItsFirstLevel()
    {
        var topics = Classify("The striker scored twice as the Rovers won; the goalkeeper saved a penalty and a midfielder was sent off.");
        Assert.Equal(["medtop:15000000", "medtop:20000822"], topics.Select(topic => topic.Id));
    }

    [Fact]
    public void Classify_Result_IsBestFirstWithScoresFromZeroToOne()
    {
        var topics = Classify("The bank sued the striker in court after the match, police said, and the film about the election was banned by the minister.");
        Assert.All(topics, topic => Assert.InRange(topic.Score, TopicClassifier.ScoreMin, 1));
        Assert.Equal(topics.OrderByDescending(topic => topic.Score).ThenBy(topic => topic.Id, StringComparer.Ordinal), topics);
    }

    [Fact]
    public void Classify_LongestPhrase_CountsAloneAndAcrossHyphens()
    {
        Assert.Equal(["grand slam"], Words("It was a Grand-Slam night.", "medtop:2"));
        Assert.Empty(Words("It was a grand-slam night.", "medtop:3"));
        Assert.Equal(["slam"], Words("It was grand, slam or not.", "medtop:3"));
    }

    [Fact]
    public void Classify_WordWithCapital_CountsAsTheCapitalisedEntry()
    {
        Assert.Equal(["bank"], Words("He left the banks.", "medtop:3"));
        Assert.Empty(Words("He left the Bank.", "medtop:3"));
        Assert.Equal(["Bank"], Words("He left the Bank.", "medtop:1"));
        Assert.Equal(["bank of Ostra"], Words("He left the bank of Ostra.", "medtop:1"));
    }

    [Fact]
    public void Classify_TitleAndText_BothCount() =>
        Assert.Equal(TopicClassifier.TitleWeight + 1, TopicClassifier.Explain(Document("A racket."), "Rackets", Small, "medtop:2").Single().Count);

    [Fact]
    public void Explain_FirstLevelTopic_NamesTheWordsOfThoseBelow()
    {
        Assert.Equal(["racket"], Words("A racket.", "medtop:1"));
        Assert.Empty(Words("A racket.", "medtop:unknown"));
    }

    [Fact]
    public void Explain_ShippedModel_StrengthsAddUpToTheScore()
    {
        var document = Document("The striker scored as the Rovers won the cup final.");
        var strength = TopicClassifier.Explain(document, null, Shipped, "medtop:15000000").Sum(evidence => evidence.Strength);
        Assert.Equal(strength / (strength + 12), TopicClassifier.Classify(document, null, Shipped)[0].Score, 4);
    }

    [Fact]
    public void Classify_EmptyModelOrText_GivesNone()
    {
        Assert.Empty(TopicClassifier.Classify(Document("The cup final."), "Cup final", TopicModel.Empty));
        Assert.Empty(TopicClassifier.Classify(Document(""), null, Shipped));
    }

    [Fact]
    public void Classify_ArbitraryText_NeverThrows() => Gen.Select(Gen.String, Gen.String).Sample((text, title) =>
        Assert.InRange(TopicClassifier.Classify(Document(text), title, Shipped).Count, 0, 5));

    private static string[] Words(string text, string topic) =>
        [.. TopicClassifier.Explain(Document(text), null, Small, topic).Select(evidence => evidence.Words)];

    private static IReadOnlyList<TopicFinding> Classify(string text) => TopicClassifier.Classify(Document(text), null, Shipped);

    private static Document Document(string text) => DocumentReader.Read(text, []);

    private static TopicModel Parse(string topics, string words) =>
        TopicModel.Parse(new NamedText("topics.tsv", "id\tlabel\tlevel\tparent\n" + topics), new NamedText("topic-words.tsv", "words\ttopic\tweight\n" + words));
}
