using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Analysis.Claims.Learned;
using AnalysisCluster.Analysis.Models.Chains;
using AnalysisCluster.Analysis.Text.Tagging;
using AnalysisCluster.Models;
using CsCheck;

namespace AnalysisCluster.Analysis.Tests.Claims.Learned;

/// <summary>The project's own annotated news, and what is learned from it.</summary>
public sealed class AnnotatedNewsTests(ITestOutputHelper output)
{
    private static readonly Lazy<AnnotatedArticle[]> Train = new(() => Read("train"));
    private static readonly Lazy<AnnotatedArticle[]> HeldOut = new(() => Read("heldout"));

    private static readonly Lazy<AttributionModel> Model = new(() => AttributionTrainer.Train(
        [new ConlluSentence(["The", "mayor", "said", "it", "."], ["DET", "NOUN", "VERB", "PRON", "PUNCT"])], Train.Value, ModelFiles.Default.Words, new ChainTraining(SlotBits: 16, Epochs: 4)));

    [Fact]
    public void Corpus_EveryArticle_ParsesAndHasALengthOfNews()
    {
        AnnotatedArticle[] all = [.. Train.Value, .. HeldOut.Value];

        Assert.True(all.Length >= 100);
        Assert.All(all, article => Assert.InRange(article.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length, 290, 920));
        Assert.All(all.SelectMany(article => article.Attributions), one => Assert.NotEmpty(one.Content));
        Assert.True(all.Sum(article => article.Attributions.Count) > 3000);
    }

    [Fact]
    public void Read_HeldOutNews_ByRulesAndWithTheModel_IsNoWorseThanMeasured()
    {
        var (rules, learned) = (Score(null), Score(Model.Value));
        output.WriteLine($"rules {rules}\nmodel {learned}");

        Assert.True(rules.Precision > 0.78 && rules.Recall > 0.45, $"{rules}");
        Assert.True(learned.F > rules.F, $"{learned}");
    }

    [Fact]
    public void Read_AnyTextWithAModel_GivesSpansInsideTheText()
    {
        var analyzer = new ArticleAnalyzer(ModelFiles.Default with { Attribution = Model.Value });
        var pieces = Gen.OneOf<string>("said", "“", "”", "\"", "the mayor", ",", ".", "\ud800", "\0", "that", "denied", "Ada Fenn", "\n\n", "according to", "it", "was", "—");
        pieces.Array[0, 60].Sample(words =>
        {
            var text = string.Join(' ', words);
            foreach (var span in analyzer.Read(new Article { Id = "", Text = text }).Findings.Claims.SelectMany(claim => claim.Content))
            {
                Assert.True(span.Start >= 0 && span.Start < span.End && span.End <= text.Length);
            }
        });
    }

    private static AttributionScores Score(AttributionModel? model)
    {
        var analyzer = new ArticleAnalyzer(ModelFiles.Default with { Attribution = model });
        var scores = new AttributionScores();
        foreach (var article in HeldOut.Value)
        {
            scores.Add(article, analyzer.Read(new Article { Id = "", Text = article.Text }).Findings.Claims);
        }

        return scores;
    }

    private static AnnotatedArticle[] Read(string part) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Corpus", part), "*.txt")
            .Order(StringComparer.Ordinal)
            .Select(file => AnnotatedArticle.Parse(File.ReadAllText(file))),
    ];
}
