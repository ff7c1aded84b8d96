using AnalysisCluster.Analysis.Text;

namespace AnalysisCluster.Analysis.Topics;

/// <summary>Counts the words and phrases of a lexicon in texts. The longest phrase at a place counts; its words do not count again.</summary>
internal sealed class TopicWordCounter(TopicModel model)
{
    private readonly int[] counts = new int[model.WordCount];
    private readonly List<TopicWord> seen = [];

    public void Add(Document document, int weight)
    {
        var text = new StemmedText(model.Prefixes);
        text.Add(document);
        for (var at = 0; at < text.Count;)
        {
            var words = Longest(text, at, text.IsCapital(at), out var found);
            if (found is not null)
            {
                Add(found, weight);
            }

            at += words;
        }
    }

    public List<(TopicWord Word, int Count)> Counts() => seen.ConvertAll(word => (word, counts[word.Index]));

    private void Add(TopicWord word, int weight)
    {
        if (counts[word.Index] == 0)
        {
            seen.Add(word);
        }

        counts[word.Index] += weight;
    }

    /// <returns>How many words it covers; 1 where none is found.</returns>
    private int Longest(StemmedText text, int at, bool capital, out TopicWord? found)
    {
        found = model.Find(text.Phrase(at, 1), capital);
        if (found is null)
        {
            return 1;
        }

        var plain = capital ? model.Find(text.Phrase(at, 1), capital: false) : null;
        var longest = Math.Max(found.PhraseWords, plain?.PhraseWords ?? 1);
        for (var words = Math.Min(longest, text.Count - at); words > 1; words--)
        {
            if (model.Find(text.Phrase(at, words), capital) is { Votes.Count: > 0 } phrase)
            {
                found = phrase;
                return words;
            }
        }

        found = found.Votes.Count > 0 ? found : plain;
        return 1;
    }
}
