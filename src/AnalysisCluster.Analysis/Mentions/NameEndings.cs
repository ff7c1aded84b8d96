using AnalysisCluster.Analysis.Actors;

namespace AnalysisCluster.Analysis.Mentions;

/// <summary>What the ending of a single unknown name suggests; names of many languages keep to a few.</summary>
internal static class NameEndings
{
    private static readonly string[] Families =
    [
        "sson", "son", "sen", "man", "mann", "stein", "berg", "ski", "sky", "skiy", "skyy", "ska", "ov", "ova", "ev", "eva", "ovic", "evic", "wicz", "enko",
        "chuk", "yan", "shvili", "adze", "oglu", "dottir", "strom", "qvist", "quist", "ez", "elli", "etti", "ini", "ucci", "opoulos", "akis", "idis", "escu", "oulos",
        "zadeh", "pour", "nejad", "uddin", "ullah", "moto", "mura", "yama", "nathan", "swamy", "singh",
    ];

    private static readonly string[] Places =
    [
        "ville", "burg", "burgh", "borough", "town", "shire", "stan", "land", "pur", "abad", "grad", "gorod", "polis", "heim", "bury", "mouth", "port", "vik",
        "stadt", "dorf", "holm", "fjord", "haven", "chester", "cester", "nesia", "guay", "sk", "pore", "pradesh", "minster", "keta",
    ];

    /// <returns>Null where the ending says nothing.</returns>
    public static ActorType? TypeOf(ReadOnlySpan<char> word) =>
        word.Length < 6 ? null
        : EndsWithAny(word, Places) ? ActorType.Place
        : EndsWithAny(word, Families) ? ActorType.Person
        : null;

    private static bool EndsWithAny(ReadOnlySpan<char> word, string[] endings)
    {
        foreach (var ending in endings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
