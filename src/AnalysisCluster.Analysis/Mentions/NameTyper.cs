using AnalysisCluster.Analysis.Actors;
using AnalysisCluster.Analysis.Text;

namespace AnalysisCluster.Analysis.Mentions;

/// <summary>Tells what an unknown name without a head word is, by its own words and by what stands beside it.</summary>
internal static class NameTyper
{
    private const int PersonMaxTokens = 6;

    /// <returns>No type where the run is no name at all.</returns>
    public static (ActorType? Type, NameCertainty Certainty) TypeOf(Document document, WordClass[] words, int first, int end, SentenceCasing casing)
    {
        var titled = TitleReader.StandsBefore(document, words, first);
        return end - first == 1 ? Single(document, words, first, titled, casing) : Several(document, words, first, end, titled, casing);
    }

    private static (ActorType? Type, NameCertainty Certainty) Several(
        Document document, WordClass[] words, int first, int end, bool titled, SentenceCasing casing)
    {
        if (titled && end - first <= PersonMaxTokens)
        {
            return (ActorType.Person, NameCertainty.Certain);
        }

        var (common, opensPersonal, endsPersonal) = (0, words[first].Any(WordClass.GivenName) || IsInitial(document, first), words[end - 1].Any(WordClass.FamilyName | WordClass.PersonSuffix));
        for (var i = first; i < end; i++)
        {
            common += IsOrdinary(words[i]) && document.Tokens[i].IsCapitalised ? 1 : 0;
        }

        var place = words[first].Any(WordClass.PlaceStart) && !opensPersonal;
        if (end - first <= PersonMaxTokens && (opensPersonal || endsPersonal) && !place && common <= 1 && casing != SentenceCasing.Shouted)
        {
            return (ActorType.Person, NameCertainty.Certain);
        }

        if (place)
        {
            return (ActorType.Place, NameCertainty.Certain);
        }

        if (common == end - first)
        {
            return (ActorType.Organization, NameCertainty.Doubtful);
        }

        if (common > 0 || end - first > 4)
        {
            return (ActorType.Organization, casing == SentenceCasing.Running ? NameCertainty.Untyped : NameCertainty.Doubtful);
        }

        return AfterPlacePreposition(words, first) && !Speaks(document, words, end)
            ? (ActorType.Place, NameCertainty.Untyped)
            : (ActorType.Person, casing == SentenceCasing.Running ? NameCertainty.Untyped : NameCertainty.Doubtful);
    }

    private static (ActorType? Type, NameCertainty Certainty) Single(Document document, WordClass[] words, int i, bool titled, SentenceCasing casing)
    {
        var word = words[i];
        var token = document.Tokens[i];
        if (titled && (token.Kind & TokenKind.AllCaps) == 0)
        {
            return (ActorType.Person, NameCertainty.Certain);
        }

        if (token.Length < 2 || word.Any(WordClass.Calendar | WordClass.Pronoun))
        {
            return (null, NameCertainty.Doubtful);
        }

        var opens = (token.Kind & TokenKind.SentenceStart) != 0 || casing != SentenceCasing.Running;
        var names = word.Any(WordClass.FamilyName | WordClass.GivenName);
        if ((token.Kind & TokenKind.AllCaps) != 0 && casing != SentenceCasing.Shouted && token.Length <= 6)
        {
            return word.Any(WordClass.Common) && token.Length > 4 ? (null, NameCertainty.Doubtful) : (ActorType.Organization, NameCertainty.Untyped);
        }

        if (IsOrdinary(word))
        {
            return (names ? ActorType.Person : ActorType.Organization, NameCertainty.Doubtful);
        }

        if (names)
        {
            return (AfterPlacePreposition(words, i) && !Speaks(document, words, i + 1) ? ActorType.Place : ActorType.Person, opens ? NameCertainty.Doubtful : NameCertainty.Untyped);
        }

        return (AfterPlacePreposition(words, i) ? ActorType.Place : Speaks(document, words, i + 1) ? ActorType.Person : ActorType.Organization,
            opens && !Speaks(document, words, i + 1) ? NameCertainty.Doubtful : NameCertainty.Untyped);
    }

    private static bool IsOrdinary(WordClass word) => word.Any(WordClass.Common) && !word.Any(WordClass.GivenName | WordClass.FamilyName);

    private static bool IsInitial(Document document, int i) => document.Tokens[i].Length == 2 && document.Word(i)[1] == '.';

    private static bool AfterPlacePreposition(WordClass[] words, int first) => first > 0 && words[first - 1].Any(WordClass.PlacePreposition);

    private static bool Speaks(Document document, WordClass[] words, int end) =>
        (end < words.Length && words[end].Any(WordClass.SpeechVerb)) || (end < words.Length && document.Word(end) is "who");
}
