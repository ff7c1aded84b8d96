using AnalysisCluster.Analysis.Claims.Grammar;
using AnalysisCluster.Analysis.Claims.Lexicon;

namespace AnalysisCluster.Analysis.Claims.Frames;

/// <summary>Finds what "it", "this" or "the allegation" stands for as the object of a cue: "The ministry denied it."</summary>
/// <remarks>
/// The content is then the earlier words themselves: those of the last claim of the sentence before, or of that sentence where it holds none. An object
/// that names what is denied ("denied the theft") stays as it is.
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

        var meant = earlier?.Content ?? Whole(text, sentence);
        var repliesToIt = attribution.Stance == Stance.Denies || text.IsWord(attribution.Cue.Start, "confirmed") || text.IsWord(attribution.Cue.Start, "confirms");
        return repliesToIt && meant.Count > 0 ? attribution with { Content = meant } : isPronoun ? null : attribution;
    }

    private static bool RefersBack(LexicalText text, TokenRange content, out bool isPronoun)
    {
        isPronoun = content.Length == 1 && IsPronoun(text, content.Start);
        return isPronoun || (content.Length == 2 && text.Is(content.Start, WordClass.Determiner | WordClass.Possessive) && IsSaid(text, content.Start + 1));
    }

    private static bool IsPronoun(LexicalText text, int token) =>
        text.IsWord(token, "it") || text.IsWord(token, "this") || text.IsWord(token, "that") || text.IsWord(token, "them") || text.IsWord(token, "these")
        || text.IsWord(token, "those");

    private static bool IsSaid(LexicalText text, int token) =>
        text.Document.Tokens[token].IsWord && NounCueLexicon.StanceOf(text.Document.Word(token)) is Stance.Asserts or Stance.Accuses;

    private static IReadOnlyList<TokenRange> Whole(LexicalText text, TokenRange sentence)
    {
        var range = ContentBounds.Trim(text, sentence.Start, sentence.End);
        return range.IsEmpty || range.Length > SentenceReader.Reach ? [] : [range];
    }
}
