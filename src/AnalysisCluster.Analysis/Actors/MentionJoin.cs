using AnalysisCluster.Analysis.Mentions;
using AnalysisCluster.Analysis.Text;

namespace AnalysisCluster.Analysis.Actors;

/// <summary>Decides for every mention whose it is.</summary>
/// <remarks>Full names come first, over the whole article, so that a short name may stand before the full one; then short names take the nearest bearer.</remarks>
internal sealed class MentionJoin(Document document, ActorBase actors)
{
    private readonly Dictionary<string, ActorDraft> _byId = new(StringComparer.Ordinal);
    private readonly PersonNames _people = new();
    private readonly OrganizationNames _organizations = new(actors.Words);
    private readonly TitleFacts _titles = new(document, actors);

    public List<ActorDraft> Drafts { get; } = [];

    public void AddFullNames(IReadOnlyList<Mention> mentions)
    {
        // The fuller name of a person makes the actor; "John Smith" then finds "John Q. Smith" in whichever order they come.
        foreach (var mention in mentions)
        {
            if (mention.Known is { Type: ActorType.Person } known && document.Text.AsSpan(mention.Span.Start, mention.Span.Length).Contains(' '))
            {
                OfKnown(known);
            }
        }

        ActorDraft? previous = null;
        foreach (var mention in mentions)
        {
            previous = AddFullName(mention, previous);
        }
    }

    public ActorMention[] Join(IReadOnlyList<Mention> mentions)
    {
        var joined = new ActorMention[mentions.Count];
        for (var i = 0; i < joined.Length; i++)
        {
            var draft = Whose(mentions[i]);
            draft.LatestMention = i;
            draft.Mentions.Add(mentions[i].Span);
            joined[i] = new ActorMention(mentions[i].Span, draft.Index);
        }

        return joined;
    }

    private ActorDraft? AddFullName(Mention mention, ActorDraft? previous)
    {
        if (mention.Known is not null || !HasSpace(mention.Span))
        {
            DefineAcronym(mention, previous);
            return mention.Known is { Type: not ActorType.Person } known ? OfKnown(known) : null;
        }

        var name = NameOf(mention.Span);
        if (mention.Type == ActorType.Person)
        {
            return AddPerson(mention, name);
        }

        var ministry = mention.Type == ActorType.Organization ? Ministries.Of(document, actors, mention.Span) : null;
        var draft = Of(ministry?.Id ?? ActorId.Of(mention.Type, name), name, mention.Type);
        draft.Affiliation ??= ministry?.Country;
        draft.Kind ??= KindOf(mention.Span);
        if (mention.Type == ActorType.Organization)
        {
            _organizations.Add(draft, name);
        }

        return draft;
    }

    private ActorDraft? AddPerson(Mention mention, string name)
    {
        var parts = PersonNames.Parts(name);
        var person = _people.FindFull(parts);
        if (person is null && parts.Length >= 2)
        {
            person = Of(ActorId.Of(ActorType.Person, name), name, ActorType.Person);
            person.Learn(_titles.GenderOfName(mention.Span));
            _people.Add(person, name);
        }

        if (person is not null && name.Length > person.Name.Length && actors.Find(person.Id) is null)
        {
            person.Name = name;
        }

        return person;
    }

    /// <summary>"International Atomic Energy Agency (IAEA)".</summary>
    private void DefineAcronym(Mention mention, ActorDraft? previous)
    {
        var first = document.TokenFrom(mention.Span.Start);
        if (previous is { Type: ActorType.Organization, Mentions.Count: 0 } && mention.Known is null && first > 0 && document.Word(first - 1) is "("
            && (document.Tokens[first].Kind & TokenKind.AllCaps) != 0)
        {
            _organizations.Define(NameOf(mention.Span), previous);
        }
    }

    private ActorDraft Whose(Mention mention)
    {
        if (mention.Known is { } known)
        {
            return OfKnown(ActingGovernment(mention, known) ?? known);
        }

        var name = NameOf(mention.Span);
        var draft = mention.Type == ActorType.Person ? WhosePerson(mention, name) : _organizations.Find(name);
        draft ??= mention.Type == ActorType.Organization && Ministries.Of(document, actors, mention.Span) is { } ministry ? _byId.GetValueOrDefault(ministry.Id) : null;
        if (draft is null)
        {
            draft = Of(ActorId.Of(mention.Type, name), name, mention.Type);
            draft.Kind ??= mention.Type == ActorType.Organization ? KindOf(mention.Span) : null;
        }

        return draft;
    }

    private ActorDraft? WhosePerson(Mention mention, string name)
    {
        var parts = PersonNames.Parts(name);
        var gender = _titles.GenderOf(mention.Title);
        var person = _people.FindFull(parts) ?? _people.FindPart(parts, gender)
            ?? (HasSpace(mention.Span) ? null : _organizations.Find(name));
        person ??= Of(ActorId.Of(ActorType.Person, name), name, ActorType.Person);
        person.Learn(gender);
        return person;
    }

    /// <summary>"Moscow said" is the government; "in Moscow" is the city.</summary>
    private KnownActor? ActingGovernment(Mention mention, KnownActor known)
    {
        if (known.Government is not { } government)
        {
            return null;
        }

        var next = document.TokenFrom(mention.Span.End);
        var first = document.TokenFrom(mention.Span.Start);
        var isPlace = first > 0 && actors.Words.ClassOf(document.Word(first - 1)).Any(WordClass.PlacePreposition);
        return !isPlace && next < document.Tokens.Length && actors.Words.ClassOf(document.Word(next)).Any(WordClass.SpeechVerb) ? actors.Find(government) : null;
    }

    private ActorDraft OfKnown(KnownActor known)
    {
        if (_byId.TryGetValue(known.Id, out var draft))
        {
            return draft;
        }

        draft = Of(known.Id, known.Name, known.Type);
        draft.Affiliation = known.Affiliation;
        draft.Kind = known.Kind ?? (known.Type == ActorType.Place ? "place" : null);
        draft.Gender = known.Gender;
        _titles.AddOffice(draft, known.Office);
        if (known.Type == ActorType.Person)
        {
            foreach (var alias in known.Aliases)
            {
                _people.Add(draft, alias);
            }

            _people.Add(draft, known.Name);
        }

        return draft;
    }

    private ActorDraft Of(string id, string name, ActorType type)
    {
        if (!_byId.TryGetValue(id, out var draft))
        {
            draft = new ActorDraft(Drafts.Count, id, name, type);
            _byId.Add(id, draft);
            Drafts.Add(draft);
        }

        return draft;
    }

    private string? KindOf(Span name)
    {
        string? kind = null;
        var end = document.TokenFrom(name.End);
        for (var i = document.TokenFrom(name.Start); i < end; i++)
        {
            kind = actors.Words.ClassOf(document.Word(i)).Any(WordClass.OrganizationHead | WordClass.WeakHead) ? actors.Words.KindOf(document.Word(i)) ?? kind : kind;
        }

        return kind;
    }

    private bool HasSpace(Span span) => document.TokenFrom(span.End) - document.TokenFrom(span.Start) > 1;

    /// <summary>The words of a name with single spaces, however the text breaks its lines.</summary>
    private string NameOf(Span span)
    {
        var words = document.Text.AsSpan(span.Start, span.Length);
        return words.ContainsAny('\n', '\r', '\t') || words.Contains("  ", StringComparison.Ordinal)
            ? string.Join(' ', words.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            : words.ToString();
    }
}
