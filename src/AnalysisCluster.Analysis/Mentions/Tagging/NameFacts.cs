using System.Buffers;
using AnalysisCluster.Analysis.Actors;
using AnalysisCluster.Analysis.Text;
using AnalysisCluster.Analysis.Text.Tagging;

namespace AnalysisCluster.Analysis.Mentions.Tagging;

/// <summary>What the features of names ask of a document's tokens, found out once for each. Dispose of it to give its buffers back.</summary>
internal sealed class NameFacts : IDisposable
{
    private readonly Document document;
    private readonly WordHash[] words;
    private readonly WordClass[] classes;
    private readonly byte[] rules;
    private readonly byte[] certainties;
    private readonly byte[] known;
    private readonly byte[] uses;

    /// <param name="found">What the rules found.</param>
    public NameFacts(Document document, WordClass[] classes, ActorBase actors, WordClusters clusters, List<NameCandidate> found)
    {
        (this.document, this.classes) = (document, classes);
        words = ArrayPool<WordHash>.Shared.Rent(document.Tokens.Length);
        for (var i = 0; i < document.Tokens.Length; i++)
        {
            words[i] = WordHash.Of(document.Word(i), clusters);
        }

        (rules, certainties) = RuleLabels(document, found);
        known = KnownLabels(document, actors);
        uses = WordUses.Of(document, words);
    }

    public void Dispose() => ArrayPool<WordHash>.Shared.Return(words);

    public WordHash Word(int token) => words[token];

    public WordClass Classes(int token) => classes[token];

    /// <summary>The label that the rules give.</summary>
    public uint Rule(int token) => rules[token];

    /// <summary>How sure the rules are of it, from 1; 0 outside their names.</summary>
    public uint Certainty(int token) => certainties[token];

    /// <summary>The name of the actor base that covers it, by type and use; 0 for none, odd for a name's first token.</summary>
    public uint Known(int token) => known[token];

    /// <summary>How the document uses the same word elsewhere: <see cref="WordUses"/>.</summary>
    public uint Uses(int token) => uses[token];

    public Token Token(int token) => document.Tokens[token];

    /// <summary>A word with a capital.</summary>
    public bool IsRaised(int token) => document.Tokens[token] is { IsWord: true, IsCapitalised: true } || classes[token].Any(WordClass.InnerCapital);

    private static (byte[] Labels, byte[] Certainties) RuleLabels(Document document, List<NameCandidate> found)
    {
        var (labels, certainties) = (new byte[document.Tokens.Length], new byte[document.Tokens.Length]);
        foreach (var name in found)
        {
            NameLabels.Mark(labels, name.First, name.End, name.Type);
            certainties.AsSpan(name.First..name.End).Fill((byte)(1 + name.Certainty));
        }

        return (labels, certainties);
    }

    private static byte[] KnownLabels(Document document, ActorBase actors)
    {
        var labels = new byte[document.Tokens.Length];
        foreach (var sentence in document.Sentences)
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken;)
            {
                KnownName name = default;
                var end = document.Tokens[i].IsCapitalised ? KnownNames.Match(document, actors, i, sentence.EndToken, false, out name) : i;
                if (end == i)
                {
                    i++;
                    continue;
                }

                var label = (byte)(((int)name.Use * 6) + ((int)name.Actor.Type * 2) + 1);
                labels.AsSpan(i..end).Fill((byte)(label + 1));
                labels[i] = label;
                i = end;
            }
        }

        return labels;
    }
}
