using AnalysisCluster.Analysis.Actors;

namespace AnalysisCluster.Analysis.Mentions.Tagging;

/// <summary>The labels of the names tagger: outside, and begin and inside of each type of name.</summary>
public static class NameLabels
{
    public const byte Outside = 0;

    public static IReadOnlyList<string> All { get; } = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC"];

    public static byte Begin(ActorType type) => (byte)(1 + (2 * (int)type));

    public static byte Inside(ActorType type) => (byte)(2 + (2 * (int)type));

    /// <summary>The type that a label other than <see cref="Outside"/> is of.</summary>
    public static ActorType TypeOf(byte label) => (ActorType)((label - 1) / 2);

    /// <summary>Labels the tokens of a name.</summary>
    public static void Mark(Span<byte> labels, int first, int end, ActorType type)
    {
        labels[first..end].Fill(Inside(type));
        labels[first] = Begin(type);
    }
}
