namespace AnalysisCluster.Analysis.Actors;

/// <summary>Tells who held an office on a day.</summary>
/// <remarks>Without a day, and on days for which the base names two people or none, it tells nobody: a holder is never guessed.</remarks>
internal sealed class OfficeIndex
{
    private readonly Dictionary<(string? Of, string Title), List<Holding>> _byOffice = [];
    private readonly Dictionary<string, List<Holding>> _byFamilyName = new(StringComparer.Ordinal);
    private readonly HashSet<string> _heads = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _headBySpan;

    public OfficeIndex(IEnumerable<KnownActor> actors)
    {
        _headBySpan = _heads.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var person in actors)
        {
            foreach (var term in person.Offices)
            {
                Add(person, term);
            }
        }
    }

    /// <summary>Whether a title ends with this word: "minister", "leader", "secretary" as well, whose title goes on behind it.</summary>
    public bool IsHead(ReadOnlySpan<char> word) => _headBySpan.Contains(word);

    /// <param name="of">Id of the country or body; null asks for a title that means one office alone.</param>
    /// <param name="title">As <see cref="OfficeTitles.Key(string)"/> gives it.</param>
    public KnownActor? Holder(string? of, string title, DateOnly? day) =>
        day is { } asked && _byOffice.TryGetValue((of, title), out var holdings) ? Only(holdings, holding => holding.Term.Contains(asked)) : null;

    /// <summary>The person of a family name who held an office of that title: "Chancellor Scholz".</summary>
    /// <param name="familyName">As <see cref="PersonNames.Parts"/> folds it.</param>
    /// <param name="isOf">Whether the office may be that country's or body's.</param>
    public KnownActor? Named(string familyName, string title, Func<string, bool> isOf, DateOnly? day) =>
        day is { } asked && _byFamilyName.TryGetValue(familyName, out var holdings)
            ? Only(holdings, holding => holding.Term.Contains(asked) && Keys(holding.Term).Contains(title) && holding.Term.Of is { } of && isOf(of))
            : null;

    private static KnownActor? Only(List<Holding> holdings, Func<Holding, bool> fits)
    {
        KnownActor? only = null;
        foreach (var holding in holdings)
        {
            if (!fits(holding) || holding.Person == only)
            {
                continue;
            }

            if (only is not null)
            {
                return null;
            }

            only = holding.Person;
        }

        return only;
    }

    private static IEnumerable<string> Keys(OfficeTerm term) => term.AlsoCalled.Prepend(term.Title).Select(OfficeTitles.Key).Distinct(StringComparer.Ordinal);

    private void Add(KnownActor person, OfficeTerm term)
    {
        // A term without a beginning is no term by date: "founder", "spokeswoman".
        if (term.From is null || term.Of is null)
        {
            return;
        }

        var holding = new Holding(person, term);
        foreach (var key in Keys(term))
        {
            AddOffice((term.Of, key), holding);
        }

        foreach (var key in term.CalledAlone.Select(OfficeTitles.Key))
        {
            AddOffice((null, key), holding);
        }

        foreach (var name in person.Aliases.Prepend(person.Name).Select(PersonNames.Parts).Where(parts => parts.Length > 1).Select(parts => parts[^1]).Distinct())
        {
            ListOf(_byFamilyName, name).Add(holding);
        }
    }

    private void AddOffice((string? Of, string Title) office, Holding holding)
    {
        ListOf(_byOffice, office).Add(holding);
        var words = office.Title.Split(' ');
        var of = Array.IndexOf(words, "of");
        var head = words[of > 0 ? of - 1 : ^1];
        _heads.Add(head);
        _heads.Add(head.Replace("defence", "defense", StringComparison.Ordinal));
        if (words.Length > 1)
        {
            // A tokenizer keeps "secretary-general" together.
            _heads.Add(string.Join('-', words));
        }
    }

    private static List<Holding> ListOf<TKey>(Dictionary<TKey, List<Holding>> index, TKey key)
        where TKey : notnull
    {
        if (!index.TryGetValue(key, out var list))
        {
            index.Add(key, list = []);
        }

        return list;
    }

    private readonly record struct Holding(KnownActor Person, OfficeTerm Term);
}
