using System.Collections.Frozen;

namespace AnalysisCluster.Analysis.Actors.Exchange;

/// <summary>Tells what kind of actor an entity is by the classes of which it is an instance, and those above them.</summary>
internal sealed class WikidataClasses
{
    /// <summary>Classes higher above than this say too little.</summary>
    private const int StepsMax = 6;

    private const int VisitedMax = 200;

    private static readonly FrozenDictionary<string, (ActorType Type, string? Kind)> Known = new Dictionary<string, (ActorType Type, string? Kind)>
    {
        ["Q5"] = (ActorType.Person, null), // human
        ["Q6256"] = (ActorType.Place, null), // country
        ["Q3624078"] = (ActorType.Place, null), // sovereign state
        ["Q515"] = (ActorType.Place, null), // city
        ["Q486972"] = (ActorType.Place, null), // human settlement
        ["Q56061"] = (ActorType.Place, null), // administrative territorial entity
        ["Q43229"] = (ActorType.Organization, "body"), // organization
        ["Q484652"] = (ActorType.Organization, "body"), // international organization
        ["Q163740"] = (ActorType.Organization, "group"), // nonprofit organization
        ["Q79913"] = (ActorType.Organization, "group"), // non-governmental organization
        ["Q4830453"] = (ActorType.Organization, "company"), // business
        ["Q783794"] = (ActorType.Organization, "company"), // company
        ["Q891723"] = (ActorType.Organization, "company"), // public company
        ["Q6881511"] = (ActorType.Organization, "company"), // enterprise
        ["Q22687"] = (ActorType.Organization, "bank"), // bank
        ["Q7278"] = (ActorType.Organization, "party"), // political party
        ["Q327333"] = (ActorType.Organization, "agency"), // government agency
        ["Q192283"] = (ActorType.Organization, "agency"), // news agency
        ["Q192350"] = (ActorType.Organization, "ministry"), // ministry
        ["Q11032"] = (ActorType.Organization, "newspaper"), // newspaper
        ["Q1616075"] = (ActorType.Organization, "broadcaster"), // television station
        ["Q3918"] = (ActorType.Organization, "university"), // university
        ["Q31855"] = (ActorType.Organization, "institute"), // research institute
        ["Q41487"] = (ActorType.Organization, "court"), // court
        ["Q11204"] = (ActorType.Organization, "parliament"), // legislature
        ["Q176799"] = (ActorType.Organization, "army"), // military unit
        ["Q476028"] = (ActorType.Organization, "club"), // association football club
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly Dictionary<string, string[]> _above = new(StringComparer.Ordinal);

    /// <summary>Notes the classes of which one is a kind.</summary>
    public void Add(string id, IEnumerable<string> above)
    {
        string[] list = [.. above];
        if (list.Length > 0)
        {
            _above.TryAdd(id, list);
        }
    }

    /// <returns>By the nearest known class, the earlier stated first; null where none is known.</returns>
    public (ActorType Type, string? Kind)? Of(IEnumerable<string> classes)
    {
        List<string> level = [.. classes];
        var visited = new HashSet<string>(level, StringComparer.Ordinal);
        for (var step = 0; step <= StepsMax && level.Count > 0; step++)
        {
            foreach (var one in level)
            {
                if (Known.TryGetValue(one, out var found))
                {
                    return found;
                }
            }

            level = [.. level.SelectMany(one => _above.GetValueOrDefault(one) ?? []).Where(one => visited.Count < VisitedMax && visited.Add(one))];
        }

        return null;
    }
}
