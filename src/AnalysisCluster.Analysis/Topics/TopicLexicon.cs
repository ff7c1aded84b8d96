namespace AnalysisCluster.Analysis.Topics;

/// <summary>Collects words and phrases by their stems while a model is read.</summary>
internal sealed class TopicLexicon
{
    public Dictionary<string, TopicWord> Plain { get; } = new(StringComparer.Ordinal);

    /// <summary>Words that count only with a capital first letter.</summary>
    public Dictionary<string, TopicWord> Capitalised { get; } = new(StringComparer.Ordinal);

    public StemPrefixes Prefixes { get; } = new();

    public int Count => Plain.Count + Capitalised.Count;

    public bool TryAdd(string written, int topic, int weight)
    {
        var stems = new StemmedText();
        stems.Add(written, 0, written.Length);
        if (stems.Count is 0 or > TopicModel.PhraseWordsMax)
        {
            return false;
        }

        for (var i = 0; i < stems.Count; i++)
        {
            Prefixes.Add(stems.Phrase(i, 1));
        }

        var table = char.IsUpper(written[0]) ? Capitalised : Plain;
        var word = Word(table, stems.Phrase(0, stems.Count).ToString(), written);
        var vote = word.Votes.FindIndex(vote => vote.Topic == topic);
        if (vote < 0)
        {
            word.Votes.Add((topic, weight));
        }
        else
        {
            word.Votes[vote] = (topic, Math.Max(weight, word.Votes[vote].Weight));
        }

        var first = Word(table, stems.Phrase(0, 1).ToString(), written);
        first.PhraseWords = Math.Max(first.PhraseWords, stems.Count);
        return true;
    }

    private TopicWord Word(Dictionary<string, TopicWord> table, string stems, string written)
    {
        if (!table.TryGetValue(stems, out var word))
        {
            word = new TopicWord(written, Count);
            table.Add(stems, word);
        }

        return word;
    }
}
