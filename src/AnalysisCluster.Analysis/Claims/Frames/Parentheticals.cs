using AnalysisCluster.Analysis.Claims.Grammar;
using AnalysisCluster.Analysis.Claims.Lexicon;
using static AnalysisCluster.Analysis.Claims.Lexicon.Frames;

namespace AnalysisCluster.Analysis.Claims.Frames;

/// <summary>CONTENT, SOURCE cue; CONTENT, cue SOURCE; and content that the attribution splits.</summary>
internal static class Parentheticals
{
    private const int LongestApposition = 40;

    /// <summary>"…, the mayor said", "…, she said, …".</summary>
    public static Attribution? Read(LexicalText text, TokenRange field, CueSite site, Complement complement, IReadOnlyList<CueSite> sites)
    {
        if (site.IsShared || !site.Cue.Allows(Quote) || complement.Kind == That)
        {
            return null;
        }

        // "as" before the source belongs to the attribution: "…, as the mayor put it".
        var end = LeftEnd(text, field, text.IsWord(site.Start - 1, "as") ? site.Start - 1 : site.Start);
        if (end < 0 || (!IsLedUp(text, field, end) && (complement.Kind != None || !Closes(text, complement.Content, field.End))))
        {
            return null;
        }

        var after = complement.Kind is None or Quote ? complement.Content : Complements.AfterAdjuncts(text, site.Words.End, field.End);
        var left = Left(text, field, site, end, after);
        return left.IsEmpty ? null : Build(text, field, site, new Complement(Quote, after, complement.CueEnd), left, sites);
    }

    /// <summary>"…," said the mayor.</summary>
    public static Attribution? Inverted(LexicalText text, TokenRange field, CueSite site, IReadOnlyList<CueSite> sites)
    {
        var end = LeftEnd(text, field, site.Words.Start);
        if (end < 0 || !site.Cue.Allows(Invert) || site.Group.Form != VerbForm.Finite || site.Group.Start != site.Words.Start)
        {
            return null;
        }

        var source = NounPhrases.StartingAt(text, site.Words.End, field.End);
        if (source.IsEmpty || VerbReading.IsFinite(text, source.End) || text.IsTime(source.Start) || !CanFollow(text, site, source, end))
        {
            return null;
        }

        var after = AfterApposition(text, source.End, field.End);
        var left = Left(text, field, site, end, after);
        var named = site with { Subject = Named(text, source, field.End), IsShared = false };
        return left.IsEmpty ? null : Build(text, field, named, new Complement(Quote, after, site.Words.End), left, sites);
    }

    /// <summary>Without a quotation on the left, "…, announced the plan" has an object, not a source, unless somebody who can speak stands there.</summary>
    private static bool CanFollow(LexicalText text, CueSite site, TokenRange source, int end) =>
        text.QuoteAt(end - 1) >= 0 || (!site.Cue.Allows(Obj) && (Speakers.IsPersonal(text, source) || Speakers.IsRecord(text, source)));

    /// <summary>"said the firm's president, Ada Lund": the name behind the role.</summary>
    private static TokenRange Named(LexicalText text, TokenRange role, int high)
    {
        if (!text.IsComma(role.End) || (!text.Is(role.End - 1, WordClass.Role) && text.IsName(role.End - 1)))
        {
            return role;
        }

        var end = role.End + 1;
        while (end < high && text.IsName(end))
        {
            end++;
        }

        return end > role.End + 2 && (end >= high || text.IsPunctuation(end)) ? new TokenRange(role.End + 1, end) : role;
    }

    /// <summary>End of what stands before the attribution, a comma not included; -1 where no mark sets the attribution off.</summary>
    private static int LeftEnd(LexicalText text, TokenRange field, int start)
    {
        var mark = start - 1;
        if (mark <= field.Start)
        {
            return -1;
        }

        if (text.IsClosing(mark) && text.QuoteAt(mark) != text.QuoteAt(start))
        {
            return mark + 1;
        }

        return text.IsComma(mark) || text.IsDash(mark) ? mark : -1;
    }

    /// <summary>All on the left is a quotation: "…," she said, whatever follows.</summary>
    private static bool IsLedUp(LexicalText text, TokenRange field, int end)
    {
        var last = text.QuoteAt(end - 1) < 0 ? end - 2 : end - 1;
        return text.QuoteAt(last) >= 0 && text.QuoteAt(last) == text.QuoteAt(field.Start) && Quoted.IsSpeech(text, last);
    }

    /// <summary>No object follows the cue: the sentence, or its clause, is over.</summary>
    private static bool Closes(LexicalText text, int after, int high) =>
        after >= high || text.IsPunctuation(after)
        || text.Is(after, WordClass.Subordinator | WordClass.Coordinator | WordClass.Preposition | WordClass.VerbGerund);

    /// <summary>The content before the attribution: a quotation, a clause, or the part of one that the attribution cuts; empty where there is none.</summary>
    private static TokenRange Left(LexicalText text, TokenRange field, CueSite site, int end, int after)
    {
        var start = field.Start;
        for (var i = end - 1; i > field.Start; i--)
        {
            if (text.IsMark(i, ';') && text.QuoteAt(i) < 0)
            {
                start = i + 1;
                break;
            }
        }

        var quoted = text.QuoteAt(end - 1) >= 0 || (end - 2 >= start && text.QuoteAt(end - 2) >= 0);
        var plain = !site.Cue.Allows(Weak) && (ContentBounds.HasFiniteVerb(text, start, end) || IsBetweenCommas(text, end, after, field.End));
        return quoted || plain ? ContentBounds.Trim(text, start, end) : TokenRange.Empty;
    }

    /// <summary>"The plan, officials said, will …".</summary>
    private static bool IsBetweenCommas(LexicalText text, int before, int after, int high) =>
        text.IsComma(before) && text.IsComma(after) && after + 1 < high;

    private static Attribution Build(
        LexicalText text, TokenRange field, CueSite site, Complement complement, TokenRange left, IReadOnlyList<CueSite> sites)
    {
        var right = Right(text, field, complement.Content, left, sites);
        return right.IsEmpty ? ReportedClauses.Of(text, site, complement, left) : ReportedClauses.Of(text, site, complement, left, right);
    }

    /// <summary>What goes on after the attribution: a second quotation, or the rest of a clause that was cut.</summary>
    private static TokenRange Right(LexicalText text, TokenRange field, int after, TokenRange left, IReadOnlyList<CueSite> sites)
    {
        var at = text.IsComma(after) ? after + 1 : after;
        if (at >= field.End)
        {
            return TokenRange.Empty;
        }

        if (text.IsOpening(at))
        {
            return new TokenRange(at, Quoted.EndOf(text, at, field.End));
        }

        return text.IsComma(after) && GoesOn(text, at, left)
            ? ContentBounds.Trim(text, at, ContentBounds.Right(text, after, at, field.End, sites)) : TokenRange.Empty;
    }

    private static bool GoesOn(LexicalText text, int at, TokenRange left)
    {
        if (text.Is(at, WordClass.Coordinator) || text.IsWord(at, "because") || text.IsWord(at, "if") || text.IsWord(at, "unless"))
        {
            return true;
        }

        if (text.Is(at, WordClass.VerbGerund | WordClass.Relative | WordClass.Subordinator))
        {
            return false;
        }

        return VerbReading.IsFinite(text, at) || !ContentBounds.HasFiniteVerb(text, left.Start, left.End)
            || text.Is(left.End - 1, WordClass.Auxiliary | WordClass.Preposition | WordClass.Coordinator) || text.IsWord(left.End - 1, "that");
    }

    /// <summary>Over ", a former mayor," behind the source.</summary>
    private static int AfterApposition(LexicalText text, int i, int high)
    {
        if (!text.IsComma(i) || text.IsOpening(i + 1) || VerbReading.IsFinite(text, i + 1))
        {
            return Complements.AfterAdjuncts(text, i, high);
        }

        for (var k = i + 1; k < Math.Min(high, i + LongestApposition); k++)
        {
            if (text.IsOpening(k))
            {
                return i;
            }

            if (text.IsComma(k) && !text.IsName(k + 1))
            {
                return k;
            }
        }

        return high;
    }
}
