using AnalysisCluster.Analysis.Claims.Grammar;

namespace AnalysisCluster.Analysis.Claims.Frames;

/// <summary>Finds what "it", "this" or "the allegation" stands for as the object of a cue: "The ministry denied it."</summary>
/// <remarks>
/// The content is then the earlier words themselves: those of the last claim of the sentence before, or of that sentence where it holds none. An object
/// that names what is denied ("denied the theft"), or says more of it ("the report as pure invention"), stays as it is.
/// </remarks>
internal static class BackReferences
{
    /// <param name="earlier">The last attribution of the sentence before; null where it has none.</param>
    /// <param name="sentence">The sentence before; empty at the start of the text.</param>
    /// <returns>The attribution with the content meant; null where the object stands for nothing that can be found.</returns>
    public static Attribution? Resolve(LexicalText text, Attribution attribution, Attribution? earlier, TokenRange sentence)
    {
        if (attribution.Content is not [var content] || content.Start < attribution.Cue.Start || text.QuoteAt(content.Start) >= 0
            || !RefersBack(text, content, out var isPronoun))
        {
            return attribution;
        }

        var meant = earlier is null ? DenialTargets.Said(text, sentence) : DenialTargets.Said(text, earlier);
        var repliesToIt = attribution.Stance == Stance.Denies || text.IsWord(attribution.Cue.Start, "confirmed") || text.IsWord(attribution.Cue.Start, "confirms");
        return repliesToIt && meant.Count > 0 ? attribution with { Content = meant } : isPronoun ? null : attribution;
    }

    private static bool RefersBack(LexicalText text, TokenRange content, out bool isPronoun)
    {
        var end = DenialTargets.EndOfReference(text, content.Start, content.End);
        isPronoun = end == content.End && content.Length == 1;
        return end == content.End || (end > 0 && (end == content.Start + 1 || IsAfterwards(text, end)));
    }

    /// <summary>When it was denied, or what was done besides.</summary>
    private static bool IsAfterwards(LexicalText text, int token) =>
        text.IsWord(token, "and") || text.IsWord(token, "but") || text.IsWord(token, "on") || text.IsTime(token) || text.IsComma(token);
}
