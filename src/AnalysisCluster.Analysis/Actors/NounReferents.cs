namespace AnalysisCluster.Analysis.Actors;

/// <summary>Finds whom a definite noun means: the latest actor named before it that the noun fits.</summary>
internal sealed class NounReferents(ActorMention[] mentions, List<ActorDraft> drafts)
{
    /// <summary>A noun refers to one of the latest so many mentions, or to none.</summary>
    private const int MentionsBack = 200;

    /// <summary>A role of which the text has not told is that of somebody named just before, or of nobody.</summary>
    private const int RolelessMentionsBack = 4;

    private readonly Dictionary<string, ActorDraft> _byId = drafts.ToDictionary(draft => draft.Id, StringComparer.Ordinal);

    /// <summary>The latest person before an offset who has the role, and where one is asked for, the affiliation.</summary>
    /// <param name="title">The whole title asked for, as <see cref="OfficeTitles"/> spells it: "the finance minister" is no foreign minister.</param>
    public int? PersonInRole(string role, string title, int? affiliation, int before)
    {
        var wanted = affiliation is { } index ? drafts[index].Id : null;
        var from = ActorMention.From(mentions, before) - 1;
        for (var i = from; i >= 0 && i > from - MentionsBack; i--)
        {
            var person = drafts[mentions[i].Actor];
            var isOf = wanted is null || person.Affiliation is null || IsOf(person.Affiliation, wanted);
            if (isOf && person.Type == ActorType.Person && person.Roles.Contains(role) && !HasOtherTitle(person, title))
            {
                return person.Index;
            }
        }

        return null;
    }

    /// <summary>The latest person of whom no role is known.</summary>
    public int? PersonWithoutRole(int before)
    {
        var from = ActorMention.From(mentions, before) - 1;
        for (var i = from; i >= 0 && i > from - RolelessMentionsBack; i--)
        {
            var person = drafts[mentions[i].Actor];
            if (person.Type == ActorType.Person)
            {
                return person.Roles.Count == 0 ? person.Index : null;
            }
        }

        return null;
    }

    /// <summary>The latest organisation before an offset that can be called so, and where one is asked for, belongs to the owner.</summary>
    public int? OrganizationOf(string? kind, int? owner, int before)
    {
        var from = ActorMention.From(mentions, before) - 1;
        for (var i = from; i >= 0 && i > from - MentionsBack; i--)
        {
            var organization = drafts[mentions[i].Actor];
            var isOwned = owner is not { } asked || organization.Affiliation == drafts[asked].Id;
            if (isOwned && organization.Type == ActorType.Organization && IsCalled(organization, kind))
            {
                return organization.Index;
            }
        }

        return null;
    }

    /// <summary>Whether the text calls the person by the same noun, but never with the words asked for.</summary>
    private static bool HasOtherTitle(ActorDraft person, string asked)
    {
        var head = asked[(asked.LastIndexOf(' ') + 1)..];
        if (head.Length == asked.Length)
        {
            return false;
        }

        var same = person.Titles.Where(title => title.EndsWith(head, StringComparison.Ordinal) && title.Contains(' ', StringComparison.Ordinal)).ToArray();
        return same.Length > 0 && !same.Any(title => asked.Split(' ').All(word => IsOfTime(word) || title.Split(' ').Contains(word)));
    }

    private static bool IsOfTime(string word) => word is "former" or "ex" or "then" or "late" or "current" or "outgoing" or "incoming" or "acting" or "veteran";

    /// <summary>The foreign ministry's spokesman is his country's too.</summary>
    private bool IsOf(string affiliation, string wanted) =>
        affiliation == wanted || _byId.GetValueOrDefault(affiliation)?.Affiliation == wanted;

    private static bool IsCalled(ActorDraft organization, string? kind) =>
        organization.Kind == kind || (organization.Kind is null && kind is "company" or "body" or "group")
        || (kind == "group" && organization.Kind is "body") || (kind == "body" && organization.Kind is "agency" or "union");
}
