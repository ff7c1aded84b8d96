using AnalysisCluster.Analysis.Models.Chains;
using AnalysisCluster.Analysis.Text.Tagging;

namespace AnalysisCluster.Analysis.Claims.Learned;

/// <summary>What was learned from annotated news about attribution: which words are cues, and what around a cue is its source and its content.</summary>
/// <param name="PartsOfSpeech">Labels every word: <see cref="Text.Tagging.PartOfSpeechTagger.Labels"/>.</param>
/// <param name="Cues">Labels every word: <see cref="CueLabels"/>.</param>
/// <param name="Roles">Labels the words around one cue: <see cref="RoleLabels"/>.</param>
/// <param name="Words">The clusters that all three were trained with.</param>
public sealed record AttributionModel(ChainModel PartsOfSpeech, ChainModel Cues, ChainModel Roles, WordClusters Words)
{
    /// <summary>Outside, and begin and inside of a cue.</summary>
    public static IReadOnlyList<string> CueLabels { get; } = ["O", "B-CUE", "I-CUE"];

    /// <summary>Outside, and begin and inside of source and of content.</summary>
    public static IReadOnlyList<string> RoleLabels { get; } = ["O", "B-SOURCE", "I-SOURCE", "B-CONTENT", "I-CONTENT"];

    /// <exception cref="FormatException">The bytes are no such model.</exception>
    public static AttributionModel Read(Stream input, WordClusters words) =>
        new(ChainModelFile.Read(input), ChainModelFile.Read(input), ChainModelFile.Read(input), words);

    public void Write(Stream output)
    {
        ChainModelFile.Write(PartsOfSpeech, output);
        ChainModelFile.Write(Cues, output);
        ChainModelFile.Write(Roles, output);
    }
}
