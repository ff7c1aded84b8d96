using AnalysisCluster.Analysis.Claims.Grammar;
using AnalysisCluster.Analysis.Claims.Lexicon;
using static AnalysisCluster.Analysis.Claims.Lexicon.Frames;

namespace AnalysisCluster.Analysis.Claims.Frames;

/// <summary>"was told by SOURCE that …", "is believed to …", "it is feared that …", "was accused by SOURCE of …", "was quoted as saying …".</summary>
internal static class PassiveReports
{
    private const int LongestSource = 20;

    public static Attribution? Read(LexicalText text, TokenRange field, CueSite site, IReadOnlyList<CueSite> sites)
    {
        if (site.Cue.Lemma == "quote" || (site.Cue.Lemma == "report" && text.IsWord(site.Words.End, "as")))
        {
            return QuotedAsSaying(text, field, site, sites);
        }

        var i = site.Words.End;
        var source = TokenRange.Empty;
        if (text.IsWord(i, "by"))
        {
            source = NounPhrases.StartingAt(text, i + 1, AgentEnd(text, site.Cue, i + 1, Math.Min(field.End, i + LongestSource)));
            i = source.IsEmpty ? i : source.End;
        }

        return WithClause(text, field, site, source, i, sites) ?? WithSubject(text, field, site, source, i, sites);
    }

    /// <summary>"by prosecutors of taking bribes": the agent does not reach over what is imputed.</summary>
    private static int AgentEnd(LexicalText text, Cue cue, int start, int high)
    {
        for (var i = start; cue.Allows(Of) && i < high; i++)
        {
            if (text.IsWord(i, "of") && text.Is(i + 1, WordClass.VerbGerund))
            {
                return i;
            }
        }

        return high;
    }

    private static Attribution? WithClause(LexicalText text, TokenRange field, CueSite site, TokenRange source, int i, IReadOnlyList<CueSite> sites)
    {
        var at = Complements.AfterAdjuncts(text, i, field.End);
        if (!site.Cue.Allows(Clause) || !text.IsWord(at, "that"))
        {
            return null;
        }

        var content = ContentBounds.Trim(text, at + 1, ContentBounds.Right(text, site.Words.Start, at + 1, field.End, sites));
        return content.IsEmpty ? null : ReportedClauses.Of(text, site with { Subject = source }, new Complement(That, at + 1, site.Words.End), content);
    }

    /// <summary>"The ship is believed to have sunk", "the mayor is accused of lying": the subject belongs to what is said.</summary>
    private static Attribution? WithSubject(LexicalText text, TokenRange field, CueSite site, TokenRange source, int i, IReadOnlyList<CueSite> sites)
    {
        var kind = text.IsWord(i, "to") && IsBelief(site.Cue.Lemma) ? To
            : text.IsWord(i, "of") && site.Cue.Allows(Of) ? Of
            : text.IsWord(i, "for") && site.Cue.Allows(For) && !source.IsEmpty ? For
            : None;
        if (kind == None || site.Subject.IsEmpty || i + 1 >= field.End)
        {
            return null;
        }

        var content = ContentBounds.Trim(text, i, ContentBounds.Right(text, site.Words.Start, i, field.End, sites));
        return content.IsEmpty ? null
            : ReportedClauses.Of(text, site with { Subject = source }, new Complement(kind, i, site.Words.End), site.Subject, content);
    }

    private static bool IsBelief(string lemma) =>
        lemma is "say" or "report" or "estimate" or "allege" or "know" or "think" or "fear" or "suspect" or "presume" or "assume" or "understand" or "believe"
        or "expect" or "rumour" or "hope";

    private static Attribution? QuotedAsSaying(LexicalText text, TokenRange field, CueSite site, IReadOnlyList<CueSite> sites)
    {
        for (var i = site.Words.End; i < Math.Min(field.End, site.Words.End + LongestSource); i++)
        {
            if (text.IsWord(i, "saying") && !site.Subject.IsEmpty)
            {
                var complement = Complements.Read(text, site.Cue with { Frames = That | Bare | Quote }, i + 1, field.End);
                return ReportedClauses.Read(text, field, site, complement with { CueEnd = i + 1 }, sites);
            }
        }

        return null;
    }
}
