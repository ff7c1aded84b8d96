using AnalysisCluster.Analysis.Claims.Grammar;
using AnalysisCluster.Analysis.Claims.Lexicon;

namespace AnalysisCluster.Analysis.Claims.Frames;

/// <summary>"SOURCE's claim that CONTENT", "a warning by SOURCE that CONTENT".</summary>
internal static class NounCues
{
    private const int LongestSource = 12;

    public static void Read(LexicalText text, TokenRange field, IReadOnlyList<CueSite> sites, List<Attribution> found)
    {
        for (var i = field.Start + 1; i < field.End; i++)
        {
            if (NounCueLexicon.StanceOf(text.Document.Word(i)) is { } stance && Of(text, SentenceReader.FieldOf(text, field, new TokenRange(i, i + 1)), i, stance, sites) is { } attribution)
            {
                found.Add(attribution);
            }
        }
    }

    private static Attribution? Of(LexicalText text, TokenRange field, int noun, Stance stance, IReadOnlyList<CueSite> sites)
    {
        var (source, that) = text.IsWord(noun + 1, "that") ? (Owner(text, field, noun), noun + 1) : Agent(text, field, noun);
        if (source.IsEmpty || that + 2 >= field.End || text.QuoteAt(noun) >= 0)
        {
            return null;
        }

        var high = source.Start - 1 <= field.Start ? EndOfSubject(text, that + 1, field.End) : field.End;
        var content = ContentBounds.Trim(text, that + 1, ContentBounds.Right(text, noun, that + 1, high, sites));
        return content.Length < 3 ? null
            : new Attribution { Speaker = source, Cue = new TokenRange(noun, noun + 1), Stance = stance, IsReport = true, Content = [content] };
    }

    /// <summary>"Marsh's claim that it was safe surprised the council": the clause ends before the verb whose subject it belongs to.</summary>
    private static int EndOfSubject(LexicalText text, int start, int high)
    {
        var clauses = 0;
        for (var i = start; i < high; i++)
        {
            if (VerbReading.IsFinite(text, i) && !text.Is(VerbReading.Before(text, i), WordClass.Auxiliary) && ++clauses == 2)
            {
                return i;
            }
        }

        return high;
    }

    /// <summary>"Marsh's repeated claim", "their claim".</summary>
    private static TokenRange Owner(LexicalText text, TokenRange field, int noun)
    {
        for (var i = noun - 1; i >= Math.Max(field.Start, noun - 4); i--)
        {
            if (text.IsGenitive(i))
            {
                return NounPhrases.EndingAt(text, i, field.Start);
            }

            if (text.Is(i, WordClass.Possessive))
            {
                return new TokenRange(i, i + 1);
            }

            if (text.IsPunctuation(i) || VerbReading.IsFinite(text, i))
            {
                break;
            }
        }

        return TokenRange.Empty;
    }

    private static (TokenRange Source, int That) Agent(LexicalText text, TokenRange field, int noun)
    {
        if (!text.IsWord(noun + 1, "by") && !text.IsWord(noun + 1, "from"))
        {
            return (TokenRange.Empty, 0);
        }

        var source = NounPhrases.StartingAt(text, noun + 2, Math.Min(field.End, noun + 2 + LongestSource));
        return !source.IsEmpty && text.IsWord(source.End, "that") ? (source, source.End) : (TokenRange.Empty, 0);
    }
}
