using AnalysisCluster.Analysis.Text;

namespace AnalysisCluster.Analysis.Topics;

/// <summary>The stems of a text in one buffer, a space between neighbours, so that any phrase is a slice of it. Hyphens divide words; marks end
/// phrases.</summary>
/// <param name="known">Words that it rules out are not stemmed, and end phrases; null takes every word.</param>
internal sealed class StemmedText(StemPrefixes? known = null)
{
    /// <summary>Longer words name nothing that a lexicon holds.</summary>
    private const int WordMaxChars = 30;

    private readonly List<(int Start, int End, bool Capital)> words = [];
    private char[] buffer = new char[256];
    private int length;

    public int Count => words.Count;

    public bool IsCapital(int word) => words[word].Capital;

    /// <summary>So many stems from a word on. A phrase across a mark holds the mark, and so is no phrase of any lexicon.</summary>
    public ReadOnlySpan<char> Phrase(int first, int count) => buffer.AsSpan(words[first].Start..words[first + count - 1].End);

    public void Add(Document document)
    {
        foreach (var token in document.Tokens)
        {
            if (token.IsPunctuation)
            {
                AddBreak();
            }
            else
            {
                Add(document.Text, token.Start, token.End);
            }
        }

        AddBreak();
    }

    /// <summary>Adds every word of a stretch; spaces, hyphens, apostrophes and full stops divide or leave no trace.</summary>
    public void Add(string text, int start, int end)
    {
        while (start < end)
        {
            var stop = start;
            while (stop < end && text[stop] is not ('-' or ' ' or '\u2010' or '\u2011'))
            {
                stop++;
            }

            if (stop > start && !IsClitic(text, start, stop))
            {
                AddWord(text.AsSpan(start, stop - start));
            }

            start = stop + 1;
        }
    }

    private static bool IsClitic(string text, int start, int stop) => text[start] is '\'' or '\u2019' && stop - start <= 3;

    private void AddWord(ReadOnlySpan<char> word)
    {
        if (word.Length > WordMaxChars || known?.MayHold(word) == false)
        {
            AddBreak();
            return;
        }

        Reserve(word.Length + 1);
        var end = length + Stemmer.Stem(word, buffer.AsSpan(length));
        if (end > length)
        {
            words.Add((length, end, char.IsUpper(word[0])));
            length = end;
            buffer[length++] = ' ';
        }
    }

    /// <summary>A sign that no stem holds.</summary>
    private void AddBreak()
    {
        Reserve(1);
        buffer[length++] = '\u0001';
    }

    private void Reserve(int more)
    {
        if (length + more > buffer.Length)
        {
            Array.Resize(ref buffer, Math.Max(buffer.Length * 2, length + more));
        }
    }
}
