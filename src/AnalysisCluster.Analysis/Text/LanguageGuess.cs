using System.Collections.Frozen;

namespace AnalysisCluster.Analysis.Text;

/// <summary>Tells the language of a text: by function words where the script is Latin, else by the script and its letters.</summary>
public static class LanguageGuess
{
    /// <summary>A page tells its language in its first words; more are not counted.</summary>
    private const int TokensMax = 600;

    private const int HitsMin = 3;

    /// <summary>Function words are every second or third word of a text; of one in another language, hardly any.</summary>
    private const double ShareMin = 0.08;

    private static readonly (string Tag, string Words)[] Latin =
    [
        ("en", "the of and to in that was for with is on as at by from it he she his her they be been has have had were are this which not but said who will would an or their after"),
        ("es", "el los las de que y en un una por con para se del al su es como más pero sus le ha está fue entre sobre también este desde"),
        ("fr", "le les des et est une du dans que qui pour au sur par pas plus ce il elle avec sont aux ont été cette mais se selon leur ses a la"),
        ("de", "der die das und ist von den mit zu ein eine nicht auf für sich im dem auch es an werden wird aus bei nach sie er als haben wurde einen"),
        ("it", "il di che e la per un una è del in della con non sono da le dei nel si al alla ha più gli come anche ma delle lo"),
        ("pt", "o os as de que e do da em um uma para com não por no na se dos das mais foi ao pelo são como mas também seu sua"),
        ("nl", "de het een van en is dat op te in voor met zijn niet aan er om ook als bij door naar uit maar heeft hij ze wordt werd over"),
        ("sv", "och att det som en på är av för med den till har inte om ett de var men från vid så kan sig efter"),
        ("da", "og at det som en på er af for med den til har ikke om et de var men fra ved så kan sig efter blev"),
        ("nb", "og at det som en på er av for med den til har ikke om et de var men fra ved så kan seg etter ble"),
        ("fi", "ja on ei että se hän oli ovat mutta myös kun mukaan joka kuin sen ole olla jos tai vuoden"),
        ("pl", "i w na z się że nie do jest to o jak po od za przez ale który oraz są było dla"),
        ("cs", "a v na se že je to s z do o k pro ale by jako za po které který jsou bylo podle také"),
        ("sk", "a v na sa že je to s z do o k pre ale by ako za po ktoré ktorý sú bolo podľa tiež"),
        ("ro", "și în de a la cu pe că nu este din pentru care un o mai au fost sa ca sau ale această"),
        ("hu", "a az és hogy nem is egy van meg ez volt de csak már mint el azt szerint még vagy"),
        ("tr", "ve bir bu da de için ile olarak çok daha olan gibi ancak sonra kadar en ne ise olduğunu"),
        ("ca", "el la els les de que i en un una per amb no es del al és com més però ha són aquest també seva"),
        ("hr", "i u na je se da su za od s koji to ne kao o bi iz ali što nije će biti"),
        ("id", "yang dan di dari untuk dengan pada ini itu tidak dalam akan oleh juga ke adalah karena telah"),
        ("et", "ja on ei et see ta oli kui ka mis aga oma kes või ning pärast eest"),
        ("lt", "ir kad yra iš į su tai kaip bet o ne už buvo taip jo dėl pagal apie"),
        ("lv", "un ir ka no uz par ar arī bet kas tas nav kā pēc lai tika"),
    ];

    private static readonly FrozenDictionary<string, int> Words = BuildWords();
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> BySpan = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <returns>A BCP 47 tag; <c>und</c> where there is too little text to tell, or no language known here fits.</returns>
    public static string Of(Document document)
    {
        var letters = LetterCounts.Of(document, TokensMax);
        return letters.IsMostlyLatin ? OfLatin(document) : letters.Tag();
    }

    /// <summary>Whether a text is read for claims: English, or in Latin script and too short or mixed to be told.</summary>
    public static bool IsRead(Document document, string tag) =>
        tag == "en" || (tag == "und" && LetterCounts.Of(document, TokensMax).IsMostlyLatin);

    private static string OfLatin(Document document)
    {
        Span<int> hits = stackalloc int[Latin.Length];
        var words = 0;
        var last = Math.Min(document.Tokens.Length, TokensMax);
        for (var i = 0; i < last; i++)
        {
            if (!document.Tokens[i].IsWord)
            {
                continue;
            }

            words++;
            for (var mask = BySpan.TryGetValue(document.Word(i), out var found) ? found : 0; mask != 0; mask &= mask - 1)
            {
                hits[int.TrailingZeroCount(mask)]++;
            }
        }

        var best = 0;
        for (var i = 1; i < hits.Length; i++)
        {
            best = hits[i] > hits[best] ? i : best;
        }

        // English goes first in a tie: a headline of a few words gives one hit or two, and English is what most submitters send.
        var isPlain = hits[best] >= HitsMin && hits[best] >= words * ShareMin;
        return isPlain || (best == 0 && hits[0] > 0 && words < 40) ? Latin[best].Tag : "und";
    }

    private static FrozenDictionary<string, int> BuildWords()
    {
        var words = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < Latin.Length; i++)
        {
            foreach (var word in Latin[i].Words.Split(' '))
            {
                words[word] = words.GetValueOrDefault(word) | (1 << i);
            }
        }

        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
