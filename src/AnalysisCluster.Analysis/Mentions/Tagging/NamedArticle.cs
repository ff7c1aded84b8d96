using System.Text;
using AnalysisCluster.Analysis.Actors;
using AnalysisCluster.Analysis.Claims.Learned;
using AnalysisCluster.Analysis.Text;
using AnalysisCluster.Analysis.Text.Tagging;

namespace AnalysisCluster.Analysis.Mentions.Tagging;

/// <summary>A text in which people marked every name.</summary>
/// <param name="Names">In text order, not overlapping.</param>
public sealed record NamedArticle(string Text, IReadOnlyList<MarkedName> Names)
{
    public static NamedArticle Of(AnnotatedArticle article) =>
        new(article.Text, [.. article.Names.Select(name => new MarkedName(TypeOf(name.Kind), name.Span)).OrderBy(name => name.Span.Start)]);

    /// <summary>The documents of a treebank whose words carry <c>NER=B-PER</c> and its like (PER, ORG, LOC) in the last column: a paragraph a sentence.</summary>
    /// <exception cref="FormatException">A label is none of these.</exception>
    public static IEnumerable<NamedArticle> Of(IEnumerable<ConlluSentence> sentences)
    {
        var builder = new Builder();
        foreach (var sentence in sentences)
        {
            if (sentence.OpensDocument && builder.Build() is { } document)
            {
                yield return document;
                builder = new Builder();
            }

            builder.Add(sentence);
        }

        if (builder.Build() is { } last)
        {
            yield return last;
        }
    }

    private static ActorType TypeOf(char kind) => kind switch
    {
        'p' => ActorType.Person,
        'o' => ActorType.Organization,
        _ => ActorType.Place,
    };

    private sealed class Builder
    {
        private readonly StringBuilder text = new();
        private readonly List<MarkedName> names = [];

        public NamedArticle? Build() => text.Length == 0 ? null : new(text.ToString(), names);

        public void Add(ConlluSentence sentence)
        {
            text.Append(text.Length > 0 ? "\n\n" : "");
            for (var i = 0; i < sentence.Words.Count; i++)
            {
                var start = text.Length;
                text.Append(sentence.Words[i]);
                var misc = i < sentence.Misc.Count ? sentence.Misc[i] : new ConlluMisc(null, SpaceAfter: true);
                Mark(misc.NameLabel, start);
                text.Append(i + 1 < sentence.Words.Count && misc.SpaceAfter ? " " : "");
            }
        }

        private void Mark(string? label, int start)
        {
            if (label is null)
            {
                return;
            }

            if (!NameLabels.All.Contains(label))
            {
                throw new FormatException($"CoNLL-U: '{label}' is no label of a name; {string.Join(", ", NameLabels.All)} are.");
            }

            var type = label[2..] switch { "PER" => ActorType.Person, "ORG" => ActorType.Organization, _ => ActorType.Place };
            if (label[0] == 'B')
            {
                names.Add(new MarkedName(type, new Span(start, text.Length)));
            }
            else if (names.Count > 0 && label[0] == 'I')
            {
                names[^1] = names[^1] with { Span = new Span(names[^1].Span.Start, text.Length) };
            }
        }
    }
}

/// <summary>A name that a person marked.</summary>
public readonly record struct MarkedName(ActorType Type, Span Span);
