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

    /// <summary>"a plan announced by", "asked about": a past participle without auxiliary.</summary>
    Participle,
}

/// <summary>A verb with the auxiliaries, negations and adverbs before it.</summary>
/// <param name="Start">First token of the group.</param>
/// <param name="Head">The verb itself.</param>
/// <param name="Modal">Said to be possible, due or to come, not to have happened: "would say", "could argue".</param>
internal readonly record struct VerbGroup(int Start, int Head, VerbForm Form, bool Negated, bool Modal)
{
    private const int Longest = 8;

    public static VerbGroup Around(LexicalText text, int head, int low)
    {
        var (start, negated, modal, be, auxiliary, to) = (head, false, false, false, false, false);
        for (var i = head - 1; i >= low && head - i < Longest; i--)
        {
            if (text.IsWord(i, "to") && !auxiliary && !to)
            {
                to = true;
            }
            else if (text.Is(i, WordClass.Auxiliary) && !text.IsGenitive(i) && !to)
            {
                be |= !auxiliary && text.Is(i, WordClass.Be);
                modal |= text.Is(i, WordClass.Modal);
                auxiliary = true;
            }
            else if (!text.IsAdverb(i) && !text.Is(i, WordClass.Negation))
            {
                break;
            }

            negated |= text.Is(i, WordClass.Negation) && !text.Is(i, WordClass.Pronoun | WordClass.Determiner);
            start = i;
        }

        return new VerbGroup(start, head, FormOf(text, head, be, auxiliary, to), negated, modal);
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
