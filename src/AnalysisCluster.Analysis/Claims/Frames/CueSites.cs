using AnalysisCluster.Analysis.Claims.Grammar;
using AnalysisCluster.Analysis.Claims.Lexicon;

namespace AnalysisCluster.Analysis.Claims.Frames;

/// <summary>Finds the verbs of a stretch of text that can attribute.</summary>
internal static class CueSites
{
    private const int LongestSearch = 80;

    /// <returns>In text order.</returns>
    public static List<CueSite> Find(LexicalText text, TokenRange field)
    {
        var sites = new List<CueSite>();
        for (var i = field.Start; i < field.End; i++)
        {
            if (text.CuesAt(i) is { } cues && VerbReading.IsVerb(text, i) && Match(text, i, field.End, cues) is { } cue)
            {
                var site = At(text, field, i, cue, sites);
                if (site is not null)
                {
                    sites.Add(site);
                }

                i += cue.Particles.Length;
            }
        }

        return sites;
    }

    private static Cue? Match(LexicalText text, int head, int high, Cue[] cues)
    {
        foreach (var cue in cues)
        {
            if (head + cue.Particles.Length < high && Follow(text, head + 1, cue.Particles))
            {
                return cue;
            }
        }

        return null;
    }

    private static bool Follow(LexicalText text, int token, string[] particles)
    {
        foreach (var particle in particles)
        {
            if (!text.IsWord(token++, particle))
            {
                return false;
            }
        }

        return true;
    }

    private static CueSite? At(LexicalText text, TokenRange field, int head, Cue cue, List<CueSite> before)
    {
        var low = LowFor(text, field, head);
        var group = VerbGroup.Around(text, head, low);
        var words = new TokenRange(head, head + 1 + cue.Particles.Length);
        var site = new CueSite { Cue = cue, Words = words, Group = group, Subject = TokenRange.Empty };
        if (group.Form is VerbForm.Gerund or VerbForm.Infinitive)
        {
            var adjunct = group.Form == VerbForm.Gerund && text.IsComma(group.Start - 1) && !cue.Allows(Lexicon.Frames.Mind);
            return cue.Allows(Lexicon.Frames.Weak) && !adjunct ? null : Shared(text, field, site, before);
        }

        if (group.Form == VerbForm.Participle || (group.Modal && !group.Negated))
        {
            return null;
        }

        var subject = Subjects.Before(text, group.Start, low);
        return subject.IsEmpty && text.Is(group.Start - 1, WordClass.Coordinator) ? Shared(text, field, site, before) : site with { Subject = subject };
    }

    /// <summary>A subject is not looked for before the quotation that ends last.</summary>
    private static int LowFor(LexicalText text, TokenRange field, int head)
    {
        var low = Math.Max(field.Start, head - LongestSearch);
        var quote = text.QuoteAt(head);
        for (var i = head - 1; i >= low; i--)
        {
            if (text.QuoteAt(i) != quote && text.IsClosing(i) && text.Document.Quotations[text.QuoteAt(i)] is { Scare: false })
            {
                return i + 1;
            }
        }

        return low;
    }

    /// <summary>The subject of the verb on which a participle, infinitive or coordinated verb hangs.</summary>
    private static CueSite? Shared(LexicalText text, TokenRange field, CueSite site, List<CueSite> before)
    {
        if (text.Is(site.Group.Start - 1, WordClass.Coordinator) && before.Count > 0 && !before[^1].Subject.IsEmpty)
        {
            return site with { Subject = before[^1].Subject, IsShared = true };
        }

        var low = Math.Max(field.Start, site.Group.Start - LongestSearch);
        for (var i = ClauseStart(text, low, site.Group.Start); i < site.Group.Start; i++)
        {
            if (text.QuoteAt(i) == text.QuoteAt(site.Words.Start) && VerbReading.IsFinite(text, i)
                && Subjects.Before(text, VerbGroup.Around(text, i, low).Start, low) is { IsEmpty: false } subject)
            {
                return site with { Subject = subject, IsShared = true };
            }
        }

        return null;
    }

    /// <summary>Over a fronted clause or adjunct ("After the vote, …") to the main one.</summary>
    private static int ClauseStart(LexicalText text, int low, int high)
    {
        if (!text.Is(low, WordClass.Subordinator | WordClass.Preposition))
        {
            return low;
        }

        for (var i = low; i < high; i++)
        {
            if (text.IsComma(i))
            {
                return i + 1;
            }
        }

        return low;
    }
}
