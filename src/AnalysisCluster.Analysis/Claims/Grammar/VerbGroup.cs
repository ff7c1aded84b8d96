using AnalysisCluster.Analysis.Claims.Lexicon;

namespace AnalysisCluster.Analysis.Claims.Grammar;

/// <summary>How a cue stands in its clause.</summary>
internal enum VerbForm
{
    /// <summary>"says", "has said", "would not say".</summary>
    Finite,

    /// <summary>"to say".</summary>
    Infinitive,

    /// <summary>", saying", "by saying".</summary>
    Gerund,

    /// <summary>"is said", "was told".</summary>
    Passive,

    /// <summary>"a plan announced", "asked about": a past participle without auxiliary after a noun or at the start.</summary>
    Participle,
}

/// <summary>A verb with the auxiliaries, negations and adverbs before it.</summary>
/// <param name="Start">First token of the group.</param>
/// <param name="Head">The verb itself.</param>
internal readonly record struct VerbGroup(int Start, int Head, VerbForm Form, bool Negated)
{
    public static VerbGroup Around(LexicalText text, int head, int low)
    {
        var (start, negated, be, auxiliary, to) = (head, false, false, false, false);
        for (var i = head - 1; i >= low && head - i < 8; i--)
        {
            var isAuxiliary = text.Is(i, WordClass.Auxiliary) && !text.IsGenitive(i);
            if (text.IsWord(i, "to") && !auxiliary && !to)
            {
                to = true;
            }
            else if (isAuxiliary && !to)
            {
                be |= !auxiliary && text.Is(i, WordClass.Be);
                auxiliary = true;
                start = i;
            }
            else if (!text.IsAdverb(i) && !text.Is(i, WordClass.Negation))
            {
                break;
            }

            negated |= text.Is(i, WordClass.Negation) && !text.Is(i, WordClass.Pronoun | WordClass.Determiner);
            start = to || text.Is(i, WordClass.Negation) || isAuxiliary || text.IsAdverb(i) ? i : start;
        }

        return new VerbGroup(start, head, FormOf(text, head, be, auxiliary, to), negated);
    }

    private static VerbForm FormOf(LexicalText text, int head, bool be, bool auxiliary, bool to)
    {
        if (to)
        {
            return VerbForm.Infinitive;
        }

        if (text.Is(head, WordClass.VerbGerund))
        {
            return be ? VerbForm.Finite : VerbForm.Gerund;
        }

        if (!auxiliary && text.IsWord(head + 1, "by") && text.Is(head, WordClass.VerbParticiple))
        {
            return VerbForm.Participle;
        }

        return be && text.Is(head, WordClass.VerbParticiple) ? VerbForm.Passive
            : auxiliary || text.Is(head, WordClass.Finite | WordClass.VerbBase) ? VerbForm.Finite
            : VerbForm.Participle;
    }
}
