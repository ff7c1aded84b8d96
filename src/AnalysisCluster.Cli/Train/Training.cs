using AnalysisCluster.Analysis;
using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Analysis.Claims.Learned;
using AnalysisCluster.Analysis.Mentions;
using AnalysisCluster.Analysis.Mentions.Tagging;
using AnalysisCluster.Analysis.Models;
using AnalysisCluster.Analysis.Models.Chains;
using AnalysisCluster.Analysis.Text;

namespace AnalysisCluster.Cli.Train;

/// <summary>Trains the model files of a folder, one after the other: attribution is read with the names that were trained just before.</summary>
/// <param name="models">What a reading knows apart from what is trained.</param>
/// <param name="say">Is told what is being done.</param>
public sealed class Training(AnnotatedCorpus corpus, TrainingData corpusData, AnalysisModels models, ulong seed, int? epochs, Action<string> say)
{
    public const string NamesFile = "names.model";
    public const string AttributionFile = "attribution.model";

    private AnalysisModels reading = models;

    public TrainedModel Names(DirectoryInfo folder, IReadOnlyList<DataFile> treebanks)
    {
        var articles = corpus.Train.Select(NamedArticle.Of).Concat(treebanks.SelectMany(file => NamedArticle.Of(file.Sentences()))).ToList();
        say($"{articles.Count} texts with marked names");
        var names = NameTrainer.Train(articles, reading.Actors, reading.Words, Adjusted(NameTrainer.Settings), epoch => say($"names, epoch {epoch}"));
        reading = reading with { Names = names };
        var heldOut = new Dictionary<string, string>
        {
            ["withModel"] = ScoreNames(names).ToString(),
            ["rulesAlone"] = ScoreNames(null).ToString(),
        };
        return Written(folder, NamesFile, stream => ChainModelFile.Write(names.Labels, stream), NameTrainer.FeatureVersion, treebanks, heldOut);
    }

    public TrainedModel Attribution(DirectoryInfo folder, IReadOnlyList<DataFile> treebanks)
    {
        var attribution = AttributionTrainer.Train(treebanks.SelectMany(file => file.Sentences()), corpus.Train, reading.Words, Adjusted(new ChainTraining()), say);
        var heldOut = new Dictionary<string, string>
        {
            ["withModel"] = ScoreAttribution(attribution).ToString(),
            ["rulesAlone"] = ScoreAttribution(null).ToString(),
        };
        return Written(folder, AttributionFile, attribution.Write, AttributionModel.FeatureVersion, treebanks, heldOut);
    }

    private ChainTraining Adjusted(ChainTraining settings) => settings with { Seed = seed, Epochs = epochs ?? settings.Epochs };

    private TrainedModel Written(
        DirectoryInfo folder, string name, Action<Stream> write, int featureVersion, IReadOnlyList<DataFile> treebanks, Dictionary<string, string> heldOut)
    {
        var file = new FileInfo(Path.Combine(folder.FullName, name));
        using (var stream = file.Create())
        {
            write(stream);
        }

        file.Refresh();
        return new(name, file.Length, ModelManifest.Sha256(file.FullName), featureVersion, seed, [corpusData, .. treebanks.Select(data => data.Describe())], heldOut);
    }

    private NameScores ScoreNames(NameModel? names)
    {
        var scores = new NameScores();
        foreach (var article in corpus.HeldOut.Select(NamedArticle.Of))
        {
            var found = MentionFinder.Find(DocumentReader.Read(article.Text, []), reading.Actors, names);
            scores.Add(article, found.Select(mention => (mention.Type, mention.Span)));
        }

        return scores;
    }

    private AttributionScores ScoreAttribution(AttributionModel? model)
    {
        var analyzer = new ArticleAnalyzer(reading with { Attribution = model });
        var scores = new AttributionScores();
        foreach (var article in corpus.HeldOut)
        {
            scores.Add(article, analyzer.Read(new Article { Id = "", Text = article.Text }).Findings.Claims);
        }

        return scores;
    }
}
