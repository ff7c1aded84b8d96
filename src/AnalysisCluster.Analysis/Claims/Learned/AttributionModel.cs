using AnalysisCluster.Analysis.Models.Chains;
using AnalysisCluster.Analysis.Text.Tagging;

namespace AnalysisCluster.Analysis.Claims.Learned;

/// <summary>What was learned from annotated news about attribution: which words are cues, what around a cue is its source and its content, and what the source does.</summary>
/// <param name="PartsOfSpeech">Labels every word: <see cref="PartOfSpeechTagger.Labels"/>.</param>
/// <param name="Cues">Labels every word: <see cref="CueLabels"/>.</param>
/// <param name="Roles">Labels the words around one cue: <see cref="RoleLabels"/>.</param>
/// <param name="Stances">Labels one cue, a sequence of one: <see cref="StanceLabels"/>.</param>
/// <param name="Words">The clusters that all were trained with.</param>
public sealed record AttributionModel(ChainModel PartsOfSpeech, ChainModel Cues, ChainModel Roles, ChainModel Stances, WordClusters Words)
{
    /// <summary>Another number where the features of a model's file were other questions: such a file must be trained anew.</summary>
    public const int FeatureVersion = 1;

    /// <summary>Outside; begin and inside of a cue; the same of a cue in the wide sense, which is learned to be told apart.</summary>
    public static IReadOnlyList<string> CueLabels { get; } = ["O", "B-CUE", "I-CUE", "B-WIDE", "I-WIDE"];

    /// <summary>Outside, and begin and inside of source and of content.</summary>
    public static IReadOnlyList<string> RoleLabels { get; } = ["O", "B-SOURCE", "I-SOURCE", "B-CONTENT", "I-CONTENT"];

    /// <summary>By number of <see cref="Stance"/>.</summary>
    public static IReadOnlyList<string> StanceLabels { get; } = Enum.GetNames<Stance>();

    /// <exception cref="FormatException">The bytes are no such model.</exception>
    /// <exception cref="EndOfStreamException">They end too soon.</exception>
    public static AttributionModel Read(Stream input, WordClusters words) =>
        new(ChainModelFile.Read(input), ChainModelFile.Read(input), ChainModelFile.Read(input), ChainModelFile.Read(input), words);

    public void Write(Stream output)
    {
        ChainModelFile.Write(PartsOfSpeech, output);
        ChainModelFile.Write(Cues, output);
        ChainModelFile.Write(Roles, output);
        ChainModelFile.Write(Stances, output);
    }
}
