using AnalysisCluster.Analysis.Models.Chains;

namespace AnalysisCluster.Analysis.Text.Tagging;

/// <summary>The universal parts of speech (Universal Dependencies 2), in the order of the labels.</summary>
public enum PartOfSpeech : byte
{
    Adj,
    Adp,
    Adv,
    Aux,
    Cconj,
    Det,
    Intj,
    Noun,
    Num,
    Part,
    Pron,
    Propn,
    Punct,
    Sconj,
    Sym,
    Verb,
    X,
}

/// <summary>Gives every token of a document its part of speech.</summary>
public static class PartOfSpeechTagger
{
    public static IReadOnlyList<string> Labels { get; } = [.. Enum.GetNames<PartOfSpeech>().Select(name => name.ToUpperInvariant())];

    public static PartOfSpeech[] Tag(Document document, ChainModel model, WordClusters clusters)
    {
        var tags = new PartOfSpeech[document.Tokens.Length];
        var (features, scratch, words, labels) = (new ChainFeatures(), new ChainScratch(), new WordHash[64], new byte[64]);
        foreach (var sentence in document.Sentences)
        {
            var length = sentence.EndToken - sentence.FirstToken;
            if (words.Length < length)
            {
                (words, labels) = (new WordHash[length * 2], new byte[length * 2]);
            }

            for (var i = 0; i < length; i++)
            {
                words[i] = WordHash.Of(document.Word(sentence.FirstToken + i), clusters);
            }

            WordFeatures.Fill(words.AsSpan(0, length), features);
            model.Label(features, scratch, labels);
            for (var i = 0; i < length; i++)
            {
                tags[sentence.FirstToken + i] = (PartOfSpeech)labels[i];
            }
        }

        return tags;
    }

    /// <summary>What a sentence teaches.</summary>
    internal static ChainExample Example(IReadOnlyList<string> words, IReadOnlyList<string> tags, WordClusters clusters, ChainFeatures features)
    {
        WordFeatures.Fill([.. words.Select(word => WordHash.Of(word, clusters))], features);
        return ChainExample.Of(features, [.. tags.Select(tag => (byte)Enum.Parse<PartOfSpeech>(tag, ignoreCase: true))]);
    }
}
