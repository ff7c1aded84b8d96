using AnalysisCluster.Analysis.Mentions;
using AnalysisCluster.Analysis.Text;

namespace AnalysisCluster.Analysis.Actors;

/// <summary>Gives a ministry one id, however its name is turned: "Russian Foreign Ministry", "Ministry of Foreign Affairs of Russia".</summary>
internal static class Ministries
{
    /// <summary>The id and affiliation of the ministry that a mention names; null where it is none, or of no country that the name or its possessor tells.</summary>
    public static (string Id, string Country)? Of(Document document, ActorBase actors, Span mention)
    {
        var (first, end) = (document.TokenFrom(mention.Start), document.TokenFrom(mention.End));
        var (isMinistry, country) = (false, Possessor(document, actors, first));
        var fields = new SortedSet<string>(StringComparer.Ordinal);
        for (var i = first; i < end; i++)
        {
            var matched = KnownNames.Match(document, actors, i, end, false, out var name);
            if (matched > i && name.Actor.Type == ActorType.Place)
            {
                country = name.Actor.Id;
                i = matched - 1;
                continue;
            }

            isMinistry |= document.Word(i) is "Ministry" or "ministry";
            if (Field(document.Word(i)) is { } field)
            {
                fields.Add(field);
            }
        }

        return isMinistry && country is not null && fields.Count > 0
            ? ($"{ActorId.Organization}{country[ActorId.Place.Length..]}-ministry-of-{string.Join('-', fields)}", country)
            : null;
    }

    /// <summary>"Russia's" before the mention.</summary>
    private static string? Possessor(Document document, ActorBase actors, int first)
    {
        if (first < 2 || document.Word(first - 1) is not ("'s" or "’s"))
        {
            return null;
        }

        for (var start = Math.Max(0, first - 4); start < first - 1; start++)
        {
            if (KnownNames.Match(document, actors, start, first - 1, false, out var name) == first - 1 && name.Actor.Type == ActorType.Place)
            {
                return name.Actor.Id;
            }
        }

        return null;
    }

    private static string? Field(ReadOnlySpan<char> word) => word switch
    {
        "Foreign" or "foreign" or "External" => "foreign-affairs",
        "Defence" or "Defense" or "defence" or "defense" => "defence",
        "Interior" or "interior" or "Internal" or "Home" or "home" => "interior",
        "Finance" or "finance" => "finance",
        "Health" or "health" => "health",
        "Justice" or "justice" => "justice",
        "Education" or "education" => "education",
        "Energy" or "energy" => "energy",
        "Trade" or "trade" or "Commerce" or "commerce" => "commerce",
        "Economy" or "economy" or "Economic" or "economic" => "economy",
        "Agriculture" or "agriculture" => "agriculture",
        "Transport" or "transport" or "Transportation" => "transport",
        "Environment" or "environment" => "environment",
        "Labour" or "Labor" or "labour" or "labor" => "labour",
        "Culture" or "culture" => "culture",
        _ => null,
    };
}
