using AnalysisCluster.Analysis.Claims.Grammar;

namespace AnalysisCluster.Analysis.Claims.Frames;

/// <summary>Finds the attributions of one sentence.</summary>
internal static class SentenceReader
{
    /// <summary>Tokens on either side of a cue that are read for it: longer than sentences are, and what keeps the work linear in the text.</summary>
    public const int Reach = 250;

    public static List<Attribution> Read(LexicalText text, TokenRange sentence)
    {
        var end = sentence.End;
        while (end > sentence.Start && text.IsStop(end - 1) && text.QuoteAt(end - 1) < 0)
        {
            end--;
        }

        var field = new TokenRange(sentence.Start, end);
        var found = new List<Attribution>();
        var sites = CueSites.Find(text, field);
        AccordingTo.Read(text, field, found);
        NounCues.Read(text, field, sites, found);
        foreach (var site in sites)
        {
            if (Read(text, FieldOf(text, field, site.Words), site, sites) is { } attribution && IsWorthy(text, site, attribution))
            {
                found.Add(attribution);
            }
        }

        return AttributionSelection.Keep(found);
    }

    /// <summary>What a cue can reach: its sentence, or, where it stands inside a quotation, its sentence of the quotation.</summary>
    public static TokenRange FieldOf(LexicalText text, TokenRange field, TokenRange cue)
    {
        var low = Math.Max(field.Start, cue.Start - Reach);
        var high = Math.Min(field.End, cue.End + Reach);
        var quote = text.QuoteAt(cue.Start);
        if (quote < 0)
        {
            return new TokenRange(low, high);
        }

        var (start, end) = (cue.Start, cue.End);
        while (start > low && text.QuoteAt(start - 1) == quote && !text.IsOpening(start - 1) && !text.IsStop(start - 1))
        {
            start--;
        }

        while (end < high && text.QuoteAt(end) == quote && !text.IsClosing(end) && !text.IsStop(end))
        {
            end++;
        }

        return new TokenRange(start, end);
    }

    /// <summary>What is reported inside a quotation is a claim of its own only where a person is quoted as reporting
    /// another one's words, and says whose.</summary>
    private static bool IsWorthy(LexicalText text, CueSite site, Attribution attribution) =>
        text.QuoteAt(site.Words.Start) < 0 || (attribution.IsReport && Speakers.IsNamed(text, attribution.Speaker));

    private static Attribution? Read(LexicalText text, TokenRange field, CueSite site, List<CueSite> sites)
    {
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
