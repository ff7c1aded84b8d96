using AnalysisCluster.Analysis.Actors;
using AnalysisCluster.Analysis.Models.Chains;
using AnalysisCluster.Analysis.Text;
using AnalysisCluster.Analysis.Text.Tagging;

namespace AnalysisCluster.Analysis.Mentions.Tagging;

/// <summary>Trains a <see cref="NameModel"/> on texts with marked names.</summary>
public static class NameTrainer
{
    /// <summary>Another number where the features of a model's file were other questions: such a file must be trained anew.</summary>
    public const int FeatureVersion = 1;

    /// <summary>A feature that fewer articles share is not learned; small corpora ask for less.</summary>
    private const int DocumentsMin = 5;

    private const int DocumentsPerMin = 20;

    /// <summary>Half-hearted by design: the names of the next article are others.</summary>
    public static ChainTraining Settings { get; } = new(Dropout: 0.3f);

    public static NameModel Train(
        IEnumerable<NamedArticle> articles, ActorBase actors, WordClusters clusters, ChainTraining settings, Action<int>? progress = null)
    {
        var documents = articles.Select(article => Examples(article, actors, clusters)).ToList();
        var shared = SharedFeatures(documents);
        var examples = documents.SelectMany(document => document).Select(example => Keep(example, shared)).ToList();
        return new NameModel(ChainTrainer.Train(examples, NameLabels.All, settings, progress), clusters);
    }

    /// <summary>The features of several articles. The rest is the names of one: to learn them by heart teaches nothing of the next.</summary>
    private static HashSet<uint> SharedFeatures(List<List<ChainExample>> documents)
    {
        var least = Math.Clamp(documents.Count / DocumentsPerMin, 1, DocumentsMin);
        var counts = new Dictionary<uint, int>();
        foreach (var document in documents)
        {
            foreach (var feature in document.SelectMany(example => example.Features).SelectMany(features => features).ToHashSet())
            {
                counts[feature] = counts.GetValueOrDefault(feature) + 1;
            }
        }

        return [.. counts.Where(count => count.Value >= least).Select(count => count.Key)];
    }

    private static ChainExample Keep(ChainExample example, HashSet<uint> shared) =>
        example with { Features = [.. example.Features.Select(features => Array.FindAll(features, shared.Contains))] };

    private static List<ChainExample> Examples(NamedArticle article, ActorBase actors, WordClusters clusters)
    {
        var examples = new List<ChainExample>();
        var document = DocumentReader.Read(article.Text, []);
        var words = WordClasses.Of(document, actors.Words);
        var features = new ChainFeatures();
        using var facts = new NameFacts(document, words, actors, clusters, MentionFinder.ByRules(document, words, actors));
        var filler = new NameFeatures(facts, features);
        var labels = LabelsOf(document, article.Names);
        foreach (var sentence in document.Sentences)
        {
            filler.Fill(sentence, SentenceCasings.Of(document, words, sentence));
            examples.Add(ChainExample.Of(features, labels[sentence.FirstToken..sentence.EndToken]));
        }

        return examples;
    }

    private static byte[] LabelsOf(Document document, IReadOnlyList<MarkedName> names)
    {
        var labels = new byte[document.Tokens.Length];
        foreach (var name in names)
        {
            var (first, end) = (document.TokenFrom(name.Span.Start), document.TokenFrom(name.Span.End));
            first -= first > 0 && document.Tokens[first - 1].End > name.Span.Start ? 1 : 0;
            if (end > first)
            {
                NameLabels.Mark(labels, first, end, name.Type);
            }
        }

        return labels;
    }
}
