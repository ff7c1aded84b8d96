using AnalysisCluster.Analysis.Mentions;
using AnalysisCluster.Analysis.Text;

namespace AnalysisCluster.Analysis.Actors;

/// <summary>Decides for every mention whose it is.</summary>
/// <remarks>
/// Full names come first, over the whole article, so that a short name may stand before the full one; then short names take the
/// bearer whom their titles, or the paragraphs around them, tell. A name that may be two people's is nobody's.
/// </remarks>
/// <param name="day">The article's day; absent when unknown.</param>
internal sealed class MentionJoin(Document document, ActorBase actors, DateOnly? day)
{
    private readonly Dictionary<string, ActorDraft> _byId = new(StringComparer.Ordinal);
    private readonly PersonNames _people = new();
    private readonly OrganizationNames _organizations = new(actors.Words);
    private readonly TitleFacts _titles = new(document, actors);
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);

    public List<ActorDraft> Drafts { get; } = [];

    public void AddFullNames(IReadOnlyList<Mention> mentions)
    {
        // The fuller name of a person makes the actor; "John Smith" then finds "John Q. Smith" in whichever order they come.
        foreach (var mention in mentions)
        {
            if (mention.Known is { Type: ActorType.Person } person && HasSpace(mention.Span))
            {
                LearnTitles(OfKnown(person), mention);
            }
            else if (mention.Known is { } named)
            {
                _named.Add(named.Government ?? named.Id);
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

    /// <returns>The mentions that are somebody's, with whose they are.</returns>
    public (IReadOnlyList<Mention> Mentions, ActorMention[] Joined) Join(IReadOnlyList<Mention> mentions)
    {
        var kept = new List<Mention>(mentions.Count);
        var joined = new List<ActorMention>(mentions.Count);
        foreach (var mention in mentions)
        {
            var paragraph = ParagraphOf(mention.Span);
            if (Whose(mention, paragraph) is not { } draft)
            {
                continue;
            }

            draft.LatestMention = joined.Count;
            draft.LatestParagraph = paragraph;
            draft.Mentions.Add(mention.Span);
            joined.Add(new ActorMention(mention.Span, draft.Index));
            kept.Add(mention);
        }

        return (kept, [.. joined]);
    }

    private int ParagraphOf(Span span) => document.Sentences[document.SentenceAt(document.TokenFrom(span.Start))].Paragraph;

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
    private void AddPerson(Mention mention, string text)
    {
        var name = PersonName.Of(text);
        if (!name.IsFull)
        {
            return;
        }

        var match = _people.FindFull(name);
        match = match is { Person: null, IsAmbiguous: false } ? _people.FindPart(name, new NameContext(Gender.Unknown, "", ParagraphOf(mention.Span))) : match;
        if (match.IsAmbiguous)
        {
            return;
        }

        var person = match.Person;
        if (person is null)
        {
            person = Of(ActorId.Of(ActorType.Person, text), text, ActorType.Person);
            _people.Add(person, text);
        }

        LearnTitles(person, mention);
        person.Learn(_titles.GenderOfName(mention.Span));
    }

    /// <summary>Titles are known before short names are joined: "Minister Petrov" is the Petrov who is called a minister.</summary>
    private void LearnTitles(ActorDraft person, Mention mention)
    {
        person.Learn(_titles.GenderOf(mention.Title));
        if (mention.Title is { } title)
        {
            person.AddTitle(OfficeTitles.Within(document, actors, title));
        }

        if (mention.Apposition is { } apposition)
        {
            person.AddTitle(OfficeTitles.Within(document, actors, apposition));
        }
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

    /// <returns>Null where the name may be two people's.</returns>
    private ActorDraft? Whose(Mention mention, int paragraph)
    {
        if (mention.Known is { } known && !IsAnothers(mention, known))
        {
            return OfKnown(ActingGovernment(mention, known) ?? known);
        }

        var name = NameOf(mention.Span);
        if (mention.Type == ActorType.Person || mention.Known is { Type: ActorType.Person })
        {
            return WhosePerson(mention, name, paragraph);
        }

        if (IsPlaceThatActs(mention))
        {
            return Of(ActorId.Of(ActorType.Place, name), name, ActorType.Place);
        }

        var draft = _organizations.Find(name);
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

    /// <summary>"Mrs Trump" is not Donald, nor is "Trump" where the article speaks of Ivana Trump alone.</summary>
    private bool IsAnothers(Mention mention, KnownActor known)
    {
        if (known.Type != ActorType.Person || HasSpace(mention.Span))
        {
            return false;
        }

        var gender = _titles.GenderOf(mention.Title);
        var draft = _byId.GetValueOrDefault(known.Id);
        return (gender != Gender.Unknown && known.Gender != Gender.Unknown && gender != known.Gender)
            || (PersonName.Of(NameOf(mention.Span)) is { Words: [var family] } && _people.IsShared(family, draft));
    }

    private ActorDraft? WhosePerson(Mention mention, string text, int paragraph)
    {
        var name = PersonName.Of(text);
        var gender = _titles.GenderOf(mention.Title);
        var title = mention.Title is { } span ? OfficeTitles.Within(document, actors, span) : "";
        var match = _people.FindFull(name);
        match = match.Person is null && !match.IsAmbiguous ? _people.FindPart(name, new NameContext(gender, title, paragraph)) : match;
        if (match.IsAmbiguous)
        {
            return null;
        }

        var person = match.Person ?? OfficeHolder(mention, name, title) ?? (HasSpace(mention.Span) ? null : _organizations.Find(text))
            ?? Of(ActorId.Of(ActorType.Person, text), text, ActorType.Person);
        person.Learn(gender);
        return person;
    }

    /// <summary>"Chancellor Scholz", in an article that names him nowhere in full, but Germany.</summary>
    private ActorDraft? OfficeHolder(Mention mention, PersonName name, string title)
    {
        if (title.Length == 0 || name.Words is not [var family] || name.Initials.Length > 0)
        {
            return null;
        }

        var owner = mention.Title is { } span ? _titles.Nationality(span) : null;
        return actors.Offices.Named(family, title, of => owner is null ? _named.Contains(of) : of == owner, day) is { } known ? OfKnown(known) : null;
    }

    /// <summary>"The Calder government" is of the place, although a "Calder Emergency Service" has the name for a first word.</summary>
    private bool IsPlaceThatActs(Mention mention)
    {
        var next = document.TokenFrom(mention.Span.End);
        return !HasSpace(mention.Span) && next < document.Tokens.Length
            && document.Word(next) is "government" or "parliament" or "police" or "residents" or "authorities";
    }

    /// <summary>"Moscow said" is the government; "in Moscow" is the city.</summary>
    private KnownActor? ActingGovernment(Mention mention, KnownActor known)
    {
        if (known.Government is not { } government)
        {
            return null;
        }

        var first = document.TokenFrom(mention.Span.Start);
        if (IsActedOn(first))
        {
            return actors.Find(government);
        }

        var isPlace = first > 0 && actors.Words.ClassOf(document.Word(first - 1)).Any(WordClass.PlacePreposition);
        return !isPlace && Acts(document.TokenFrom(mention.Span.End)) ? actors.Find(government) : null;
    }

    /// <summary>"According to Moscow", "accused Moscow of": what is heard or blamed is a government.</summary>
    private bool IsActedOn(int first) => first > 0 && document.Word(first - 1) switch
    {
        "to" => first > 1 && document.Word(first - 2) is "according" or "According",
        "accused" or "accuses" or "accusing" or "blamed" or "blames" or "blaming" or "urged" or "urges" or "urging" or "warned" or "warns" or "warning"
            or "told" or "tells" or "telling" or "pressed" or "criticised" or "criticized" or "condemned" => true,
        _ => false,
    };

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

    public ActorDraft OfKnown(KnownActor known)
    {
        if (_byId.TryGetValue(known.Id, out var draft))
        {
            return draft;
        }

        draft = Of(known.Id, known.Name, known.Type);
        var held = known.Offices.Where(term => term.Contains(day)).ToArray();
        draft.Affiliation = known.Offices.Count == 0 || day is null || held.Any(term => term.Of == known.Affiliation) ? known.Affiliation : held.FirstOrDefault()?.Of;
        draft.Kind = known.Kind ?? (known.Type == ActorType.Place ? "place" : null);
        draft.Gender = known.Gender;
        foreach (var term in held)
        {
            _titles.AddOffice(draft, term.Title);
        }

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
