using AnalysisCluster.Analysis.Mentions;

namespace AnalysisCluster.Analysis.Actors;

/// <summary>Finds the organisation or place that a shorter name or acronym stands for.</summary>
internal sealed class OrganizationNames(NameLexicon words)
{
    private const int AcronymMinLetters = 3;

    private readonly Dictionary<string, ActorDraft?> _byShortName = new(StringComparer.Ordinal);

    /// <summary>Makes the organisation known by its initials, its name without a company's legal form, and its first word.</summary>
    public void Add(ActorDraft organization, string name)
    {
        var parts = name.Split([' ', '\t', '\n', '\r', '\u00a0'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 2)
        {
            return;
        }

        var initials = Initials(parts);
        if (initials.Length >= AcronymMinLetters)
        {
            Claim(initials, organization);
        }

        var end = parts.Length;
        while (end > 1 && words.ClassOf(parts[end - 1]).Any(WordClass.OrganizationSuffix))
        {
            end--;
        }

        if (end < parts.Length)
        {
            Claim(string.Join(' ', parts[..end]), organization);
        }

        if (IsTelling(words.ClassOf(parts[0])))
        {
            Claim(parts[0], organization);
        }
    }

    /// <summary>An acronym that the text itself puts in brackets behind the name.</summary>
    public void Define(string acronym, ActorDraft organization) => _byShortName[acronym] = organization;

    /// <returns>Null where no organisation, or more than one, has that short name.</returns>
    public ActorDraft? Find(string name) =>
        _byShortName.GetValueOrDefault(name.Replace(".", "", StringComparison.Ordinal)) ?? _byShortName.GetValueOrDefault(name);

    private static bool IsTelling(WordClass first) =>
        !first.Any(WordClass.Common | WordClass.GivenName | WordClass.PlaceStart | WordClass.OrganizationHead | WordClass.TitleModifier
            | WordClass.Title);

    private static string Initials(string[] parts)
    {
        var initials = new System.Text.StringBuilder(parts.Length);
        foreach (var part in parts)
        {
            if (char.IsUpper(part[0]))
            {
                initials.Append(part[0]);
            }
        }

        return initials.ToString();
    }

    /// <summary>A short name that two organisations could claim stands for neither.</summary>
    private void Claim(string shortName, ActorDraft organization)
    {
        if (!_byShortName.TryAdd(shortName, organization) && _byShortName[shortName] != organization)
        {
            _byShortName[shortName] = null;
        }
    }
}
