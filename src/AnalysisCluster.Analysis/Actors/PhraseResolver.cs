using AnalysisCluster.Analysis.Mentions;
using AnalysisCluster.Analysis.Text;

namespace AnalysisCluster.Analysis.Actors;

/// <summary>Tells which actor a noun phrase stands for, by the name at its head, or by what was named before.</summary>
internal sealed class PhraseResolver
{
    /// <summary>Longer phrases are clauses; their tail does not tell the head.</summary>
    private const int PhraseMaxTokens = 60;

    /// <summary>How far behind a bare "a report" its "by the World Bank" may reach.</summary>
    private const int ComplementMaxTokens = 10;

    /// <summary>How far before "spokesman" the name of the organisation may open.</summary>
    private const int ModifierMaxTokens = 5;

    private readonly Document _document;
    private readonly ActorMention[] _mentions;
    private readonly IReadOnlyList<ActorDraft> _drafts;
    private readonly Dictionary<int, int> _pronouns;
    private readonly UnnamedGovernments _governments;
    private readonly OfficeHolders _holders;
    private readonly ActorBase _actors;
    private readonly NounReferents _referents;
    private readonly int[] _speakers;

    public PhraseResolver(
        Document document,
        ActorMention[] mentions,
        List<ActorDraft> drafts,
        Dictionary<int, int> pronouns,
        UnnamedGovernments governments,
        OfficeHolders holders,
        ActorBase actors)
    {
        (_document, _mentions, _drafts, _pronouns, _governments) = (document, mentions, drafts, pronouns, governments);
        (_holders, _actors) = (holders, actors);
        _referents = new NounReferents(mentions, drafts);
        _speakers = [.. Enumerable.Range(0, document.Tokens.Length).Where(token => SpeaksForOwner(document.Word(token)))];
    }

    /// <returns>The index of the actor's draft.</returns>
    public int? Resolve(Span span)
    {
        var first = _document.TokenFrom(span.Start);
        var index = ActorMention.From(_mentions, span.Start);
        if (index > 0 && _mentions[index - 1].Span.Overlaps(span))
        {
            return _mentions[index - 1].Actor;
        }

        var end = Math.Min(_document.TokenFrom(span.End), first + PhraseMaxTokens);
        return first >= end ? null
            : end == first + 1 && _pronouns.TryGetValue(first, out var referent) ? referent
            : Resolve(Phrase.Read(_document, _mentions, first, end));
    }

    private static bool IsSpokesperson(ReadOnlySpan<char> word) => word is "spokesman" or "spokeswoman" or "spokesperson";

    /// <summary>Nouns that keep the owner they were given: "the ministry" after "Norway's health ministry".</summary>
    private static bool SpeaksForOwner(ReadOnlySpan<char> word) => IsSpokesperson(word) || word is "ministry" or "embassy" or "government" or "army" or "military";

    private int? Resolve(Phrase phrase)
    {
        if (phrase.HeadMention is { } named)
        {
            return _mentions[named].Actor;
        }

        if (phrase.HeadNoun < 0)
        {
            return null;
        }

        if (_holders.At(phrase.HeadNoun) is { } holder)
        {
            return NameBehind(phrase) ?? holder;
        }

        var noun = _document.Word(phrase.HeadNoun);
        var kind = _actors.Words.ClassOf(noun);
        var modifier = Modifier(phrase);
        if (kind.Any(WordClass.Title) && (NameBehind(phrase) ?? NameBesides(phrase, RoleWords.Of(noun))) is { } name)
        {
            return name;
        }

        if (IsPossessive(phrase.First))
        {
            // "His office", "their spokesman": whose, or nobody's.
            return OfPossessor(phrase, noun, kind);
        }

        if (kind.Any(WordClass.Title) && !IsIndefinite(phrase) && PersonCalled(phrase, RoleWords.Of(noun), modifier) is { } person)
        {
            return person;
        }

        if (kind.Any(WordClass.SpeechNoun))
        {
            var isEarlier = IsSpokesperson(noun) && !IsIndefinite(phrase);
            return modifier ?? Complement(phrase, IsSpokesperson(noun)) ?? (isEarlier ? EarlierOwner(phrase) : null);
        }

        return kind.Any(WordClass.OrganizationNoun) ? OrganizationCalled(phrase, noun, modifier) : null;
    }

    private bool IsPossessive(int token) =>
        _document.Word(token) is "his" or "His" or "her" or "Her" or "its" or "Its" or "their" or "Their" or "my" or "My" or "our" or "Our" or "your" or "Your";

    private int? OfPossessor(Phrase phrase, ReadOnlySpan<char> noun, WordClass kind) =>
        _pronouns.TryGetValue(phrase.First, out var owner)
        && (IsSpokesperson(noun) || (kind.Any(WordClass.OrganizationNoun) && SpeaksFor(_drafts[owner], noun, true)))
            ? owner
            : null;

    /// <summary>The actor that the phrase names before its head ("the Kremlin spokesman"), or whose adjective stands there.</summary>
    private int? Modifier(Phrase phrase) =>
        phrase.ModifierMention is { } mention ? _mentions[mention].Actor : _governments.Within(phrase.First, phrase.HeadEnd);

    /// <summary>"Minister of Education Ann Tolliver": the person's name ends the phrase, without a preposition right before it.</summary>
    private int? NameBehind(Phrase phrase)
    {
        var last = ActorMention.From(_mentions, _document.Tokens[phrase.End - 1].End) - 1;
        if (last < 0 || _mentions[last].Span.End != _document.Tokens[phrase.End - 1].End || _drafts[_mentions[last].Actor].Type != ActorType.Person)
        {
            return null;
        }

        var before = _document.TokenFrom(_mentions[last].Span.Start) - 1;
        return before > phrase.HeadNoun && _document.Tokens[before].IsCapitalised ? _mentions[last].Actor : null;
    }

    /// <summary>"The mayor of Port Calder, Dana Reyes,": the name stands right behind.</summary>
    private int? NameBesides(Phrase phrase, string role)
    {
        if (phrase.End + 1 >= _document.Tokens.Length || _document.Word(phrase.End) is not ",")
        {
            return null;
        }

        var next = ActorMention.From(_mentions, _document.Tokens[phrase.End].End);
        return next < _mentions.Length && _mentions[next].Span.Start == _document.Tokens[phrase.End + 1].Start
            && _drafts[_mentions[next].Actor].Roles.Contains(role)
            ? _mentions[next].Actor
            : null;
    }

    private int? PersonCalled(Phrase phrase, string role, int? modifier)
    {
        var isBare = phrase.End == phrase.First + 2 && role != RoleWords.Speaker;
        var title = OfficeTitles.Within(_document, _actors, _document.SpanOf(phrase.First, phrase.HeadNoun + 1));
        return _referents.PersonInRole(role, title, modifier, phrase.Start)
            ?? (isBare ? _holders.Earlier(phrase.HeadNoun) ?? _referents.PersonWithoutRole(phrase.Start) : null);
    }

    /// <summary>"A spokesman for X", "a report by X", "officials of X": X, unless it is a person who is only spoken of.</summary>
    private int? Complement(Phrase phrase, bool speaksForAnyone)
    {
        if (phrase.HeadEnd + 1 >= _document.Tokens.Length || _document.Word(phrase.HeadEnd) is not ("for" or "of" or "from" or "by" or "at"))
        {
            return null;
        }

        var end = Math.Min(_document.Tokens.Length, Math.Max(phrase.End, phrase.HeadEnd + ComplementMaxTokens));
        var behind = Phrase.Read(_document, _mentions, phrase.HeadEnd + 1, end);
        var named = behind.HeadMention is { } mention ? _mentions[mention].Actor : behind.HeadNoun >= 0 ? Modifier(behind) : null;
        return named is { } actor && (speaksForAnyone || _drafts[actor].Type != ActorType.Person) ? actor : null;
    }

    /// <summary>"The spokeswoman" after "a Pentagon spokeswoman": for whom the earlier one spoke.</summary>
    private int? EarlierOwner(Phrase asked)
    {
        var at = Array.BinarySearch(_speakers, asked.First);
        at = (at >= 0 ? at : ~at) - 1;
        while (at >= 0 && !IsSameNoun(_speakers[at], asked.HeadNoun))
        {
            at--;
        }

        if (at < 0)
        {
            return null;
        }

        var token = _speakers[at];
        var start = token;
        while (start > 0 && token - start < ModifierMaxTokens && _document.Tokens[start - 1].IsWord
            && !_actors.Words.ClassOf(_document.Word(start - 1)).Any(WordClass.SpeechVerb))
        {
            start--;
        }

        var phrase = Phrase.Read(_document, _mentions, start, token + 1);
        return phrase.HeadMention is null ? Modifier(phrase) ?? Complement(phrase, true) : null;
    }

    private bool IsSameNoun(int token, int other) =>
        IsSpokesperson(_document.Word(token)) ? IsSpokesperson(_document.Word(other)) : _document.Word(token).SequenceEqual(_document.Word(other));

    private int? OrganizationCalled(Phrase phrase, ReadOnlySpan<char> noun, int? modifier)
    {
        var kind = _actors.Words.KindOf(noun);
        if (!IsIndefinite(phrase) && kind != "place" && _referents.OrganizationOf(kind, modifier, phrase.Start) is { } organization)
        {
            return organization;
        }

        if (modifier is { } owner)
        {
            return !IsIndefinite(phrase) && SpeaksFor(_drafts[owner], noun, phrase.IsPossessed) ? owner : null;
        }

        return SpeaksForOwner(noun) && IsBareDefinite(phrase) && EarlierOwner(phrase) is { } earlier && _drafts[earlier].Type == ActorType.Place ? earlier : null;
    }

    /// <summary>
    /// "The Syrian army" without a name of its own speaks for the country, "Tolliver's office" for her, "the Yonhap news agency" is Yonhap;
    /// "the company's board" speaks for nobody known.
    /// </summary>
    private static bool SpeaksFor(ActorDraft owner, ReadOnlySpan<char> noun, bool isPossessed) => owner.Type switch
    {
        ActorType.Place => true,
        ActorType.Person => noun is "office" or "campaign" or "team" or "administration" or "government",
        _ => !isPossessed,
    };

    private bool IsBareDefinite(Phrase phrase) => phrase.HeadNoun == phrase.First + 1 && _document.Word(phrase.First) is "the" or "The";

    private bool IsIndefinite(Phrase phrase) =>
        _document.Word(phrase.First) is "a" or "A" or "an" or "An" or "another" or "Another" or "one" or "One" or "some" or "Some" or "two" or "Two"
            or "no" or "No";
}
