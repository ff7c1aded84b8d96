using AnalysisCluster.Analysis.Claims.Frames;
using AnalysisCluster.Analysis.Claims.Grammar;
using AnalysisCluster.Analysis.Models.Chains;

namespace AnalysisCluster.Analysis.Claims.Learned;

/// <summary>Joins what the rules read in a sentence with what was learned: what the rules read stands, the model adds the cues that they do not know.</summary>
/// <remarks>One document at a time; not thread-safe.</remarks>
internal sealed class LearnedReader(LexicalText text, AttributionModel model)
{
    /// <summary>A shorter clause ("it will be") needs its context to mean anything.</summary>
    private const int FewestWords = 6;

    private readonly TextFacts facts = new(text, model.PartsOfSpeech, model.Words);
    private readonly ChainFeatures features = new();
    private readonly ChainScratch scratch = new();

    /// <param name="rules">What the rules found in the sentence.</param>
    public List<Attribution> Read(TokenRange sentence, List<Attribution> rules)
    {
        var cues = UnknownCues(sentence, rules);
        if (cues.Count == 0)
        {
            return rules;
        }

        var covered = new bool[sentence.Length];
        foreach (var cue in cues.Concat(rules.Select(rule => rule.Cue).Where(cue => !cue.IsEmpty)))
        {
            covered.AsSpan(cue.Start - sentence.Start, cue.Length).Fill(true);
        }

        return [.. rules, .. cues.Select(cue => Around(sentence, cue, covered)).OfType<Attribution>()];
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

    private List<TokenRange> UnknownCues(TokenRange sentence, List<Attribution> rules)
    {
        CueFeatures.Fill(facts, sentence, RuleCues(sentence, rules), features);
        var labels = new byte[sentence.Length];
        model.Cues.Label(features, scratch, labels);
        var cues = Ranges(labels, 1, sentence.Start);
        // What is said inside a quotation is the quotation's own claim.
        cues.RemoveAll(cue => text.QuoteAt(cue.Start) >= 0 || RuleAt(rules, cue) is not null);
        return cues;
    }

    private Attribution? Around(TokenRange sentence, TokenRange cue, bool[] covered)
    {
        RoleFeatures.Fill(facts, sentence, cue, null, covered, features);
        var window = RoleFeatures.WindowOf(sentence, cue);
        var labels = new byte[window.Length];
        model.Roles.Label(features, scratch, labels);
        List<TokenRange> content =
            [.. Ranges(labels, 3, window.Start).Select(range => ContentBounds.Trim(text, range.Start, range.End)).Where(range => !range.IsEmpty)];
        if (content.Count == 0 || !StatesSomething(content))
        {
            return null;
        }

        var speaker = Ranges(labels, 1, window.Start) is [var first, ..] ? first : TokenRange.Empty;
        return LearnedStances.Of(text, speaker, cue, content) with { Stance = StanceOf(cue, content[0].Start) };
    }

    /// <summary>Quoted words, a clause, or what is to be done: names of things alone ("reported a fault") say nothing that others could confirm.</summary>
    private bool StatesSomething(List<TokenRange> content)
    {
        if (text.QuoteAt(content[0].Start) >= 0)
        {
            return true;
        }

        var words = content.Sum(range => range.Length);
        var isClause = text.IsWord(content[0].Start, "to") || content.Exists(HasVerb);
        return words >= FewestWords && isClause;
    }

    private bool HasVerb(TokenRange range)
    {
        for (var i = range.Start; i < range.End; i++)
        {
            if (VerbReading.IsFinite(text, i))
            {
                return true;
            }
        }

        return false;
    }

    private Stance StanceOf(TokenRange cue, int content)
    {
        StanceFeatures.Fill(facts, cue, content, features);
        Span<byte> label = stackalloc byte[1];
        model.Stances.Label(features, scratch, label);
        return (Stance)label[0];
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
