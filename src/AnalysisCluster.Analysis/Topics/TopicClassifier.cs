using AnalysisCluster.Analysis.Text;

namespace AnalysisCluster.Analysis.Topics;

/// <summary>Finds the IPTC Media Topics of a document by the words that speak for each.</summary>
/// <remarks>
/// Each word of the lexicon adds its weight, damped by the logarithm of its count, to its topics and to the first-level topics above them: that sum is a
/// topic's strength. A score is the strength against a fixed half-way point, times the strength against the best first-level topic.
/// </remarks>
public static class TopicClassifier
{
    /// <summary>A word in the title counts like this many in the text.</summary>
    public const int TitleWeight = 3;

    /// <summary>Topics that score less are left out.</summary>
    public const double ScoreMin = 0.25;

    private const int TopicsMax = 5;

    /// <summary>The strength at which an article alone with its topic scores a half.</summary>
    private const double HalfStrength = 12;

    /// <summary>What the lexicon's weights 1 to 4 are worth.</summary>
    private static readonly double[] Worth = [0, 0.25, 0.75, 2, 4];

    /// <returns>At most five, best first; of equals the lesser id.</returns>
    public static IReadOnlyList<TopicFinding> Classify(Document document, string? title, TopicModel model)
    {
        var counts = Count(document, title, model);
        var strengths = new double[model.Topics.Length];
        foreach (var (word, count) in counts)
        {
            foreach (var (topic, weight) in word.Votes)
            {
                strengths[topic] += Strength(weight, count);
                var parent = model.Topics[topic].Parent;
                strengths[parent] += parent != topic ? Strength(weight, count) : 0;
            }
        }

        return Best(model, strengths);
    }

    /// <summary>The words that spoke for a topic or, where it is of the first level, for one below it.</summary>
    /// <returns>Strongest first; of equals the lesser word. Empty where the model does not know the topic.</returns>
    public static IReadOnlyList<TopicEvidence> Explain(Document document, string? title, TopicModel model, string topicId)
    {
        var asked = Array.FindIndex(model.Topics, topic => topic.Id == topicId);
        var evidence = new List<TopicEvidence>();
        foreach (var (word, count) in Count(document, title, model))
        {
            var strength = word.Votes
                .Where(vote => vote.Topic == asked || model.Topics[vote.Topic].Parent == asked)
                .Sum(vote => Strength(vote.Weight, count));
            if (strength > 0)
            {
                evidence.Add(new TopicEvidence(word.Written, count, strength));
            }
        }

        return [.. evidence.OrderByDescending(item => item.Strength).ThenBy(item => item.Words, StringComparer.Ordinal)];
    }

    private static double Strength(int weight, int count) => Worth[weight] * (1 + Math.Log(count));

    /// <returns>In order of first use, so that sums come out the same on every run.</returns>
    private static List<(TopicWord Word, int Count)> Count(Document document, string? title, TopicModel model)
    {
        var counter = new TopicWordCounter(model);
        if (title is not null)
        {
            counter.Add(DocumentReader.Read(title, []), TitleWeight);
        }

        counter.Add(document, 1);
        return counter.Counts();
    }

    private static IReadOnlyList<TopicFinding> Best(TopicModel model, double[] strengths)
    {
        var best = strengths.Length == 0 ? 0 : strengths.Max();
        var found = new List<TopicFinding>();
        for (var i = 0; i < strengths.Length; i++)
        {
            var score = strengths[i] <= 0 ? 0 : Math.Round(strengths[i] / (strengths[i] + HalfStrength) * (strengths[i] / best), 4);
            if (score >= ScoreMin)
            {
                found.Add(new TopicFinding { Id = model.Topics[i].Id, Label = model.Topics[i].Label, Score = score });
            }
        }

        return [.. found.OrderByDescending(topic => topic.Score).ThenBy(topic => topic.Id, StringComparer.Ordinal).Take(TopicsMax)];
    }
}
