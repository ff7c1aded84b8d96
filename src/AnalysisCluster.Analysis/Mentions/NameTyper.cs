using AnalysisCluster.Analysis.Actors;
using AnalysisCluster.Analysis.Text;

namespace AnalysisCluster.Analysis.Mentions;

/// <summary>Tells what an unknown name without a head word is, by its own words and by what stands beside it.</summary>
internal static class NameTyper
{
    private const int PersonMaxTokens = 6;

    /// <summary>Longer words in capitals are shouted, not acronyms.</summary>
    private const int AcronymMaxChars = 6;

    /// <returns>No type where the run is no name at all.</returns>
    public static (ActorType? Type, NameCertainty Certainty) TypeOf(
        Document document, WordClass[] words, int first, int end, SentenceCasing casing)
    {
        var titled = TitleReader.StandsBefore(document, words, first);
        return end - first == 1 ? Single(document, words, first, titled, casing) : Several(document, words, first, end, titled, casing);
    }

    private static (ActorType? Type, NameCertainty Certainty) Several(
        Document document, WordClass[] words, int first, int end, bool titled, SentenceCasing casing)
    {
        var isShort = end - first <= PersonMaxTokens;
        if (titled && isShort)
        {
            return (ActorType.Person, NameCertainty.Certain);
        }

        var (common, hasArticle) = (Ordinary(document, words, first, end), HasArticle(document, first));
        var opensPersonal = words[first].Any(WordClass.GivenName) || IsInitial(document, first);
        if (words[first].Any(WordClass.PlaceStart) && !opensPersonal)
        {
            return (ActorType.Place, NameCertainty.Certain);
        }

        var personal = opensPersonal || words[end - 1].Any(WordClass.FamilyName | WordClass.PersonSuffix);
        if (isShort && personal && !hasArticle && common <= 1 && casing != SentenceCasing.Shouted)
        {
            return (ActorType.Person, NameCertainty.Certain);
        }

        var certainty = casing == SentenceCasing.Running && common < end - first ? NameCertainty.Untyped : NameCertainty.Doubtful;
        if (common > 0 || end - first > 4)
        {
            return (ActorType.Organization, certainty);
        }

        var type = AfterPlacePreposition(words, first) && !Speaks(document, words, end) ? ActorType.Place
            : hasArticle ? ActorType.Organization
            : ActorType.Person;
        return (type, certainty);
    }

    private static (ActorType? Type, NameCertainty Certainty) Single(
        Document document, WordClass[] words, int i, bool titled, SentenceCasing casing)
    {
        var (word, token) = (words[i], document.Tokens[i]);
        var isAcronym = (token.Kind & TokenKind.AllCaps) != 0;
        if (titled && !isAcronym)
        {
            return (ActorType.Person, NameCertainty.Certain);
        }

        var speaks = Speaks(document, words, i + 1);
        if (word.Any(WordClass.Calendar | WordClass.FunctionWord))
        {
            // "May said": a name only where the article has the full one.
            return (speaks ? ActorType.Person : null, NameCertainty.Doubtful);
        }

        if (token.Length < 2 || word.Any(WordClass.Thing) || WordClasses.IsCoded(document.Word(i)) || (!speaks && IsAdjective(document, words, i)))
        {
            return (null, NameCertainty.Doubtful);
        }

        if (isAcronym && casing != SentenceCasing.Shouted && token.Length <= AcronymMaxChars)
        {
            return word.Any(WordClass.Common) && token.Length > 4 ? (null, NameCertainty.Doubtful) : (ActorType.Organization, NameCertainty.Untyped);
        }

        var isBare = (token.Kind & TokenKind.SentenceStart) != 0 || casing != SentenceCasing.Running;
        var certainty = IsOrdinary(word) || (isBare && !speaks && word.Any(WordClass.Common)) ? NameCertainty.Doubtful : NameCertainty.Untyped;
        return (TypeOfSingle(document, words, i, speaks), certainty);
    }

    private static ActorType TypeOfSingle(Document document, WordClass[] words, int i, bool speaks)
    {
        if (HasArticle(document, i))
        {
            return ActorType.Organization;
        }

        // "He went to Zenda", but "according to Zenda said": only "in" and its like outweigh the verb of speech behind the name.
        var isIn = AfterPlacePreposition(words, i) && (!speaks || document.Word(i - 1) is "in" or "near" or "outside" or "across");
        if (isIn || IsPlaceByNeighbour(document, words, i))
        {
            return ActorType.Place;
        }

        if (words[i].Any(WordClass.FamilyName | WordClass.GivenName))
        {
            return ActorType.Person;
        }

        var isSubject = speaks || (document.Tokens[i].Kind & TokenKind.SentenceStart) != 0;
        return NameEndings.TypeOf(document.Word(i)) ?? (isSubject ? ActorType.Person : ActorType.Organization);
    }

    private static int Ordinary(Document document, WordClass[] words, int first, int end)
    {
        var count = 0;
        for (var i = first; i < end; i++)
        {
            count += IsOrdinary(words[i]) && document.Tokens[i].IsCapitalised ? 1 : 0;
        }

        return count;
    }

    private static bool IsOrdinary(WordClass word) => word.Any(WordClass.Common) && !word.Any(WordClass.GivenName | WordClass.FamilyName);

    /// <summary>The adjective of a country that no list has: "Ruritanian troops".</summary>
    private static bool IsAdjective(Document document, WordClass[] words, int i)
    {
        var word = document.Word(i);
        return word.Length > 5 && word[^3..] is "ian" or "ean" or "ese"
            && i + 1 < words.Length && document.Tokens[i + 1] is { IsWord: true, IsCapitalised: false } && !words[i + 1].Any(WordClass.FunctionWord)
            && document.Word(i + 1) is not ("'s" or "’s");
    }

    private static bool IsInitial(Document document, int i) => document.Tokens[i].Length == 2 && document.Word(i)[1] == '.';

    /// <summary>People take no article.</summary>
    private static bool HasArticle(Document document, int first) => first > 0 && document.Word(first - 1) is "the" or "The" or "a" or "an";

    private static bool AfterPlacePreposition(WordClass[] words, int first) => first > 0 && words[first - 1].Any(WordClass.PlacePreposition);

    /// <summary>"Mayor of X", "north of X", "Zenda police".</summary>
    private static bool IsPlaceByNeighbour(Document document, WordClass[] words, int i) =>
        (i > 1 && document.Word(i - 1) is "of" && words[i - 2].Any(WordClass.PlaceOf))
        || (i + 1 < words.Length && words[i + 1].Any(WordClass.PlaceNoun));

    private static bool Speaks(Document document, WordClass[] words, int end) =>
        end < words.Length && (words[end].Any(WordClass.SpeechVerb) || document.Word(end) is "who");
}
