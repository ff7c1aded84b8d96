using System.Runtime.InteropServices;

namespace AnalysisCluster.Analysis.Actors;

/// <summary>Finds the person that a name stands for: the same name, one with more or fewer middle names, or a part of a full name.</summary>
/// <remarks>Where two people share the name, what stands beside it decides, or who was spoken of just before; else nobody is found rather than guessed.</remarks>
internal sealed class PersonNames
{
    /// <summary>More people than this who share a name part are told apart by full names only.</summary>
    private const int SharersMax = 32;

    /// <summary>So many paragraphs back one of two sharers may have been named, and the other not, for a bare name to mean that one.</summary>
    private const int ParagraphsBack = 2;

    private readonly Dictionary<string, List<Bearer>> _byFullName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Bearer>> _byFamilyName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Bearer>> _byGivenName = new(StringComparer.Ordinal);

    /// <summary>The words of a name without initials, suffixes and the Arabic article, folded to lower case.</summary>
    public static string[] Parts(string name) => PersonName.Of(name).Words;

    public void Add(ActorDraft person, string text)
    {
        var name = PersonName.Of(text);
        var parts = name.Words;
        if (parts.Length < 2)
        {
            return;
        }

        var bearer = new Bearer(person, name);
        Add(_byFullName, name.Key, bearer);
        if (parts.Length > 2)
        {
            Add(_byFullName, parts[0] + " " + parts[^1], bearer);
            Add(_byGivenName, string.Join(' ', parts[..2]), bearer);
        }

        Add(_byFamilyName, parts[^1], bearer);
        Add(_byGivenName, parts[0], bearer);
        for (var i = 1; i < parts.Length - 1; i++)
        {
            Add(_byFamilyName, string.Join(' ', parts[i..]), bearer);
        }
    }

    /// <summary>Whether somebody else has this family name.</summary>
    public bool IsShared(string familyName, ActorDraft? besides) =>
        _byFamilyName.TryGetValue(familyName, out var bearers) && bearers.Exists(bearer => bearer.Person != besides);

    /// <summary>The person with this full name, as far as it is one.</summary>
    public NameMatch FindFull(PersonName name)
    {
        if (!name.IsFull)
        {
            return default;
        }

        var bearers = _byFullName.GetValueOrDefault(name.Key) ?? _byFullName.GetValueOrDefault(name.Words[0] + " " + name.Words[^1]) ?? [];
        var same = bearers.Find(bearer => bearer.Name.IsSame(name) && bearer.Name.Key == name.Key).Person;
        return same is not null ? new NameMatch(same, false) : Only(bearers, bearer => bearer.Name.Agrees(name));
    }

    /// <summary>The person whose name this is a part of.</summary>
    public NameMatch FindPart(PersonName name, NameContext context)
    {
        var family = Choose(_byFamilyName, name, context);
        return family.Person is not null || family.IsAmbiguous || name.LeadsWithInitial ? family : Choose(_byGivenName, name, context);
    }

    private static NameMatch Choose(Dictionary<string, List<Bearer>> index, PersonName name, NameContext context)
    {
        var bearers = index.GetValueOrDefault(name.Key) ?? [];
        bearers = bearers.FindAll(bearer => bearer.Person.Agrees(context.Gender) && HasInitial(bearer, name)
            && (name.Suffix.Length == 0 || bearer.Name.Suffix == name.Suffix));
        if (!IsShared(bearers))
        {
            return new NameMatch(bearers.Count > 0 ? bearers[0].Person : null, false);
        }

        var titled = context.Title.Length > 0 ? Only(bearers, bearer => bearer.Person.Titles.Contains(context.Title)) : default;
        var known = titled.Person is null && context.Gender != Gender.Unknown ? Only(bearers, bearer => bearer.Person.Gender == context.Gender) : titled;
        var before = known.Person is null ? Only(bearers, bearer => bearer.Person.LatestMention >= 0) : known;
        var near = before.Person is null ? Near(bearers, context.Paragraph) : before;
        return near.Person is null ? new NameMatch(null, true) : near;
    }

    /// <summary>The only one named in this paragraph, or else in the ones before.</summary>
    private static NameMatch Near(List<Bearer> bearers, int paragraph)
    {
        for (var back = 0; back <= ParagraphsBack; back++)
        {
            var near = Only(bearers, bearer => bearer.Person.LatestMention >= 0 && bearer.Person.LatestParagraph == paragraph - back);
            if (near.Person is not null || near.IsAmbiguous)
            {
                return near;
            }
        }

        return default;
    }

    /// <summary>"J. Smith" is no Mary.</summary>
    private static bool HasInitial(Bearer bearer, PersonName name) => !name.LeadsWithInitial || bearer.Name.Words[0][0] == name.Initials[0];

    private static bool IsShared(List<Bearer> bearers) => bearers.Exists(bearer => bearer.Person != bearers[0].Person);

    private static NameMatch Only(List<Bearer> bearers, Func<Bearer, bool> fits)
    {
        ActorDraft? only = null;
        foreach (var bearer in bearers)
        {
            if (!fits(bearer) || bearer.Person == only)
            {
                continue;
            }

            if (only is not null)
            {
                return new NameMatch(null, true);
            }

            only = bearer.Person;
        }

        return new NameMatch(only, false);
    }

    private static void Add(Dictionary<string, List<Bearer>> index, string key, Bearer bearer)
    {
        ref var bearers = ref CollectionsMarshal.GetValueRefOrAddDefault(index, key, out _);
        bearers ??= [];
        if (bearers.Count < SharersMax && !bearers.Exists(one => one.Person == bearer.Person && one.Name.Key == bearer.Name.Key && one.Name.IsSame(bearer.Name)))
        {
            bearers.Add(bearer);
        }
    }

    private readonly record struct Bearer(ActorDraft Person, PersonName Name);
}

/// <summary>Whom a name means: one person, nobody that is known, or one of several that cannot be told apart.</summary>
internal readonly record struct NameMatch(ActorDraft? Person, bool IsAmbiguous);

/// <summary>What stands beside a name and tells its bearers apart.</summary>
/// <param name="Title">As <see cref="OfficeTitles"/> spells it; empty where there is none.</param>
/// <param name="Paragraph">Index of the paragraph.</param>
internal readonly record struct NameContext(Gender Gender, string Title, int Paragraph);
