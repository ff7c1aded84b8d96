using AnalysisCluster.Analysis.Actors;
using AnalysisCluster.Analysis.Claims.Learned;
using AnalysisCluster.Analysis.Mentions;
using AnalysisCluster.Analysis.Mentions.Tagging;
using AnalysisCluster.Analysis.Models.Chains;
using AnalysisCluster.Analysis.Text;
using AnalysisCluster.Analysis.Text.Tagging;
using AnalysisCluster.Models;

namespace AnalysisCluster.Analysis.Tests.Mentions.Tagging;

public sealed class NameTrainerTests(ITestOutputHelper output)
{
    [Fact]
    public void Train_SameSeedTwice_GivesTheSameBytes()
    {
        var articles = Read("train").Take(6).ToArray();

        Assert.Equal(Train(articles, 7), Train(articles, 7));
        Assert.NotEqual(Train(articles, 7), Train(articles, 8));
    }

    [Fact]
    public void Find_HeldOutNews_WithTheShippedModel_IsNoWorseThanMeasured()
    {
        var (rules, learned) = (Score(null), Score(ModelFiles.Default.Names));
        output.WriteLine($"rules {rules}\nmodel {learned}");

        Assert.True(learned.F > 0.79 && learned.BoundaryF > 0.89, $"{learned}");
        Assert.True(learned.F > rules.F + 0.05, $"{rules}; {learned}");
    }

    [Fact]
    public void Of_TreebankWithNameLabels_HasTheSpansInTheText()
    {
        const string treebank = """
            # newdoc id = a
            1	Ida	_	_	_	_	_	_	_	NER=B-PER
            2	Crane	_	_	_	_	_	_	_	NER=I-PER|SpaceAfter=No
            3	,	_	_	_	_	_	_	_	_
            4	Pell	_	_	_	_	_	_	_	NER=B-LOC

            # newdoc id = b
            1	Rain	_	_	_	_	_	_	_	_

            """;

        NamedArticle[] articles = [.. NamedArticle.Of(ConlluSentence.Read(new StringReader(treebank)))];

        Assert.Equal(["Ida Crane, Pell", "Rain"], articles.Select(article => article.Text));
        Assert.Equal([new(ActorType.Person, new Span(0, 9)), new(ActorType.Place, new Span(11, 15))], articles[0].Names);
        Assert.Empty(articles[1].Names);
    }

    [Fact]
    public void Of_UnknownNameLabel_SaysWhich()
    {
        var sentences = ConlluSentence.Read(new StringReader("1\tRain\t_\t_\t_\t_\t_\t_\t_\tNER=B-WEATHER\n\n"));

        var exception = Assert.Throws<FormatException>(() => NamedArticle.Of(sentences).ToList());
        Assert.Contains("B-WEATHER", exception.Message);
    }

    private static byte[] Train(NamedArticle[] articles, ulong seed)
    {
        var settings = new ChainTraining(SlotBits: 14, Epochs: 2, Seed: seed);
        using var file = new MemoryStream();
        ChainModelFile.Write(NameTrainer.Train(articles, ModelFiles.Default.Actors, ModelFiles.Default.Words, settings).Labels, file);
        return file.ToArray();
    }

    private static NameScores Score(NameModel? names)
    {
        var scores = new NameScores();
        foreach (var article in Read("heldout"))
        {
            var found = MentionFinder.Find(DocumentReader.Read(article.Text, []), ModelFiles.Default.Actors, names);
            scores.Add(article, found.Select(mention => (mention.Type, mention.Span)));
        }

        return scores;
    }

    private static IEnumerable<NamedArticle> Read(string part) =>
        Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Corpus", part), "*.txt")
            .Order(StringComparer.Ordinal)
            .Select(file => NamedArticle.Of(AnnotatedArticle.Parse(File.ReadAllText(file))));
}
