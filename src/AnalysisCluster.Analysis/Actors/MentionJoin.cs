using AnalysisCluster.Analysis.Mentions;
using AnalysisCluster.Analysis.Text;

namespace AnalysisCluster.Analysis.Actors;

/// <summary>Decides for every mention whose it is.</summary>
/// <remarks>
/// Full names come first, over the whole article, so that a short name may stand before the full one; then short names take the
/// nearest bearer.
/// </remarks>
/// <param name="day">The article's day number; absent when unknown.</param>
internal sealed class MentionJoin(Document document, ActorBase actors, int? day)
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

        foreach (var mention in mentions.Where(IsFullPersonalName).OrderByDescending(mention => mention.Span.Length))
        {
            AddPerson(mention, NameOf(mention.Span));
        }

        ActorDraft? previous = null;
        foreach (var mention in mentions)
        {
            previous = mention.Type == ActorType.Person ? null : AddFullName(mention, previous);
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

    private bool IsFullPersonalName(Mention mention) => mention is { Type: ActorType.Person, Known: null } && HasSpace(mention.Span);

    private ActorDraft? AddFullName(Mention mention, ActorDraft? previous)
    {
        if (mention.Known is not null || !HasSpace(mention.Span))
        {
            DefineAcronym(mention, previous);
            return mention.Known is { } known ? OfKnown(known) : null;
        }

        var name = NameOf(mention.Span);
        var ministry = mention.Type == ActorType.Organization ? Ministries.Of(document, actors, mention.Span) : null;
        var draft = Of(ministry?.Id ?? ActorId.Of(mention.Type, name), name, mention.Type);
        if (mention.Type == ActorType.Organization)
        {
            draft.Affiliation ??= ministry?.Country ?? _titles.Nationality(mention.Span);
            draft.Kind ??= KindOf(mention.Span);
            _organizations.Add(draft, name);
        }

        return draft;
    }

    /// <summary>Longer names come first: "Otto von Krantz" makes the actor, "Von Krantz" is part of him.</summary>
    private void AddPerson(Mention mention, string name)
    {
        var parts = PersonNames.Parts(name);
        if (parts.Length < 2)
        {
            return;
        }

        var person = _people.FindFull(parts) ?? _people.FindPart(parts, Gender.Unknown);
        if (person is null)
        {
            person = Of(ActorId.Of(ActorType.Person, name), name, ActorType.Person);
            _people.Add(person, name);
        }

        person.Learn(_titles.GenderOf(mention.Title));
        person.Learn(_titles.GenderOfName(mention.Span));
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
        if (draft is null && mention.Type == ActorType.Organization && Ministries.Of(document, actors, mention.Span) is { } ministry)
        {
            draft = _byId.GetValueOrDefault(ministry.Id);
        }

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

        var first = document.TokenFrom(mention.Span.Start);
        var isPlace = first > 0 && actors.Words.ClassOf(document.Word(first - 1)).Any(WordClass.PlacePreposition);
        return !isPlace && Acts(document.TokenFrom(mention.Span.End)) ? actors.Find(government) : null;
    }

    /// <summary>"Moscow said", "Moscow would", "Moscow has rejected", "Moscow's foreign ministry".</summary>
    private bool Acts(int next)
    {
        if (next + 1 >= document.Tokens.Length)
        {
            return false;
        }

        var (word, behind) = (actors.Words.ClassOf(document.Word(next)), actors.Words.ClassOf(document.Word(next + 1)));
        return word.Any(WordClass.SpeechVerb) || document.Word(next) switch
        {
            "would" or "will" or "could" or "should" or "may" or "might" => true,
            "has" or "had" or "have" or "also" or "and" => behind.Any(WordClass.SpeechVerb),
            "'s" or "’s" => behind.Any(WordClass.TitleField | WordClass.OrganizationNoun) && !document.Tokens[next + 1].IsCapitalised,
            _ => false,
        };
    }

    private ActorDraft OfKnown(KnownActor known)
    {
        if (_byId.TryGetValue(known.Id, out var draft))
        {
            return draft;
        }

        draft = Of(known.Id, known.Name, known.Type);
        var isInOffice = known.HoldsOffice(day is { } number ? DateOnly.FromDayNumber(number).Year : null);
        draft.Affiliation = isInOffice ? known.Affiliation : null;
        draft.Kind = known.Kind ?? (known.Type == ActorType.Place ? "place" : null);
        draft.Gender = known.Gender;
        _titles.AddOffice(draft, isInOffice ? known.Office : null);
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
            var isHead = actors.Words.ClassOf(document.Word(i)).Any(WordClass.OrganizationHead | WordClass.WeakHead);
            kind = isHead ? actors.Words.KindOf(document.Word(i)) ?? kind : kind;
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
