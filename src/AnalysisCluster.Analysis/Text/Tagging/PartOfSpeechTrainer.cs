using AnalysisCluster.Analysis.Models.Chains;

namespace AnalysisCluster.Analysis.Text.Tagging;

/// <summary>Trains the model of <see cref="PartOfSpeechTagger"/> on treebanks.</summary>
public static class PartOfSpeechTrainer
{
    public static ChainModel Train(IEnumerable<ConlluSentence> sentences, WordClusters clusters, ChainTraining settings, Action<int>? progress = null)
    {
        var features = new ChainFeatures();
        var examples = sentences.Select(sentence => PartOfSpeechTagger.Example(sentence.Words, sentence.Tags, clusters, features)).ToList();
        return ChainTrainer.Train(examples, PartOfSpeechTagger.Labels, settings, progress);
    }

    /// <summary>The share of words that get the right part of speech.</summary>
    public static double Accuracy(IEnumerable<ConlluSentence> sentences, ChainModel model, WordClusters clusters)
    {
        var (features, scratch) = (new ChainFeatures(), new ChainScratch());
        var (right, all) = (0, 0);
        foreach (var sentence in sentences)
        {
            var example = PartOfSpeechTagger.Example(sentence.Words, sentence.Tags, clusters, features);
            var labels = new byte[example.Labels.Length];
            model.Label(features, scratch, labels);
            right += labels.Zip(example.Labels).Count(pair => pair.First == pair.Second);
            all += labels.Length;
        }

        return all == 0 ? 0 : right / (double)all;
    }
}
