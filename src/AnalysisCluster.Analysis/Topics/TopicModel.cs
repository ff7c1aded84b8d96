using System.Collections.Frozen;
using System.Globalization;
using AnalysisCluster.Analysis.Actors;
using AnalysisCluster.Analysis.Mentions;

namespace AnalysisCluster.Analysis.Topics;

/// <summary>An IPTC Media Topic.</summary>
/// <param name="Parent">Index of the first-level topic it belongs to; its own index on the first level.</param>
internal readonly record struct Topic(string Id, string Label, int Parent);

/// <summary>What a word or phrase of the lexicon says.</summary>
internal sealed class TopicWord(string written, int index)
{
    /// <summary>As the lexicon writes it.</summary>
    public string Written { get; } = written;

    public int Index { get; } = index;

    /// <summary>Topics it speaks for, with weights; empty where it only begins phrases.</summary>
    public List<(int Topic, int Weight)> Votes { get; } = [];

    /// <summary>Words of the longest phrase that begins with it; 1 for none.</summary>
    public int PhraseWords { get; set; } = 1;
}

/// <summary>IPTC Media Topics with the words that speak for each. Immutable once read; shared by all threads.</summary>
public sealed class TopicModel
{
    /// <summary>Longer phrases are refused when the model is read.</summary>
    internal const int PhraseWordsMax = 4;

    private readonly FrozenDictionary<string, TopicWord>.AlternateLookup<ReadOnlySpan<char>> plain;
    private readonly FrozenDictionary<string, TopicWord>.AlternateLookup<ReadOnlySpan<char>> capitalised;

    private TopicModel(Topic[] topics, TopicLexicon lexicon)
    {
        Topics = topics;
        WordCount = lexicon.Count;
        Prefixes = lexicon.Prefixes;
        plain = lexicon.Plain.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        capitalised = lexicon.Capitalised.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static TopicModel Empty { get; } = new([], new TopicLexicon());

    internal Topic[] Topics { get; }

    internal StemPrefixes Prefixes { get; }

    /// <summary>Number of words and phrases; their indexes are below it.</summary>
    internal int WordCount { get; }

    /// <param name="topics">Columns <c>id label level parent</c>; a first-level topic stands before those that name it as parent.</param>
    /// <param name="words">Columns <c>words topic weight</c>.</param>
    /// <exception cref="FormatException">A line does not have the form; the message names file, line and what is wrong.</exception>
    public static TopicModel Parse(NamedText topics, NamedText words)
    {
        var all = ReadTopics(topics);
        var indexes = all.Select((topic, index) => (topic.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);
        var lexicon = new TopicLexicon();
        foreach (var row in TabSeparated.Rows(words.Name, words.Text, ["words", "topic", "weight"]))
        {
            if (!indexes.TryGetValue(row.Required("topic"), out var topic))
            {
                throw row.Error($"topic '{row.Required("topic")}' is not in {topics.Name}");
            }

            if (!int.TryParse(row.Required("weight"), NumberStyles.None, CultureInfo.InvariantCulture, out var weight) || weight is < 1 or > 4)
            {
                throw row.Error("weight must be 1, 2, 3 or 4");
            }

            if (!lexicon.TryAdd(row.Required("words"), topic, weight))
            {
                throw row.Error($"'{row.Required("words")}' must be one to {PhraseWordsMax} words, of letters or digits");
            }
        }

        return new TopicModel(all, lexicon);
    }

    /// <param name="stems">One stem, or several separated by spaces.</param>
    /// <param name="capital">The first word has a capital in the text: words that ask for one are tried first.</param>
    internal TopicWord? Find(ReadOnlySpan<char> stems, bool capital) =>
        capital && capitalised.TryGetValue(stems, out var word) ? word : plain.TryGetValue(stems, out word) ? word : null;

    private static Topic[] ReadTopics(NamedText text)
    {
        var topics = new List<Topic>();
        foreach (var row in TabSeparated.Rows(text.Name, text.Text, ["id", "label", "level", "parent"]))
        {
            var index = topics.Count;
            var parent = row.Optional("parent") is { } id ? topics.FindIndex(topic => topic.Id == id) : index;
            if (parent < 0 || (parent < index && topics[parent].Parent != parent))
            {
                throw row.Error($"parent '{row.Optional("parent")}' is no first-level topic above");
            }

            topics.Add(new Topic(row.Required("id"), row.Required("label"), parent));
        }

        return [.. topics];
    }
}
