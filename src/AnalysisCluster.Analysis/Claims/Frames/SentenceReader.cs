using AnalysisCluster.Analysis.Claims.Grammar;
using AnalysisCluster.Analysis.Claims.Lexicon;

namespace AnalysisCluster.Analysis.Claims.Frames;

/// <summary>Finds the attributions of one sentence.</summary>
internal static class SentenceReader
{
    public static List<Attribution> Read(LexicalText text, TokenRange sentence)
    {
        var end = sentence.End;
        while (end > sentence.Start && text.IsStop(end - 1) && text.QuoteAt(end - 1) < 0)
        {
            end--;
        }

        var field = new TokenRange(sentence.Start, end);
        var found = new List<Attribution>();
        AccordingTo.Read(text, field, found);
        var sites = CueSites.Find(text, field);
        NounCues.Read(text, field, sites, found);
        for (var i = 0; i < sites.Count; i++)
        {
            if (Read(text, FieldOf(text, field, sites[i]), sites, i) is { } attribution && (text.QuoteAt(sites[i].Words.Start) < 0 || (attribution.IsReport && !sites[i].IsShared && Speakers.IsPersonal(text, attribution.Speaker))))
            {
                found.Add(attribution);
            }
        }

        return AttributionSelection.Keep(found);
    }

    /// <summary>A cue inside a quotation reports only within its sentence of the quotation.</summary>
    private static TokenRange FieldOf(LexicalText text, TokenRange field, CueSite site)
    {
        var quote = text.QuoteAt(site.Words.Start);
        if (quote < 0)
        {
            return field;
        }

        var (start, end) = (site.Words.Start, site.Words.End);
        while (start > field.Start && text.QuoteAt(start - 1) == quote && !text.IsOpening(start - 1) && !text.IsStop(start - 1))
        {
            start--;
        }

        while (end < field.End && text.QuoteAt(end) == quote && !text.IsClosing(end) && !text.IsStop(end))
        {
            end++;
        }

        return new TokenRange(start, end);
    }

    private static Attribution? Read(LexicalText text, TokenRange field, List<CueSite> sites, int index)
    {
        var site = sites[index];
        if (site.Group.Form == VerbForm.Passive)
        {
            return PassiveReports.Read(text, field, site, sites);
        }

        if (Parentheticals.Inverted(text, field, site, sites) is { } inverted)
        {
            return inverted;
        }

        if (site.Subject.IsEmpty)
        {
            return null;
        }

        var complement = Complements.Read(text, site.Cue, site.Words.End, field.End);
        return Parentheticals.Read(text, field, site, complement, sites) ?? ReportedClauses.Read(text, field, site, complement, sites);
    }
}
