using AnalysisCluster.Analysis.Claims.Grammar;
using AnalysisCluster.Analysis.Claims.Lexicon;

namespace AnalysisCluster.Analysis.Claims.Frames;

/// <summary>"According to SOURCE, CONTENT", "CONTENT, according to SOURCE", "CONTENT, per SOURCE", "in the words of SOURCE".</summary>
internal static class AccordingTo
{
    public static void Read(LexicalText text, TokenRange field, List<Attribution> found)
    {
        for (var i = field.Start; i < field.End; i++)
        {
            var cue = CueAt(text, i);
            if (!cue.IsEmpty && Of(text, SentenceReader.FieldOf(text, field, cue), cue) is { } attribution)
            {
                found.Add(attribution);
                i = attribution.Speaker.End - 1;
            }
        }
    }

    private static TokenRange CueAt(LexicalText text, int i)
    {
        if (text.IsWord(i, "according") && text.IsWord(i + 1, "to"))
        {
            return new TokenRange(i, i + 2);
        }

        if (text.IsWord(i, "per") && text.IsName(i + 1) && text.IsPunctuation(i - 1))
        {
            return new TokenRange(i, i + 1);
        }

        return text.IsWord(i, "in") && text.IsWord(i + 1, "the") && IsVoice(text, i + 2) && text.IsWord(i + 3, "of")
            ? new TokenRange(i, i + 4) : TokenRange.Empty;
    }

    private static bool IsVoice(LexicalText text, int i) =>
        text.IsWord(i, "words") || text.IsWord(i, "view") || text.IsWord(i, "opinion") || text.IsWord(i, "eyes") || text.IsWord(i, "estimation");

    private static Attribution? Of(LexicalText text, TokenRange field, TokenRange cue)
    {
        var source = NounPhrases.StartingAt(text, cue.End, field.End);
        if (source.IsEmpty)
        {
            return null;
        }

        var before = ContentBounds.Trim(text, StartBefore(text, field.Start, cue.Start), cue.Start);
        var after = AfterSource(text, source.End, field.End);
        var content = new List<TokenRange>();
        if (!before.IsEmpty && !OnlyOpens(text, before))
        {
            content.Add(before);
            AddRest(text, field, after, before, content);
        }
        else
        {
            AddFronted(text, field, source, after, content);
        }

        return content.Count == 0 ? null : new Attribution { Speaker = source, Cue = cue, Stance = Stance.Asserts, IsAttributed = true, Content = content };
    }

    /// <summary>"But according to …": a connective is no content.</summary>
    private static bool OnlyOpens(LexicalText text, TokenRange before)
    {
        for (var i = before.Start; i < before.End; i++)
        {
            if (!text.Is(i, WordClass.Coordinator | WordClass.Subordinator | WordClass.Adverb) && !text.IsPunctuation(i))
            {
                return false;
            }
        }

        return true;
    }

    private static int StartBefore(LexicalText text, int low, int cue)
    {
        for (var i = cue - 2; i > low; i--)
        {
            if (text.IsMark(i, ';') && text.QuoteAt(i) < 0)
            {
                return i + 1;
            }
        }

        return low;
    }

    /// <summary>The mark or token after the source and what is said of it.</summary>
    private static int AfterSource(LexicalText text, int i, int high)
    {
        while (i < high && !text.IsPunctuation(i) && !VerbReading.IsFinite(text, i) && !text.Is(i, WordClass.Subordinator | WordClass.Coordinator))
        {
            i++;
        }

        return i;
    }

    /// <summary>"The plan, according to officials, will …".</summary>
    private static void AddRest(LexicalText text, TokenRange field, int after, TokenRange before, List<TokenRange> content)
    {
        if (text.IsComma(after) && after + 1 < field.End && !ContentBounds.HasFiniteVerb(text, before.Start, before.End))
        {
            content.Add(ContentBounds.Trim(text, after + 1, ContentBounds.Right(text, after, after + 1, field.End, [])));
        }
    }

    private static void AddFronted(LexicalText text, TokenRange field, TokenRange source, int after, List<TokenRange> content)
    {
        var start = text.IsPunctuation(after) ? AfterApposition(text, after, field.End) : source.End;
        var range = start >= field.End ? TokenRange.Empty : ContentBounds.Trim(text, start, ContentBounds.Right(text, source.Start, start, field.End, []));
        if (!range.IsEmpty)
        {
            content.Add(range);
        }
    }

    /// <summary>"According to Orla Fenn, a professor of law, …": over the apposition where it opens with an article or a relative.</summary>
    private static int AfterApposition(LexicalText text, int comma, int high)
    {
        if (!text.IsComma(comma) || !(text.IsWord(comma + 1, "a") || text.IsWord(comma + 1, "an") || text.Is(comma + 1, WordClass.Relative)
            || text.Is(comma + 1, WordClass.VerbGerund)))
        {
            return comma + 1;
        }

        for (var i = comma + 1; i < Math.Min(high, comma + 25); i++)
        {
            if (text.IsComma(i))
            {
                return i + 1;
            }
        }

        return comma + 1;
    }
}
