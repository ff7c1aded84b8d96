using AnalysisCluster.Analysis.Claims.Frames;
using AnalysisCluster.Analysis.Claims.Grammar;
using AnalysisCluster.Analysis.Models.Chains;

namespace AnalysisCluster.Analysis.Claims.Learned;

/// <summary>Joins what the rules read in a sentence with what was learned: the model decides where cues, sources and contents lie, the rules what they mean.</summary>
/// <remarks>One document at a time; not thread-safe.</remarks>
internal sealed class LearnedReader(LexicalText text, AttributionModel model)
{
    private readonly TextFacts facts = new(text, model.PartsOfSpeech, model.Words);
    private readonly ChainFeatures features = new();
    private readonly ChainScratch scratch = new();

    /// <param name="rules">What the rules found in the sentence.</param>
    public List<Attribution> Read(TokenRange sentence, List<Attribution> rules)
    {
        var cues = Cues(sentence, rules);
        var found = new List<Attribution>(cues.Count);
        var covered = new bool[sentence.Length];
        foreach (var cue in cues)
        {
            covered.AsSpan(cue.Start - sentence.Start, cue.Length).Fill(true);
        }

        foreach (var cue in cues)
        {
            if (Around(sentence, cue, RuleAt(rules, cue), covered) is { } attribution)
            {
                found.Add(attribution);
            }
        }

        return found;
    }

    /// <summary>The rule's attribution whose cue shares a word with this one.</summary>
    public static Attribution? RuleAt(List<Attribution> rules, TokenRange cue) => rules.Find(rule => rule.Cue.Overlaps(cue));

    /// <returns>0, 1 for the first and 2 for a later word of a rule's cue, for each token of the sentence.</returns>
    public static byte[] RuleCues(TokenRange sentence, List<Attribution> rules)
    {
        var marks = new byte[sentence.Length];
        foreach (var rule in rules)
        {
            for (var i = Math.Max(rule.Cue.Start, sentence.Start); i < Math.Min(rule.Cue.End, sentence.End); i++)
            {
                marks[i - sentence.Start] = i == rule.Cue.Start ? (byte)1 : (byte)2;
            }
        }

        return marks;
    }

    private List<TokenRange> Cues(TokenRange sentence, List<Attribution> rules)
    {
        CueFeatures.Fill(facts, sentence, RuleCues(sentence, rules), features);
        var labels = new byte[sentence.Length];
        model.Cues.Label(features, scratch, labels);
        var cues = Ranges(labels, 1, sentence.Start);
        cues.AddRange(rules.Select(rule => rule.Cue).Where(cue => !cue.IsEmpty && !cues.Exists(known => known.Overlaps(cue))).ToList());
        return cues;
    }

    private Attribution? Around(TokenRange sentence, TokenRange cue, Attribution? rule, bool[] covered)
    {
        RoleFeatures.Fill(facts, sentence, cue, rule, covered, features);
        var window = RoleFeatures.WindowOf(sentence, cue);
        var labels = new byte[window.Length];
        model.Roles.Label(features, scratch, labels);
        var content = Ranges(labels, 3, window.Start);
        content = [.. content.Select(range => ContentBounds.Trim(text, range.Start, range.End)).Where(range => !range.IsEmpty)];
        if (content.Count == 0)
        {
            return null;
        }

        var speaker = Ranges(labels, 1, window.Start) is [var first, ..] ? first : rule?.Speaker ?? TokenRange.Empty;
        return rule is null ? LearnedStances.Of(text, speaker, cue, content) : rule with { Speaker = speaker, Cue = cue, Content = content };
    }

    /// <summary>The runs of a begin label and the inside label that follows it by number.</summary>
    private static List<TokenRange> Ranges(ReadOnlySpan<byte> labels, byte begin, int offset)
    {
        var ranges = new List<TokenRange>();
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] != begin && (labels[i] != begin + 1 || (i > 0 && labels[i - 1] is var before && (before == begin || before == begin + 1))))
            {
                continue;
            }

            var end = i + 1;
            while (end < labels.Length && labels[end] == begin + 1)
            {
                end++;
            }

            ranges.Add(new TokenRange(offset + i, offset + end));
        }

        return ranges;
    }
}
