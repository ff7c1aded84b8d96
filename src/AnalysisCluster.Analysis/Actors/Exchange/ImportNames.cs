using AnalysisCluster.Analysis.Mentions;

namespace AnalysisCluster.Analysis.Actors.Exchange;

/// <summary>What the importers share: ids without clashes, names that can be matched, and offices out of their names.</summary>
/// <param name="known">The base in which countries and bodies are looked up by name.</param>
internal sealed class ImportNames(ActorBase known)
{
    private readonly Dictionary<string, string> _countries = known.All.Where(actor => actor.Code is not null)
        .ToDictionary(actor => actor.Code!, actor => actor.Id, StringComparer.OrdinalIgnoreCase);

    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>The id by the name, so that it is the one a text without the base would give; with the source's id where two have the name.</summary>
    public string IdOf(ActorType type, string name, string sourceId)
    {
        var id = ActorId.Of(type, name);
        id = _taken.Contains(id) ? $"{id}-{ActorId.Slug(sourceId)}" : id;
        return _taken.Add(id) ? id : throw new FormatException($"'{sourceId}' stands in the input twice");
    }

    /// <summary>Distinct names besides the first, in their order: those that can stand in an English text and are not too long or too short to tell.</summary>
    public static IReadOnlyList<string> Aliases(string name, IEnumerable<string> others) =>
    [
        .. others.Select(other => other.Trim())
            .Where(other => other.Length is > 1 and <= ActorLine.NameMaxChars && IsLatin(other) && other != name)
            .Distinct(StringComparer.Ordinal)
            .Take(ActorLine.ListMax / 4),
    ];

    /// <summary>The id of the country or body that the base has by this name.</summary>
    public string? Find(string name)
    {
        Span<char> key = stackalloc char[NameFolding.KeyMaxChars];
        var length = 0;
        name = name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;
        return NameFolding.TryAppend(name, key, ref length) && known.TryFind(key[..length], out var found) ? found.Actor.Government ?? found.Actor.Id : null;
    }

    /// <summary>"President of France" is the office of President, of France; "Federal Chancellor" is one of nobody known.</summary>
    public OfficeTerm Office(string label, DateOnly? from, DateOnly? to)
    {
        for (var at = label.IndexOf(" of ", StringComparison.Ordinal); at > 0; at = label.IndexOf(" of ", at + 1, StringComparison.Ordinal))
        {
            if (Find(label[(at + 4)..]) is { } of)
            {
                return new OfficeTerm { Title = label[..at], Of = of, From = from, To = to };
            }
        }

        return new OfficeTerm { Title = label, From = from, To = to };
    }

    /// <summary>The id of the country with an ISO 3166-1 alpha-2 code, whatever its case; null where the base has none.</summary>
    public string? Country(string code) => _countries.GetValueOrDefault(code);

    private static bool IsLatin(string name)
    {
        foreach (var c in name)
        {
            if (char.IsLetter(c) && c is >= '\u0250' and (< '\u1e00' or >= '\u1f00'))
            {
                return false;
            }
        }

        return true;
    }
}
