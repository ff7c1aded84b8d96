using AnalysisCluster.Analysis.Claims.Grammar;
using AnalysisCluster.Analysis.Claims.Lexicon;
using static AnalysisCluster.Analysis.Claims.Lexicon.Frames;

namespace AnalysisCluster.Analysis.Claims.Frames;

/// <summary>SOURCE cue CONTENT: "The mayor said that …", "She told reporters: …", "He promised to …".</summary>
internal static class ReportedClauses
{
    public static Attribution? Read(LexicalText text, TokenRange field, CueSite site, Complement complement, IReadOnlyList<CueSite> sites)
    {
        if (Fronted(text, field, site) is { IsEmpty: false } fronted)
        {
            return Of(text, site, complement with { Kind = Bare }, fronted);
        }

        if (complement.Kind == None || !Reports(site, complement.Kind) || !Speakers.Suits(text, site, complement.Kind))
        {
            return null;
        }

        var content = Content(text, complement, EndOfRelative(text, site, complement, field.End), sites);
        return content.IsEmpty || IsConditionOfSpeaking(text, content) ? null : Of(text, site, complement, content);
    }

    /// <summary>"Asked not to be named": how the source speaks, not what it says.</summary>
    private static bool IsConditionOfSpeaking(LexicalText text, TokenRange content)
    {
        for (var i = content.Start; i < Math.Min(content.End, content.Start + 8); i++)
        {
            var isConcealed = text.IsWord(i, "named") || text.IsWord(i, "identified") || text.IsWord(i, "quoted");
            if (text.IsWord(i, "anonymity") || text.IsWord(i, "anonymous") || (isConcealed && text.IsWord(i - 1, "be")))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>An infinitive reports only with "that" or a quotation ("went on to claim that …"); "respond to" only where it was not done.</summary>
    private static bool Reports(CueSite site, Lexicon.Frames kind) =>
        (site.Group.Form != VerbForm.Infinitive || (kind & (That | Quote)) != 0) && (site.Group.Negated || !site.Cue.Allows(Unless));

    /// <summary>"As the mayor told reporters, CONTENT".</summary>
    private static TokenRange Fronted(LexicalText text, TokenRange field, CueSite site)
    {
        if (site.Subject.Start - 1 != field.Start || !text.IsWord(field.Start, "as") || !site.Cue.Allows(Quote))
        {
            return TokenRange.Empty;
        }

        for (var i = site.Words.End; i < field.End; i++)
        {
            if (text.IsComma(i) || text.IsMark(i, ':'))
            {
                return ContentBounds.Trim(text, i + 1, ContentBounds.Right(text, i, i + 1, field.End, []));
            }
        }

        return TokenRange.Empty;
    }

    public static Attribution Of(LexicalText text, CueSite site, Complement complement, params TokenRange[] content)
    {
        var (stance, negated) = Stances.Of(site, complement.Kind);
        return new Attribution
        {
            Speaker = site.Subject,
            IsCarried = site.IsShared,
            Cue = new TokenRange(site.Group.Start, Math.Max(site.Words.End, complement.CueEnd)),
            Stance = stance,
            IsContentNegated = negated,
            IsReport = !site.IsShared && !site.Cue.Allows(Mind | Weak) && (complement.Kind & (Clause | Quote)) != 0 && !site.Group.Negated
                && site.Group.Form != VerbForm.Passive,
            IsAttributed = site.Cue.Allows(Record) && Speakers.IsRecord(text, site.Subject),
            Content = content,
        };
    }

    /// <summary>", who said that it was safe, resigned": what is reported ends with the relative clause.</summary>
    private static int EndOfRelative(LexicalText text, CueSite site, Complement complement, int high)
    {
        if (!text.Is(site.Group.Start - 1, WordClass.Relative) || !text.IsComma(site.Group.Start - 2))
        {
            return high;
        }

        for (var i = complement.Content + 1; i + 1 < high; i++)
        {
            if (text.IsComma(i) && VerbReading.IsFinite(text, i + 1) && text.QuoteAt(i) == text.QuoteAt(site.Words.Start))
            {
                return i;
            }
        }

        return high;
    }

    private static TokenRange Content(LexicalText text, Complement complement, int high, IReadOnlyList<CueSite> sites)
    {
        var start = complement.Content;
        if (start >= high)
        {
            return TokenRange.Empty;
        }

        if (complement.Kind == Quote && text.IsOpening(start))
        {
            var end = Quoted.EndOf(text, start, high);
            if (end >= high || text.IsPunctuation(end) || !Quoted.RunsOn(text, end))
            {
                return new TokenRange(start, end);
            }

            start = complement.Content;
        }

        var right = ContentBounds.Right(text, complement.CueEnd - 1, start, high, sites);
        return ContentBounds.Trim(text, start, complement.Kind == Obj ? ContentBounds.OfObject(text, start, right) : right);
    }
}
