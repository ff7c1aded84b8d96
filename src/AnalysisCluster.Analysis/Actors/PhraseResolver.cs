using AnalysisCluster.Analysis.Mentions;
using AnalysisCluster.Analysis.Text;

namespace AnalysisCluster.Analysis.Actors;

/// <summary>Tells which actor a noun phrase stands for, by the name at its head, or by what was named before.</summary>
internal sealed class PhraseResolver(
    ActorMention[] mentions, List<ActorDraft> drafts, Dictionary<int, int> pronouns, UnnamedGovernments governments, NameLexicon words)
{
    /// <summary>A role or noun refers to one of the latest so many mentions, or to none.</summary>
    private const int MentionsBack = 200;

    /// <summary>Longer phrases are clauses; their tail does not tell the head.</summary>
    private const int PhraseMaxTokens = 60;

    private readonly Dictionary<string, ActorDraft> _byId = drafts.ToDictionary(draft => draft.Id, StringComparer.Ordinal);
    private int[] _positions = [];

    /// <summary>Sets the final position of each draft, which <see cref="Resolve"/> returns.</summary>
    public PhraseResolver WithPositions(int[] positions)
    {
        _positions = positions;
        return this;
    }

    public int? Resolve(Document document, Span span)
    {
        var first = document.TokenFrom(span.Start);
        var end = Math.Min(document.TokenFrom(span.End), first + PhraseMaxTokens);
        if (first >= end)
        {
            return null;
        }

        var actor = pronouns.TryGetValue(first, out var referent) && end == first + 1 ? referent : ResolvePhrase(document, Phrase.Read(document, mentions, first, end));
        return actor is { } found ? _positions[found] : null;
    }

    private int? ResolvePhrase(Document document, Phrase phrase)
    {
        if (phrase.HeadMention is { } named)
        {
            return mentions[named].Actor;
        }

        if (phrase.HeadNoun < 0)
        {
            return null;
        }

        var noun = document.Word(phrase.HeadNoun);
        var kind = words.ClassOf(noun);
        var modifier = Modifier(phrase);
        if (kind.Any(WordClass.Title) && !IsIndefinite(document, phrase) && PersonInRole(RoleWords.Of(noun), modifier, phrase.Start) is { } person)
        {
            return person;
        }

        if (kind.Any(WordClass.SpeechNoun))
        {
            return modifier ?? Complement(document, phrase, noun.StartsWith("spokes", StringComparison.Ordinal));
        }

        return kind.Any(WordClass.OrganizationNoun) ? OrganizationCalled(document, phrase, words.KindOf(noun), modifier) : null;
    }

    /// <summary>The actor that the phrase names before its head ("the Kremlin spokesman"), or whose adjective stands there.</summary>
    private int? Modifier(Phrase phrase) =>
        phrase.ModifierMention is { } mention ? mentions[mention].Actor : governments.Within(phrase.First, phrase.HeadEnd);

    /// <summary>"A spokesman for X", "a report by X", "officials of X": X, unless it is a person who is only spoken of.</summary>
    private int? Complement(Document document, Phrase phrase, bool speaksForAnyone)
    {
        if (phrase.HeadEnd >= phrase.End || document.Word(phrase.HeadEnd) is not ("for" or "of" or "from" or "by" or "at"))
        {
            return null;
        }

        var index = ActorMention.From(mentions, document.Tokens[phrase.HeadEnd].End);
        var named = index < mentions.Length && mentions[index].Span.End <= document.Tokens[phrase.End - 1].End ? mentions[index].Actor : (int?)null;
        named ??= governments.Within(phrase.HeadEnd, phrase.End);
        return named is { } actor && (speaksForAnyone || drafts[actor].Type != ActorType.Person) ? actor : null;
    }

    private static bool IsIndefinite(Document document, Phrase phrase) =>
        document.Word(phrase.First) is "a" or "A" or "an" or "An" or "another" or "Another" or "one" or "One" or "some" or "Some" or "two" or "Two";

    /// <summary>The latest person before an offset who has the role, and where the phrase names one, the affiliation.</summary>
    private int? PersonInRole(string role, int? affiliation, int before)
    {
        var wanted = affiliation is { } index ? drafts[index].Id : null;
        for (var i = ActorMention.From(mentions, before) - 1; i >= 0 && i >= ActorMention.From(mentions, before) - MentionsBack; i--)
        {
            var person = drafts[mentions[i].Actor];
            if (person.Type == ActorType.Person && person.Roles.Contains(role) && (wanted is null || person.Affiliation is null || IsOf(person.Affiliation, wanted)))
            {
                return person.Index;
            }
        }

        return null;
    }

    /// <summary>The foreign ministry's spokesman is his country's too.</summary>
    private bool IsOf(string affiliation, string wanted) =>
        affiliation == wanted || _byId.GetValueOrDefault(affiliation)?.Affiliation == wanted;

    private int? OrganizationCalled(Document document, Phrase phrase, string? kind, int? modifier)
    {
        var from = ActorMention.From(mentions, phrase.Start) - 1;
        for (var i = from; kind != "place" && i >= 0 && i >= from - MentionsBack; i--)
        {
            var organization = drafts[mentions[i].Actor];
            if (organization.Type == ActorType.Organization && IsCalled(organization, kind)
                && (modifier is not { } owner || organization.Affiliation == drafts[owner].Id))
            {
                return organization.Index;
            }
        }

        // "The Syrian army" without a name of its own speaks for the country; "the company's board" for nobody known.
        return modifier is { } government && drafts[government].Type == ActorType.Place && !IsIndefinite(document, phrase) ? government : null;
    }

    private static bool IsCalled(ActorDraft organization, string? kind) =>
        organization.Kind == kind || (kind is "company" or "body" or "group" && organization.Kind is null) || (kind == "group" && organization.Kind is "body")
        || (kind == "body" && organization.Kind is "agency" or "union");
}
