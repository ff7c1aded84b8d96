using AnalysisCluster.Analysis.Mentions;

namespace AnalysisCluster.Analysis.Actors;

/// <summary>Finds the person that a name stands for: the same name, one with more or fewer middle names, or a part of a full name.</summary>
internal sealed class PersonNames
{
    /// <summary>More people than this who share a name part are told apart by full names only.</summary>
    private const int SharersMax = 32;

    private readonly Dictionary<string, ActorDraft> _byFullName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ActorDraft>> _byFamilyName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ActorDraft>> _byGivenName = new(StringComparer.Ordinal);

    /// <summary>The words of a name without initials, suffixes and the Arabic article, folded to lower case.</summary>
    public static string[] Parts(string name)
    {
        var parts = new List<string>();
        foreach (var raw in name.Split([' ', '\t', '\n', '\r', '\u00a0'], StringSplitOptions.RemoveEmptyEntries))
        {
            var part = Fold(raw);
            if (part.Length > 1 && part is not ("jr" or "sr" or "ii" or "iii" or "al" or "el"))
            {
                parts.Add(part);
            }
        }

        return [.. parts];
    }

    public void Add(ActorDraft person, string name)
    {
        var parts = Parts(name);
        if (parts.Length < 2)
        {
            return;
        }

        _byFullName.TryAdd(string.Join(' ', parts), person);
        _byFullName.TryAdd(parts[0] + " " + parts[^1], person);
        AddPart(_byFamilyName, parts[^1], person);
        AddPart(_byGivenName, parts[0], person);
        for (var i = 1; i < parts.Length - 1; i++)
        {
            AddPart(_byFamilyName, string.Join(' ', parts[i..]), person);
        }

        if (parts.Length > 2)
        {
            AddPart(_byGivenName, string.Join(' ', parts[..2]), person);
        }
    }

    /// <summary>The person with this full name, as far as it is one.</summary>
    public ActorDraft? FindFull(string[] parts) =>
        parts.Length < 2 ? null
        : _byFullName.TryGetValue(string.Join(' ', parts), out var same) ? same
        : _byFullName.GetValueOrDefault(parts[0] + " " + parts[^1]);

    /// <summary>The person whose name this is a part of: the one mentioned latest before, else the first one mentioned after.</summary>
    public ActorDraft? FindPart(string[] parts, Gender gender)
    {
        var key = string.Join(' ', parts);
        return Nearest(_byFamilyName, key, gender) ?? Nearest(_byGivenName, key, gender);
    }

    private static ActorDraft? Nearest(Dictionary<string, List<ActorDraft>> index, string key, Gender gender)
    {
        ActorDraft? nearest = null;
        foreach (var person in index.GetValueOrDefault(key) ?? [])
        {
            if (person.Agrees(gender) && (nearest is null || person.LatestMention > nearest.LatestMention))
            {
                nearest = person;
            }
        }

        return nearest;
    }

    private static void AddPart(Dictionary<string, List<ActorDraft>> index, string key, ActorDraft person)
    {
        if (!index.TryGetValue(key, out var sharers))
        {
            index.Add(key, sharers = []);
        }

        if (sharers.Count < SharersMax && !sharers.Contains(person))
        {
            sharers.Add(person);
        }
    }

    private static string Fold(string part)
    {
        Span<char> key = stackalloc char[NameFolding.KeyMaxChars];
        var folded = key[..NameFolding.WordKey(part, key)];
        var article = folded.StartsWith("al-") || folded.StartsWith("el-");
        return (article ? folded[3..] : folded).ToString();
    }
}
