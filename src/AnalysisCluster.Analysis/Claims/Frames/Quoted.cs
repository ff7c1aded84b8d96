using AnalysisCluster.Analysis.Claims.Grammar;
using AnalysisCluster.Analysis.Claims.Lexicon;

namespace AnalysisCluster.Analysis.Claims.Frames;

/// <summary>Quotations as stretches of tokens.</summary>
internal static class Quoted
{
    /// <summary>The token after the closing mark of the quotation around a token.</summary>
    public static int EndOf(LexicalText text, int token, int high)
    {
        var quote = text.QuoteAt(token);
        while (token < high && text.QuoteAt(token) == quote)
        {
            token++;
        }

        return token;
    }

    /// <summary>The opening mark of the quotation around a token.</summary>
    public static int StartOf(LexicalText text, int token, int low)
    {
        var quote = text.QuoteAt(token);
        while (token > low && text.QuoteAt(token - 1) == quote)
        {
            token--;
        }

        return token;
    }

    /// <summary>The words after a quotation go on with what is reported: not a new clause, adjunct or verb of the writer's.</summary>
    public static bool RunsOn(LexicalText text, int after) =>
        !text.Is(after, WordClass.Coordinator | WordClass.Subordinator | WordClass.VerbGerund) && !text.IsTime(after);

    /// <summary>The quotation can stand as speech of its own: it is no quoted word or phrase.</summary>
    public static bool IsSpeech(LexicalText text, int token) => text.QuoteAt(token) is >= 0 and var quote && !text.Document.Quotations[quote].Scare;
}
