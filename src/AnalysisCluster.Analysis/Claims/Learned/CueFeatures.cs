using AnalysisCluster.Analysis.Claims.Grammar;
using AnalysisCluster.Analysis.Claims.Lexicon;
using AnalysisCluster.Analysis.Models.Chains;

namespace AnalysisCluster.Analysis.Claims.Learned;

/// <summary>The questions by which words are told to be cues.</summary>
internal static class CueFeatures
{
    /// <param name="rules">What the rules take for a cue: 0 no, 1 its first word, 2 a later one; for each token of the sentence.</param>
    public static void Fill(TextFacts facts, TokenRange sentence, ReadOnlySpan<byte> rules, ChainFeatures features)
    {
        features.Clear();
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            Words(facts, i, features);
            Quotes(facts, i, sentence, features);
            Rules(facts, i, rules[i - sentence.Start], features);
            features.EndToken();
        }
    }

    private static void Words(TextFacts facts, int i, ChainFeatures features)
    {
        var (word, before, after) = (facts.Word(i), facts.Word(i - 1), facts.Word(i + 1));
        var (kind, kindBefore, kindAfter) = (facts.Kind(i), facts.Kind(i - 1), facts.Kind(i + 1));
        features.Add(1, word);
        features.Add(2, before);
        features.Add(3, after);
        features.Add(4, facts.Word(i - 2));
        features.Add(5, facts.Word(i + 2));
        features.Add(6, before, word);
        features.Add(7, word, after);
        features.Add(8, kind);
        features.Add(9, kindBefore);
        features.Add(10, kindAfter);
        features.Add(11, kindBefore, kind);
        features.Add(12, kind, kindAfter);
        features.Add(13, kindBefore, kind, kindAfter);
        features.Add(14, facts.Kind(i - 2), kindBefore);
        features.Add(15, kindAfter, facts.Kind(i + 2));
        features.Add(16, word, kindBefore);
        features.Add(17, word, kindAfter);
        features.Add(18, facts.Suffix(i), kindBefore);
        features.Add(19, facts.Suffix(i));
        var (tag, tagBefore, tagAfter) = (facts.Tag(i), facts.Tag(i - 1), facts.Tag(i + 1));
        features.Add(50, tag, word);
        features.Add(51, tagBefore, tag, tagAfter);
        features.Add(52, tagBefore, tag, word);
        features.Add(53, tag, tagAfter, facts.Tag(i + 2));
        features.Add(54, facts.Tag(i - 2), tagBefore, tag);
        features.Add(55, word, tag, tagAfter);
        features.Add(56, tag, facts.Suffix(i));
        var (group, groupBefore, groupAfter) = (facts.Group(i), facts.Group(i - 1), facts.Group(i + 1));
        features.Add(60, group.Fine, tag);
        features.Add(61, group.Middle, tag);
        features.Add(62, group.Coarse, tagBefore, tag);
        features.Add(63, groupBefore.Fine, tag);
        features.Add(64, groupAfter.Fine, tag);
        features.Add(65, group.Fine, tagAfter);
        features.Add(66, group.Middle, groupAfter.Middle);
        features.Add(67, groupBefore.Middle, group.Middle);
        features.Add(68, group.Middle, tagAfter, facts.Tag(i + 2));
        features.Add(69, group.Middle, tag, groupBefore.Coarse);
    }

    private static void Quotes(TextFacts facts, int i, TokenRange sentence, ChainFeatures features)
    {
        var text = facts.Text;
        var inside = text.QuoteAt(i) >= 0 ? 1u : 0;
        var (closed, opened) = (Distance(text, i, -1, sentence), Distance(text, i, 1, sentence));
        features.Add(20, inside, closed, opened);
        features.Add(21, inside, facts.Kind(i));
        features.Add(22, inside, facts.Word(i), (closed * 8) + opened);
        features.Add(23, (uint)Math.Min(3, i - sentence.Start), facts.Kind(i));
    }

    private static void Rules(TextFacts facts, int i, byte rule, ChainFeatures features)
    {
        var text = facts.Text;
        features.Add(24, rule);
        features.Add(25, rule, facts.Word(i));
        features.Add(26, rule, facts.Kind(i), facts.Kind(i + 1));
        var cue = text.CuesAt(i) is { } cues ? cues[0] : null;
        var frames = cue is null ? 0u : (uint)cue.Frames + 1;
        var isVerb = cue is not null && VerbReading.IsVerb(text, i) ? 1u : 0;
        features.Add(27, frames, isVerb, rule);
        features.Add(28, frames, isVerb, facts.Kind(i + 1));
        features.Add(29, frames, isVerb, facts.Kind(i - 1));
        var noun = text.Document.Tokens[i].IsWord && NounCueLexicon.StanceOf(text.Document.Word(i)) is { } stance ? (uint)stance + 1 : 0u;
        features.Add(30, noun, facts.Word(i + 1));
        features.Add(31, noun, facts.Kind(i - 1));
    }

    /// <summary>Tokens to the nearest end (backwards) or beginning (forwards) of a quotation outside of which the token stands; at most 7.</summary>
    private static uint Distance(LexicalText text, int i, int step, TokenRange sentence)
    {
        for (var at = i + step; at >= sentence.Start && at < sentence.End && Math.Abs(at - i) < 7; at += step)
        {
            if (text.QuoteAt(at) >= 0 && text.QuoteAt(at) != text.QuoteAt(i))
            {
                return (uint)Math.Abs(at - i);
            }
        }

        return 7;
    }
}
