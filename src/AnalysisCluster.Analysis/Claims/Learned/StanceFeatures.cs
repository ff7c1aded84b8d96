using AnalysisCluster.Analysis.Claims.Grammar;
using AnalysisCluster.Analysis.Claims.Lexicon;
using AnalysisCluster.Analysis.Models.Chains;

namespace AnalysisCluster.Analysis.Claims.Learned;

/// <summary>The questions by which one is told what a source does with its cue: the cue's words, how its verb stands, how the content begins.</summary>
internal static class StanceFeatures
{
    private const int LongestGroup = 8;

    /// <param name="content">First token of the content.</param>
    public static void Fill(TextFacts facts, TokenRange cue, int content, ChainFeatures features)
    {
        features.Clear();
        var text = facts.Text;
        var head = HeadOf(facts, cue);
        var group = VerbGroup.Around(text, head, Math.Max(0, head - LongestGroup));
        var negated = group.Negated ? 1u : 0;
        var first = facts.Word(content);
        var lexicon = text.CuesAt(head) is [var entry, ..] ? (uint)entry.StanceIn(Lexicon.Frames.That) + 1
            : text.Document.Tokens[head].IsWord && NounCueLexicon.StanceOf(text.Document.Word(head)) is { } noun ? (uint)noun + 20 : 0;
        features.Add(1, facts.Word(head), negated);
        features.Add(2, facts.Group(head).Fine, negated);
        features.Add(3, facts.Group(head).Middle, negated);
        features.Add(4, facts.Word(head), first);
        features.Add(5, facts.Group(head).Fine, first);
        features.Add(6, first, facts.Tag(content));
        features.Add(7, lexicon, negated);
        features.Add(8, lexicon, first);
        features.Add(9, (uint)group.Form, group.Modal ? 1u : 0, negated);
        features.Add(10, facts.Kind(content), text.QuoteAt(content) >= 0 ? 1u : 0);
        features.Add(11, facts.Tag(head), negated);
        for (var i = cue.Start; i < cue.End; i++)
        {
            features.Add(12, facts.Word(i));
            features.Add(13, facts.Group(i).Fine);
        }

        features.EndToken();
    }

    /// <summary>The last word of the cue that is a verb or noun of a lexicon; else its last verb or noun; else its last word.</summary>
    private static int HeadOf(TextFacts facts, TokenRange cue)
    {
        var head = cue.End - 1;
        var found = false;
        for (var i = cue.End - 1; i >= cue.Start; i--)
        {
            if (facts.Text.CuesAt(i) is not null)
            {
                return i;
            }

            if (!found && facts.IsVerbOrNoun(i))
            {
                (head, found) = (i, true);
            }
        }

        return head;
    }
}
