using AnalysisCluster.Analysis.Actors;
using AnalysisCluster.Analysis.Mentions.Tagging;
using AnalysisCluster.Analysis.Text;

namespace AnalysisCluster.Analysis.Mentions;

/// <summary>Finds the names in a document.</summary>
public static class MentionFinder
{
    /// <param name="names">Absent: rules and lists read alone.</param>
    /// <returns>In text order, not overlapping.</returns>
    public static IReadOnlyList<Mention> Find(Document document, ActorBase actors, NameModel? names = null)
    {
        var words = WordClasses.Of(document, actors.Words);
        var found = ByRules(document, words, actors);
        var settled = names is null ? found : NameAgreement.Settle(document, words, Tagged(document, words, actors, found, names), found);
        var mentions = new Mention[settled.Count];
        for (var i = 0; i < mentions.Length; i++)
        {
            mentions[i] = ToMention(document, words, settled[i]);
        }

        return mentions;
    }

    /// <summary>What rules and lists alone find: in text order, not overlapping.</summary>
    internal static List<NameCandidate> ByRules(Document document, WordClass[] words, ActorBase actors)
    {
        var reader = new NameReader(document, words, actors);
        foreach (var sentence in document.Sentences)
        {
            reader.Read(sentence);
        }

        return NameEvidence.Settle(document, words, reader.Candidates);
    }

    private static List<NameCandidate> Tagged(Document document, WordClass[] words, ActorBase actors, List<NameCandidate> found, NameModel names) =>
        new NameJoin(document, words, actors, found).Join(NameTagger.Tag(document, words, actors, found, names));

    private static Mention ToMention(Document document, WordClass[] words, NameCandidate name)
    {
        var isPerson = name.Type == ActorType.Person;
        var before = isPerson ? TitleReader.Before(document, words, name.First) : null;
        var apposition = isPerson ? TitleReader.Apposition(document, words, name.First, name.End) : null;
        return new Mention(document.SpanOf(name.First, name.End), name.Type, before ?? apposition, name.Known?.Actor)
        {
            Apposition = apposition,
        };
    }
}
