using AnalysisCluster.Analysis.Claims.Frames;
using AnalysisCluster.Analysis.Claims.Grammar;
using AnalysisCluster.Analysis.Claims.Lexicon;
using AnalysisCluster.Analysis.Quantities;
using AnalysisCluster.Analysis.Text;

namespace AnalysisCluster.Analysis.Claims;

/// <summary>Tells which sentences state something checkable on the outlet's own authority: a figure, or a past event with a named actor.</summary>
internal sealed class StatedClaims(LexicalText text, IReadOnlyList<Quantity> quantities, IReadOnlyList<TimeReference> times)
{
    private const int ShortestSentence = 5;
    private const int LongestSentence = 70;

    private int _quantity;
    private int _time;

    /// <summary>The words stated by a sentence that attributes nothing; empty where it states nothing checkable. Sentences come in text order.</summary>
    public TokenRange In(TokenRange sentence)
    {
        var hasFigure = Reaches(quantities, ref _quantity, sentence, quantity => quantity.Span) is { } quantity && quantity.Unit.Length > 0;
        var hasTime = Reaches(times, ref _time, sentence, time => time.Span) is not null;
        if (sentence.Length is < ShortestSentence or > LongestSentence || !text.IsMark(sentence.End - 1, '.') || !IsPlain(sentence))
        {
            return TokenRange.Empty;
        }

        var verb = MainVerb(sentence);
        if (verb < 0 || (!hasFigure && !IsEvent(sentence, verb, hasTime)))
        {
            return TokenRange.Empty;
        }

        var start = text.Is(sentence.Start, WordClass.Coordinator) ? sentence.Start + 1 : sentence.Start;
        return ContentBounds.Trim(text, start, sentence.End);
    }

    /// <summary>Told by the outlet as a fact: no quotation, question, condition, wish, judgement or address.</summary>
    private bool IsPlain(TokenRange sentence)
    {
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (Quoted.IsSpeech(text, i) || text.Is(i, WordClass.Opinion) || text.IsWord(i, "if") || IsUnreal(i) || IsOwnVoice(i) || text.IsMark(i, '?'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"would", "could", "may": anything but what is or will be.</summary>
    private bool IsUnreal(int token) =>
        text.Is(token, WordClass.Modal) && !text.IsWord(token, "will") && !(text.IsWord(token, "may") && text.IsName(token));

    private bool IsOwnVoice(int token) =>
        text.IsWord(token, "I") || text.IsWord(token, "we") || text.IsWord(token, "you") || text.IsWord(token, "our") || text.IsWord(token, "your")
        || text.IsWord(token, "my") || text.IsWord(token, "us") || text.IsWord(token, "me");

    /// <summary>The verb of the main clause: the first finite one behind a fronted clause or adjunct; -1 for a fragment.</summary>
    private int MainVerb(TokenRange sentence)
    {
        var start = sentence.Start;
        if (text.Is(start, WordClass.Subordinator) && !text.Is(start, WordClass.Preposition))
        {
            while (start < sentence.End && !text.IsComma(start))
            {
                start++;
            }
        }

        for (var i = Math.Min(start + 1, sentence.End); i < sentence.End; i++)
        {
            if (VerbReading.IsFinite(text, i) && !text.Is(VerbReading.Before(text, i), WordClass.Relative))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Somebody named did something, or had it done to them.</summary>
    private bool IsEvent(TokenRange sentence, int verb, bool hasTime)
    {
        if (text.Is(verb, WordClass.Hedge) || !HasName(sentence, verb))
        {
            return false;
        }

        if (text.Is(verb, WordClass.Be | WordClass.Have))
        {
            return text.Is(Next(verb), WordClass.VerbParticiple) && !text.IsWord(verb, "is") && !text.IsWord(verb, "are");
        }

        return text.Is(verb, WordClass.VerbPast) || (hasTime && text.IsWord(verb, "will"));
    }

    private int Next(int token)
    {
        do
        {
            token++;
        }
        while (text.IsAdverb(token) || text.IsWord(token, "been"));
        return token;
    }

    /// <summary>A name in the subject, or right behind the verb ("police arrested Odran Vey").</summary>
    private bool HasName(TokenRange sentence, int verb)
    {
        for (var i = sentence.Start; i < Math.Min(sentence.End, verb + 8); i++)
        {
            if (text.IsName(i) && (i > sentence.Start || text.IsName(i + 1) || !text.Is(i, WordClass.Role | WordClass.Body | WordClass.Plural)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first item inside the sentence; the cursor never goes back, as sentences come in order.</summary>
    private T? Reaches<T>(IReadOnlyList<T> items, ref int cursor, TokenRange sentence, Func<T, Span> spanOf)
        where T : class
    {
        var span = text.Document.SpanOf(sentence.Start, sentence.End);
        while (cursor < items.Count && spanOf(items[cursor]).Start < span.Start)
        {
            cursor++;
        }

        return cursor < items.Count && span.Contains(spanOf(items[cursor])) ? items[cursor] : null;
    }
}
