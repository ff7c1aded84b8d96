using AnalysisCluster.Analysis.Claims.Grammar;
using AnalysisCluster.Analysis.Claims.Lexicon;
using AnalysisCluster.Analysis.Models.Chains;
using AnalysisCluster.Analysis.Text;
using AnalysisCluster.Analysis.Text.Tagging;

namespace AnalysisCluster.Analysis.Claims.Learned;

/// <summary>What the features ask of a document's words, found out once for each.</summary>
internal sealed class TextFacts
{
    private const uint Beyond = 0x9e3779b9;

    private readonly uint[] words;
    private readonly uint[] kinds;
    private readonly PartOfSpeech[] tags;
    private readonly WordCluster[] groups;

    /// <param name="partsOfSpeech">Labels with <see cref="PartOfSpeechTagger.Labels"/>.</param>
    public TextFacts(LexicalText text, ChainModel partsOfSpeech, WordClusters clusters)
    {
        tags = PartOfSpeechTagger.Tag(text.Document, partsOfSpeech, clusters);
        Text = text;
        words = new uint[text.Count];
        kinds = new uint[text.Count];
        groups = new WordCluster[text.Count];
        for (var i = 0; i < text.Count; i++)
        {
            words[i] = WordHash.HashOf(text.Document.Word(i));
            kinds[i] = KindOf(text, i);
            groups[i] = clusters.Of(words[i]);
        }
    }

    public LexicalText Text { get; }

    /// <summary>Identity of a word, whatever its case.</summary>
    public uint Word(int token) => (uint)token < (uint)words.Length ? words[token] : Beyond;

    /// <summary>What the word can be: its classes, or its shape where the lexicon has none; a mark is its own kind.</summary>
    public uint Kind(int token) => (uint)token < (uint)kinds.Length ? kinds[token] : Beyond;

    /// <summary>The part of speech, from 1; 0 outside the text.</summary>
    public uint Tag(int token) => (uint)token < (uint)tags.Length ? (uint)tags[token] + 1 : 0;

    /// <summary>Which words are used like it.</summary>
    public WordCluster Group(int token) => (uint)token < (uint)groups.Length ? groups[token] : default;

    public bool IsVerbOrNoun(int token) => tags[token] is PartOfSpeech.Verb or PartOfSpeech.Noun;

    public uint Suffix(int token)
    {
        var word = Text.Document.Word(token);
        return WordHash.HashOf(word[^Math.Min(3, word.Length)..]);
    }

    private static uint KindOf(LexicalText text, int token)
    {
        var shape = text.Document.Tokens[token].Kind;
        if ((shape & TokenKind.Punctuation) != 0)
        {
            return WordHash.HashOf(text.Document.Word(token));
        }

        var classes = text.ClassesOf(token);
        var capital = text.IsName(token) ? 1u : 0;
        return classes != WordClass.None ? ((uint)classes * 0x85ebca6bu) + capital : ((uint)shape * 0xc2b2ae35u) + Ending(text.Document.Word(token)) + (capital << 8);
    }

    private static uint Ending(ReadOnlySpan<char> word) =>
        word.EndsWith("ly") ? 1u : word.EndsWith("ed") ? 2u : word.EndsWith("ing") ? 3u : word.EndsWith("s") ? 4u : 0;
}
