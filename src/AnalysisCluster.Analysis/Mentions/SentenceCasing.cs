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
    /// <summary>In a headline so many ordinary words are raised for each that is not.</summary>
    private const int RaisedPerSmall = 3;

    public static SentenceCasing Of(Document document, WordClass[] words, Sentence sentence)
    {
        var (wordCount, shouted, raised, small) = (0, 0, 0, 0);
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var token = document.Tokens[i];
            if (!token.IsWord)
            {
                continue;
            }

            wordCount++;
            shouted += (token.Kind & TokenKind.AllCaps) != 0 ? 1 : 0;
            if (i > sentence.FirstToken && !words[i].Any(WordClass.FunctionWord))
            {
                small += token.IsCapitalised || document.Word(i)[0] is '\'' or '’' ? 0 : 1;
                raised += token.IsCapitalised && IsOrdinary(words[i]) ? 1 : 0;
            }
        }

        return wordCount >= 3 && shouted * 10 > wordCount * 7 ? SentenceCasing.Shouted
            : wordCount >= 3 && raised > 0 && raised >= RaisedPerSmall * small ? SentenceCasing.Headline
            : SentenceCasing.Running;
    }

    /// <summary>A word that would be lower-case in running text: not one that names are made of.</summary>
    private static bool IsOrdinary(WordClass word) =>
        word.Any(WordClass.Common)
        && !word.Any(WordClass.Title | WordClass.TitleModifier | WordClass.OrganizationHead | WordClass.PlaceHead | WordClass.EventHead
            | WordClass.Calendar);
}
