using AnalysisCluster.Analysis.Claims.Frames;
using AnalysisCluster.Analysis.Claims.Grammar;
using AnalysisCluster.Analysis.Claims.Lexicon;
using AnalysisCluster.Analysis.Models.Chains;
using AnalysisCluster.Analysis.Text.Tagging;

namespace AnalysisCluster.Analysis.Claims.Learned;

/// <summary>The questions by which the words around one cue are told to be its source or its content.</summary>
internal static class RoleFeatures
{
    /// <summary>Tokens on either side of a cue that are looked at.</summary>
    public const int Reach = 120;

    public static TokenRange WindowOf(TokenRange sentence, TokenRange cue) =>
        new(Math.Max(sentence.Start, cue.Start - Reach), Math.Min(sentence.End, cue.End + Reach));

    /// <param name="rule">What the rules read at this cue; null where they find none.</param>
    /// <param name="cues">True for each token of the document's sentence that belongs to some cue, by offset from its start.</param>
    public static void Fill(
        TextFacts facts, TokenRange sentence, TokenRange cue, Attribution? rule, ReadOnlySpan<bool> cues, ChainFeatures features)
    {
        features.Clear();
        var window = WindowOf(sentence, cue);
        var about = new CueFacts(facts, cue);
        var between = new Between[window.Length];
        Measure(facts, window, cue, sentence, cues, between);
        for (var i = window.Start; i < window.End; i++)
        {
            Words(facts, i, features);
            Place(facts, i, cue, about, between[i - window.Start], features);
            Rule(facts, i, cue, rule, features);
            features.EndToken();
        }
    }

    private static void Words(TextFacts facts, int i, ChainFeatures features)
    {
        features.Add(1, facts.Word(i));
        features.Add(2, facts.Kind(i));
        features.Add(3, facts.Kind(i - 1), facts.Kind(i));
        features.Add(4, facts.Kind(i), facts.Kind(i + 1));
        features.Add(5, facts.Tag(i - 1), facts.Tag(i), facts.Tag(i + 1));
        features.Add(6, facts.Tag(i), facts.Tag(i + 1), facts.Tag(i + 2));
        features.Add(7, facts.Tag(i - 2), facts.Tag(i - 1), facts.Tag(i));
        features.Add(8, facts.Group(i).Middle);
        features.Add(9, facts.Group(i).Coarse, facts.Group(i + 1).Coarse);
    }

    private static void Place(TextFacts facts, int i, TokenRange cue, CueFacts about, Between between, ChainFeatures features)
    {
        var text = facts.Text;
        var side = i < cue.Start ? 0u : i < cue.End ? 1u : 2;
        var distance = side == 0 ? cue.Start - i : side == 2 ? i - cue.End + 1 : 0;
        var bucket = (side * 16) + Bucket(distance);
        var quote = QuoteState(text, i, cue);
        var place = (side << 24) | ((uint)Math.Min(3, between.Commas) << 16) | ((uint)Math.Min(2, between.Verbs) << 8) | quote;
        features.Add(10, bucket);
        features.Add(11, bucket, facts.Kind(i));
        features.Add(12, bucket, facts.Kind(i - 1));
        features.Add(32, bucket, facts.Tag(i), facts.Tag(i - 1));
        features.Add(33, bucket, facts.Tag(i), facts.Tag(i + 1));
        features.Add(34, place, facts.Tag(i - 1), facts.Tag(i));
        features.Add(35, place, facts.Tag(i), facts.Tag(i + 1));
        features.Add(13, bucket, facts.Kind(i + 1));
        features.Add(14, bucket, facts.Word(i));
        features.Add(15, bucket, about.Frames);
        features.Add(16, place);
        features.Add(17, place, about.Frames);
        features.Add(18, place, about.Next);
        features.Add(19, place, facts.Kind(i));
        features.Add(20, place, about.Shape);
        features.Add(21, side, about.Lemma, quote);
        features.Add(22, bucket, about.Lemma);
        features.Add(23, bucket, about.Next);
        features.Add(24, bucket, about.Before);
        features.Add(25, side, facts.Word(i), facts.Word(i - 1));
        features.Add(26, side, facts.Word(i), facts.Word(i + 1));
        features.Add(27, place, between.Cues > 0 ? 1u : 0, between.Stops > 0 ? 1u : 0);
        features.Add(28, side, facts.Kind(i), (uint)Math.Min(2, between.Clauses));
        features.Add(29, place, about.Before, about.Next);
        features.Add(30, side, (facts.Kind(i) * 31) + facts.Kind(i - 1), facts.Kind(i + 1));
        features.Add(31, bucket, quote, about.Shape);
        features.Add(50, side, facts.Group(i).Middle, facts.Tag(i));
        features.Add(51, bucket, about.Group.Fine);
        features.Add(52, place, about.Group.Middle);
        features.Add(53, side, about.Group.Middle, facts.Group(i).Coarse);
        features.Add(54, bucket, facts.Tag(i), about.Group.Middle);
    }

    private static void Rule(TextFacts facts, int i, TokenRange cue, Attribution? rule, ChainFeatures features)
    {
        var here = RuleLabel(rule, i);
        features.Add(40, here, RuleLabel(rule, i - 1), RuleLabel(rule, i + 1));
        features.Add(41, here, facts.Kind(i));
        features.Add(42, here, facts.Word(i));
        features.Add(43, here, i < cue.Start ? 0u : 1);
    }

    /// <summary>0 where the rules find nothing at this cue; else 1 outside, 2 source, 3 content.</summary>
    private static uint RuleLabel(Attribution? rule, int i)
    {
        if (rule is null)
        {
            return 0;
        }

        if (rule.Speaker.Contains(i))
        {
            return 2;
        }

        foreach (var range in rule.Content)
        {
            if (range.Contains(i))
            {
                return 3;
            }
        }

        return 1;
    }

    /// <summary>0 none, 1 the cue's own quotation, 2 another one; 3 and 4 its first and last mark.</summary>
    private static uint QuoteState(LexicalText text, int i, TokenRange cue)
    {
        var quote = text.QuoteAt(i);
        return quote < 0 ? 0u : quote == text.QuoteAt(cue.Start) ? 1u : text.IsOpening(i) ? 3u : text.IsClosing(i) ? 4u : 2;
    }

    private static uint Bucket(int distance) => distance switch
    {
        <= 5 => (uint)distance,
        <= 8 => 6,
        <= 12 => 7,
        <= 18 => 8,
        <= 28 => 9,
        <= 45 => 10,
        _ => 11,
    };

    /// <summary>Counts what lies between the cue and each token, going outward on both sides.</summary>
    private static void Measure(
        TextFacts facts, TokenRange window, TokenRange cue, TokenRange sentence, ReadOnlySpan<bool> cues, Span<Between> between)
    {
        var count = default(Between);
        for (var i = cue.Start - 1; i >= window.Start; i--)
        {
            between[i - window.Start] = count;
            count = count.With(facts.Text, i, cue, cues[i - sentence.Start]);
        }

        count = default;
        for (var i = cue.End; i < window.End; i++)
        {
            between[i - window.Start] = count;
            count = count.With(facts.Text, i, cue, cues[i - sentence.Start]);
        }
    }

    /// <summary>What stands between a cue and a token, outside of other quotations.</summary>
    private readonly record struct Between(int Commas, int Verbs, int Cues, int Stops, int Clauses)
    {
        public Between With(LexicalText text, int i, TokenRange cue, bool isCue) => text.QuoteAt(i) != text.QuoteAt(cue.Start) ? this : new(
            Commas + (text.IsComma(i) || text.IsDash(i) ? 1 : 0),
            Verbs + (VerbReading.IsFinite(text, i) ? 1 : 0),
            Cues + (isCue ? 1 : 0),
            Stops + (text.IsStop(i) ? 1 : 0),
            Clauses + (text.Is(i, WordClass.Subordinator | WordClass.Relative | WordClass.Coordinator) ? 1 : 0));
    }

    /// <summary>What the features ask of the cue itself.</summary>
    private readonly struct CueFacts
    {
        public CueFacts(TextFacts facts, TokenRange cue)
        {
            var text = facts.Text;
            var head = cue.End - 1;
            for (var i = cue.End - 1; i >= cue.Start; i--)
            {
                if (text.CuesAt(i) is { } cues)
                {
                    (head, Frames) = (i, (uint)cues[0].Frames + 1);
                    break;
                }
            }

            var group = VerbGroup.Around(text, head, Math.Max(0, head - 8));
            Lemma = text.CuesAt(head) is { } known ? WordHash.HashOf(known[0].Lemma) : facts.Word(head);
            Group = facts.Group(head);
            Shape = ((uint)group.Form << 4) | (group.Negated ? 2u : 0) | (group.Modal ? 1u : 0);
            Next = facts.Kind(cue.End) + (text.IsWord(cue.End, "that") ? 7u : 0);
            Before = facts.Kind(cue.Start - 1);
        }

        public uint Frames { get; }

        public uint Lemma { get; }

        public WordCluster Group { get; }

        /// <summary>Form of the verb group, negated or not, with or without a modal.</summary>
        public uint Shape { get; }

        public uint Next { get; }

        public uint Before { get; }
    }
}
