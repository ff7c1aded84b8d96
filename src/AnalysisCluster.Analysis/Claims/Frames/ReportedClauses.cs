using AnalysisCluster.Analysis.Claims.Grammar;
using AnalysisCluster.Analysis.Claims.Lexicon;
using static AnalysisCluster.Analysis.Claims.Lexicon.Frames;

namespace AnalysisCluster.Analysis.Claims.Frames;

/// <summary>SOURCE cue CONTENT: "The mayor said that …", "She told reporters: …", "He promised to …".</summary>
internal static class ReportedClauses
{
    public static Attribution? Read(LexicalText text, TokenRange field, CueSite site, Complement complement, IReadOnlyList<CueSite> sites)
    {
        if (complement.Kind == None || !Speakers.Suits(text, site, complement.Kind) || (site.Cue.Allows(Unless) && !site.Group.Negated)
            || (site.Cue.Allows(Mind) && Speakers.IsFirstOrSecondPerson(text, site.Subject)))
        {
            return null;
        }

        var content = Content(text, complement, field.End, sites);
        return content.IsEmpty ? null : Of(text, site, complement, content);
    }

    public static Attribution Of(LexicalText text, CueSite site, Complement complement, params TokenRange[] content)
    {
        var (stance, negated) = Stances.Of(site, complement.Kind);
        return new Attribution
        {
            Speaker = site.Subject,
            IsCarried = site.IsShared,
            Cue = new TokenRange(site.Words.Start, Math.Max(site.Words.End, complement.CueEnd)),
            Stance = stance,
            IsContentNegated = negated,
            IsReport = !site.Cue.Allows(Mind | Weak) && (complement.Kind & (Clause | Quote)) != 0 && !site.Group.Negated
                && site.Group.Form != VerbForm.Passive && !Speakers.IsFirstOrSecondPerson(text, site.Subject),
            IsAttributed = site.Cue.Allows(Record) && Speakers.IsRecord(text, site.Subject),
            Content = content,
        };
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

        return ContentBounds.Trim(text, start, ContentBounds.Right(text, start, high, sites));
    }
}
