namespace AnalysisCluster.Analysis.Quantities;

/// <summary>Plural and singular of nouns, by their shape.</summary>
internal static class NounForms
{
    public static bool IsPlural(LexedSentence sentence, int at)
    {
        var roles = sentence.Entry(at).Roles;
        if ((roles & (MeasureRoles.IrregularPlural | MeasureRoles.NotPlural | MeasureRoles.Stop)) != 0)
        {
            return (roles & MeasureRoles.IrregularPlural) != 0;
        }

        var word = sentence.Of(at);
        if (word.Length >= 3 && word[^1] is 's' && word[..^1].IndexOfAnyExceptInRange('A', 'Z') < 0)
        {
            // "MPs", "NGOs"
            return true;
        }

        return word.Length > 3 && word[^1] is 's' && word[^2] is not 's' && !word.EndsWith("ous") && !word.EndsWith("ius") && !word.EndsWith("sis");
    }

    /// <summary>The singular, in lower case: "lawmakers" is <c>lawmaker</c>, "people" <c>person</c>. A word that is no plural stays.</summary>
    public static string Singular(ReadOnlySpan<char> word)
    {
        if (word.Length >= 3 && word[^1] == 's' && word[..^1].IndexOfAnyExceptInRange('A', 'Z') < 0)
        {
            return word[..^1].ToString().ToLowerInvariant();
        }

        Span<char> lower = word.Length <= 64 ? stackalloc char[word.Length] : new char[word.Length];
        word.ToLowerInvariant(lower);
        if (Irregular(lower) is { } irregular)
        {
            return irregular;
        }

        if (lower.EndsWith("men") && lower.Length > 4)
        {
            return string.Concat(lower[..^3], "man");
        }

        return lower.Length > 3 && lower[^1] == 's' && lower[^2] is not ('s' or 'u') ? Regular(lower) : lower.ToString();
    }

    private static string Regular(ReadOnlySpan<char> word)
    {
        if (word.EndsWith("ies") && word.Length > 4)
        {
            if (EndsInIe(word))
            {
                return word[..^1].ToString();
            }

            return string.Concat(word[..^3], "y");
        }

        var hissing = word.EndsWith("ches") || word.EndsWith("shes") || word.EndsWith("sses") || word.EndsWith("xes") || word.EndsWith("zzes");
        return (hissing && !word.SequenceEqual("caches") ? word[..^2] : word[..^1]).ToString();
    }

    private static bool EndsInIe(ReadOnlySpan<char> word) => word is "calories" or "cookies" or "zombies" or "rookies" or "selfies" or "smoothies"
        or "bookies" or "brownies" or "sorties" or "goalies" or "genies" or "aunties" or "birdies" or "bogies" or "junkies" or "groupies"
        or "eyries" or "collies" or "menageries" or "prairies" or "caddies" or "townies" or "freebies" or "indies" or "hoodies" or "foodies";

    private static string? Irregular(ReadOnlySpan<char> word) => word switch
    {
        "people" or "persons" => "person",
        "men" => "man",
        "women" => "woman",
        "children" => "child",
        "feet" => "foot",
        "teeth" => "tooth",
        "geese" => "goose",
        "mice" => "mouse",
        "lives" => "life",
        "wives" => "wife",
        "knives" => "knife",
        "wolves" => "wolf",
        "thieves" => "thief",
        "shelves" => "shelf",
        "loaves" => "loaf",
        "leaves" => "leaf",
        "halves" => "half",
        "calves" => "calf",
        "heroes" => "hero",
        "potatoes" => "potato",
        "tomatoes" => "tomato",
        "volcanoes" => "volcano",
        "torpedoes" => "torpedo",
        "mosquitoes" => "mosquito",
        "buses" => "bus",
        "gases" => "gas",
        "viruses" => "virus",
        "campuses" => "campus",
        "statuses" => "status",
        "bonuses" => "bonus",
        "crises" => "crisis",
        "analyses" => "analysis",
        "bases" => "base",
        "movies" => "movie",
        "series" or "species" or "headquarters" or "news" => word.ToString(),
        _ => null,
    };
}
