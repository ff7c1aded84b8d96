using System.Text;
using AnalysisCluster.Analysis.Mentions;
using AnalysisCluster.Analysis.Text;

namespace AnalysisCluster.Analysis.Actors;

/// <summary>Brings the spellings of one title together: "Secretary-General" and "secretary general", "Defense Minister" and "defence minister".</summary>
internal static class OfficeTitles
{
    private const WordClass InTitle = WordClass.Title | WordClass.TitleModifier | WordClass.TitleField;

    public static string Key(string title)
    {
        var key = new StringBuilder(title.Length);
        foreach (var range in title.AsSpan().SplitAny(' ', '-'))
        {
            Append(key, title.AsSpan(range));
        }

        return key.ToString();
    }

    /// <summary>The key of a run of tokens.</summary>
    public static string Key(Document document, int first, int end)
    {
        var key = new StringBuilder(32);
        for (var i = first; i < end; i++)
        {
            AppendParts(key, document.Word(i));
        }

        return key.ToString();
    }

    /// <summary>The title that a span tells, without whose it is: "foreign minister" of "Norwegian Foreign Minister"; empty where it tells none.</summary>
    public static string Within(Document document, ActorBase actors, Span span)
    {
        var key = new StringBuilder(32);
        var end = document.TokenFrom(span.End);
        for (var i = document.TokenFrom(span.Start); i < end; i++)
        {
            if (document.Tokens[i].IsCapitalised && KnownNames.Match(document, actors, i, end, false, out _) is var matched && matched > i)
            {
                i = matched - 1;
                continue;
            }

            var word = document.Word(i);
            var joinsField = word is "of" && i + 1 < end && actors.Words.ClassOf(document.Word(i + 1)).Any(WordClass.TitleField);
            if (joinsField || actors.Words.ClassOf(word).Any(InTitle))
            {
                AppendParts(key, word);
            }
        }

        return key.ToString();
    }

    private static void AppendParts(StringBuilder key, ReadOnlySpan<char> word)
    {
        foreach (var range in word.Split('-'))
        {
            Append(key, word[range]);
        }
    }

    private static void Append(StringBuilder key, ReadOnlySpan<char> word)
    {
        if (word.IsEmpty)
        {
            return;
        }

        if (key.Length > 0)
        {
            key.Append(' ');
        }

        var start = key.Length;
        foreach (var c in word)
        {
            key.Append(char.ToLowerInvariant(c));
        }

        key.Replace("defense", "defence", start, key.Length - start);
    }
}
