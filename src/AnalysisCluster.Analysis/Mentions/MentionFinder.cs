using AnalysisCluster.Analysis.Actors;
using AnalysisCluster.Analysis.Text;

namespace AnalysisCluster.Analysis.Mentions;

/// <summary>Finds the names in a document.</summary>
public static class MentionFinder
{
    /// <returns>In text order, not overlapping.</returns>
    public static IReadOnlyList<Mention> Find(Document document, ActorBase actors)
    {
        var words = WordClasses.Of(document, actors.Words);
        var reader = new NameReader(document, words, actors);
        foreach (var sentence in document.Sentences)
        {
            reader.Read(sentence);
        }

        var settled = NameEvidence.Settle(document, words, reader.Candidates);
        var mentions = new Mention[settled.Count];
        for (var i = 0; i < mentions.Length; i++)
        {
            mentions[i] = ToMention(document, words, settled[i]);
        }

        return mentions;
    }

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
