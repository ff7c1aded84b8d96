using AnalysisCluster.Analysis.Actors;
using AnalysisCluster.Analysis.Models.Chains;
using AnalysisCluster.Analysis.Text;
using AnalysisCluster.Analysis.Text.Tagging;

namespace AnalysisCluster.Analysis.Mentions.Tagging;

/// <summary>What was learned about names: a model over <see cref="NameLabels"/>, and the clusters that it was trained with. Immutable and thread-safe.</summary>
public sealed record NameModel(ChainModel Labels, WordClusters Words);

/// <summary>Labels the tokens of a document as parts of names.</summary>
internal static class NameTagger
{
    /// <summary>Longer sentences are lists or no sentences: they are read in pieces, which bounds the buffers that a thread keeps.</summary>
    private const int PieceMaxTokens = 400;

    [ThreadStatic]
    private static Buffers? kept;

    /// <param name="found">What the rules found.</param>
    /// <returns>A label for each token.</returns>
    public static byte[] Tag(Document document, WordClass[] words, ActorBase actors, List<NameCandidate> found, NameModel model)
    {
        var labels = new byte[document.Tokens.Length];
        var buffers = kept ??= new Buffers();
        using var facts = new NameFacts(document, words, actors, model.Words, found);
        var filler = new NameFeatures(facts, buffers.Features);
        foreach (var sentence in document.Sentences)
        {
            var casing = SentenceCasings.Of(document, words, sentence);
            for (var first = sentence.FirstToken; first < sentence.EndToken; first += PieceMaxTokens)
            {
                var end = Math.Min(sentence.EndToken, first + PieceMaxTokens);
                var piece = labels.AsSpan(first..end);
                filler.Fill(new Sentence(first, end, sentence.Paragraph), casing);
                model.Labels.Label(buffers.Features, buffers.Scratch, piece);
                Open(piece);
            }
        }

        return labels;
    }

    /// <summary>No name goes on from the sentence before.</summary>
    private static void Open(Span<byte> labels)
    {
        if (labels is [> NameLabels.Outside and var first, ..])
        {
            labels[0] = NameLabels.Begin(NameLabels.TypeOf(first));
        }
    }

    private sealed class Buffers
    {
        public ChainFeatures Features { get; } = new();

        public ChainScratch Scratch { get; } = new();
    }
}
