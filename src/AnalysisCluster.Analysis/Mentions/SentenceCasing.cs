using AnalysisCluster.Analysis.Text;

namespace AnalysisCluster.Analysis.Mentions;

/// <summary>How a sentence uses capital letters.</summary>
internal enum SentenceCasing : byte
{
    /// <summary>A capital letter inside the sentence marks a name.</summary>
    Running,

    /// <summary>Most words open with a capital, as in a headline: only a name's own words tell it.</summary>
    Headline,

    /// <summary>Capitals throughout.</summary>
    Shouted,
}

internal static class SentenceCasings
{
    /// <summary>Shorter words keep their small letter in headlines.</summary>
    private const int TellingWordMinChars = 3;

    public static SentenceCasing Of(Document document, WordClass[] words, Sentence sentence)
    {
        var (wordCount, shouted, telling, raised) = (0, 0, 0, 0);
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var token = document.Tokens[i];
            if (!token.IsWord)
            {
                continue;
            }

            wordCount++;
            shouted += (token.Kind & TokenKind.AllCaps) != 0 ? 1 : 0;
            if (i > sentence.FirstToken && token.Length >= TellingWordMinChars && IsOrdinary(token, words[i]))
            {
                telling++;
                raised += token.IsCapitalised ? 1 : 0;
            }
        }

        return wordCount >= 3 && shouted * 10 > wordCount * 7 ? SentenceCasing.Shouted
            : wordCount >= 3 && raised * 10 > telling * 6 ? SentenceCasing.Headline
            : SentenceCasing.Running;
    }

    /// <summary>A lower-case word, or one that would be lower-case in running text: not one that names are made of.</summary>
    private static bool IsOrdinary(Token token, WordClass word) =>
        !token.IsCapitalised || (word.Any(WordClass.Common)
            && !word.Any(WordClass.Title | WordClass.TitleModifier | WordClass.OrganizationHead | WordClass.PlaceHead | WordClass.EventHead | WordClass.Calendar));
}
