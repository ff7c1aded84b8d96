using AnalysisCluster.Analysis.Claims.Grammar;
using AnalysisCluster.Analysis.Claims.Lexicon;
using static AnalysisCluster.Analysis.Claims.Lexicon.Frames;

namespace AnalysisCluster.Analysis.Claims.Frames;

/// <summary>Reads what follows a cue.</summary>
internal static class Complements
{
    private const int LongestObject = 16;
    private const int ClauseReach = 40;

    /// <param name="high">End of the sentence, its final stop not included.</param>
    public static Complement Read(LexicalText text, Cue cue, int start, int high)
    {
        var i = start;
        while (i < high && text.IsFreeAdverb(i))
        {
            i++;
        }

        var direct = Direct(text, cue, i, high, start);
        if (direct.Kind != None)
        {
            return direct;
        }

        var told = cue.Allows(Tell) ? Told(text, cue, i, high) : default;
        if (told.Kind != None)
        {
            return told;
        }

        if (WithObject(text, cue, i, high, start) is { Kind: not None } carried)
        {
            return carried;
        }

        var beyond = AfterAdjuncts(text, i, high);
        var later = beyond > i ? Clause(text, cue, beyond, high, start) : default;
        if (later.Kind != None)
        {
            return later;
        }

        return BareOrObject(text, cue, i, high, start, hasAdjunct: beyond > i) is { Kind: not None } bare ? bare
            : told.Content > 0 ? told
            : new Complement(None, beyond, start);
    }

    /// <summary>Over the hearer to the clause; without one the hearer alone, of no kind. "Told reporters" is the cue, "told" where the hearer is somebody in particular.</summary>
    private static Complement Told(LexicalText text, Cue cue, int i, int high)
    {
        var hearer = Hearer(text, i, high);
        if (hearer.IsEmpty)
        {
            return default;
        }

        var cueEnd = text.Is(hearer.End - 1, WordClass.Hearer) ? hearer.End : i;
        var after = AfterAdjuncts(text, hearer.End, high);
        var told = Clause(text, cue, after, high, cueEnd);
        return told.Kind != None ? told : new Complement(None, after, cueEnd);
    }

    /// <summary>"that", a quotation, a colon, an infinitive or an interrogative right behind the cue.</summary>
    private static Complement Direct(LexicalText text, Cue cue, int i, int high, int cueEnd)
    {
        if (Clause(text, cue, i, high, cueEnd, bare: false) is { Kind: not None } clause)
        {
            return clause;
        }

        return cue.Allows(To) && text.IsWord(i, "to") && text.Is(NextVerb(text, i + 1), WordClass.VerbBase | WordClass.Auxiliary)
            ? new Complement(To, i, cueEnd) : default;
    }

    private static int NextVerb(LexicalText text, int i) => text.IsAdverb(i) ? i + 1 : i;

    private static Complement Clause(LexicalText text, Cue cue, int i, int high, int cueEnd, bool bare = true)
    {
        if (i >= high)
        {
            return default;
        }

        if (cue.Allows(Quote) && OpensQuotation(text, i) is var content and >= 0)
        {
            return new Complement(Quote, content, cueEnd);
        }

        if (cue.Allows(That) && text.IsWord(i, "that"))
        {
            return new Complement(That, i + 1, cueEnd);
        }

        if (cue.Allows(Wh) && text.Is(i, WordClass.Interrogative) && !text.IsWord(i, "when") && !text.IsWord(i, "which") && !text.IsWord(i, "who"))
        {
            return new Complement(Wh, i, cueEnd);
        }

        return bare && cue.Allows(Bare) && OpensClause(text, i, high, cue) ? new Complement(Bare, i, cueEnd) : default;
    }

    /// <summary>First token of a quotation that follows at once, behind a colon or a comma; the token behind a colon; else -1.</summary>
    private static int OpensQuotation(LexicalText text, int i)
    {
        if (text.IsMark(i, ':'))
        {
            return i + 1;
        }

        var at = text.IsComma(i) ? i + 1 : i;
        return text.IsOpening(at) && !text.Document.Quotations[text.QuoteAt(at)].Scare ? at : -1;
    }

    /// <summary>"the mayor of taking bribes", "them for the delay", "residents to leave".</summary>
    private static Complement WithObject(LexicalText text, Cue cue, int i, int high, int cueEnd)
    {
        if (!cue.Allows(Of | For | ObjTo) || i >= high)
        {
            return default;
        }

        for (var k = i + 1; k < Math.Min(high, i + LongestObject); k++)
        {
            if (cue.Allows(Of) && text.IsWord(k, "of"))
            {
                return new Complement(Of, i, cueEnd);
            }

            if (cue.Allows(For) && text.IsWord(k, "for"))
            {
                return new Complement(For, i, cueEnd);
            }

            if (cue.Allows(ObjTo) && text.IsWord(k, "to") && text.Is(NextVerb(text, k + 1), WordClass.VerbBase | WordClass.Auxiliary))
            {
                return new Complement(ObjTo, i, cueEnd);
            }

            if (text.IsPunctuation(k) || VerbReading.IsFinite(text, k))
            {
                return default;
            }
        }

        return default;
    }

    private static Complement BareOrObject(LexicalText text, Cue cue, int i, int high, int cueEnd, bool hasAdjunct)
    {
        if (i >= high)
        {
            return default;
        }

        if (cue.Allows(Bare) && !hasAdjunct && OpensClause(text, i, high, cue))
        {
            return new Complement(Bare, i, cueEnd);
        }

        return cue.Allows(Obj) && NounPhrases.StartingAt(text, i, high) is { IsEmpty: false } ? new Complement(Obj, i, cueEnd) : default;
    }

    private static TokenRange Hearer(LexicalText text, int i, int high)
    {
        if (text.Is(i, WordClass.ObjectPronoun))
        {
            return new TokenRange(i, i + 1);
        }

        var phrase = NounPhrases.StartingAt(text, i, high);
        return phrase.Length <= LongestObject ? phrase : TokenRange.Empty;
    }

    /// <summary>A subject and, within reach, a finite verb.</summary>
    private static bool OpensClause(LexicalText text, int i, int high, Cue cue)
    {
        if (!OpensSubject(text, i, cue))
        {
            return false;
        }

        for (var k = i + 1; k < Math.Min(high, i + ClauseReach) && !text.Is(k, WordClass.Subordinator); k++)
        {
            if (VerbReading.IsFinite(text, k))
            {
                return true;
            }
        }

        return false;
    }

    private static bool OpensSubject(LexicalText text, int i, Cue cue)
    {
        if (text.Is(i, WordClass.Pronoun | WordClass.Determiner | WordClass.Possessive) || text.IsName(i) || text.IsWord(i, "there"))
        {
            return true;
        }

        return !cue.Allows(Weak) && !text.IsPunctuation(i) && !text.Is(i, WordClass.Coordinator | WordClass.Auxiliary | WordClass.Relative)
            && !(text.Is(i, WordClass.Subordinator) && !text.IsWord(i, "if") && !text.IsWord(i, "once") && !text.IsWord(i, "when"))
            && !text.IsWord(i, "to");
    }

    /// <summary>Over "on Tuesday", "in a statement", "at a news conference in Lenford" to what follows.</summary>
    public static int AfterAdjuncts(LexicalText text, int start, int high)
    {
        var i = start;
        while (i < high)
        {
            var next = text.IsTime(i) || text.IsFreeAdverb(i) ? i + 1
                : text.Is(i, WordClass.Preposition) ? AfterPhrase(text, i + 1, high)
                : text.IsWord(i, "last") || text.IsWord(i, "this") || text.IsWord(i, "next") ? AfterTimePhrase(text, i, high)
                : text.IsComma(i) && i > start ? AfterComma(text, i, high)
                : i;
            if (next == i)
            {
                return i;
            }

            i = next;
        }

        return i;
    }

    private static int AfterPhrase(LexicalText text, int i, int high)
    {
        while (i < high && (text.IsTime(i) || text.Document.Tokens[i].IsNumber))
        {
            i++;
        }

        var phrase = text.IsWord(i, "that") || text.IsTime(i - 1) ? TokenRange.Empty : NounPhrases.StartingAt(text, i, high);
        return phrase.IsEmpty ? i : phrase.End;
    }

    private static int AfterTimePhrase(LexicalText text, int i, int high) =>
        i + 1 < high && text.Is(i + 1, WordClass.TimeNoun | WordClass.Time) ? i + 2 : i;

    /// <summary>A comma closes an adjunct only where "that" or a quotation follows, at once or behind an insertion: ", hours after the vote, that".</summary>
    private static int AfterComma(LexicalText text, int i, int high)
    {
        if (i + 1 < high && (text.IsWord(i + 1, "that") || text.IsOpening(i + 1)))
        {
            return i + 1;
        }

        for (var k = i + 1; k + 1 < Math.Min(high, i + LongestObject); k++)
        {
            if (text.IsComma(k))
            {
                return text.IsWord(k + 1, "that") ? k + 1 : i;
            }
        }

        return i;
    }
}
