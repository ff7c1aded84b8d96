using AnalysisCluster.Analysis.Actors;
using AnalysisCluster.Analysis.Text;

namespace AnalysisCluster.Analysis.Mentions;

/// <summary>
/// Reads the candidates for names from a sentence, left to right: known names, titles with a name behind them, other capitalised runs.
/// </summary>
internal sealed class NameReader(Document document, WordClass[] words, ActorBase actors)
{
    private readonly NameRuns _runs = new(document, words, actors);
    private SentenceCasing _casing;
    private int _end;

    public List<NameCandidate> Candidates { get; } = [];

    public void Read(Sentence sentence)
    {
        _casing = SentenceCasings.Of(document, words, sentence);
        _end = sentence.EndToken;
        _runs.Enter(sentence, _casing);
        for (var i = sentence.FirstToken; i < _end;)
        {
            i = _runs.CanStart(i) ? ReadAt(i) : i + 1;
        }
    }

    /// <returns>The token from which to read on.</returns>
    private int ReadAt(int first)
    {
        var known = KnownNames.Match(document, actors, first, _end, _casing == SentenceCasing.Shouted, out var name);
        if (known > first && !IsWordRatherThanName(first, known, name))
        {
            return IsCurrency(known) ? known : ReadKnown(first, known, name);
        }

        var title = TitleReader.EndOfTitle(document, words, first, _end);
        if (title > first)
        {
            return ReadTitled(first, title);
        }

        return _runs.IsNameLike(first) ? ReadRun(first, first) : first + 1;
    }

    /// <summary>"Time", "Labour" and their kin open a sentence as words; "It" and "Us" are no acronyms.</summary>
    private bool IsWordRatherThanName(int first, int end, KnownName name) =>
        end == first + 1 && name.Use != NameUse.Adjective && actors.Words.ClassOf(document.Word(first)).Any(WordClass.Common | WordClass.FunctionWord)
        && (document.Tokens[first].Kind & TokenKind.AllCaps) == 0 && _runs.IsUntelling(first);

    /// <summary>"US$ 4 million".</summary>
    private bool IsCurrency(int end) =>
        end < _end && document.Tokens[end].Start == document.Tokens[end - 1].End && document.Word(end) is "$" or "€" or "£";

    private int ReadKnown(int first, int end, KnownName name)
    {
        var run = _runs.EndOfRun(first);
        if (run > end && KnownNames.Match(document, actors, end, _end, false, out _) < run && _runs.HeadIn(end, run) is { } head)
        {
            return AddHeaded(first, head);
        }

        if (name.Use == NameUse.Adjective)
        {
            return EndOfForeignBody(end, name) is var body and > 0
                ? Add(first, body, ActorType.Organization, NameCertainty.Certain)
                : ReadAfterAdjective(first, end, name);
        }

        if (end == first + 1 && name.Actor.Type != ActorType.Person && ((run > end && IsGivenNameHere(first)) || IsFamilyNameHere(first, name)))
        {
            return Add(first, run, ActorType.Person, NameCertainty.Certain);
        }

        var whole = IsNationalBody(name.Actor) ? _runs.EndOfPart(end - 1) : end;
        return whole > end
            ? Add(first, whole, ActorType.Organization, NameCertainty.Certain)
            : Add(first, end, name.Actor.Type, NameCertainty.Certain, name);
    }

    /// <summary>"Ruritanian Senate" is not the Senate that the base knows; "U.S. Senate" is. The token after it; 0 where there is none.</summary>
    private int EndOfForeignBody(int end, KnownName country)
    {
        if (end >= _end || !document.Tokens[end].IsCapitalised)
        {
            return 0;
        }

        var body = KnownNames.Match(document, actors, end, _end, false, out var name);
        return body > end && name.Actor.Affiliation != country.Actor.Id && IsNationalBody(name.Actor) ? body : 0;
    }

    /// <summary>Many countries have one of the name: "the Senate", "Liberal Party of Ruritania".</summary>
    private static bool IsNationalBody(KnownActor actor) =>
        actor is { Type: ActorType.Organization, Kind: "party" or "parliament" or "court" or "army" or "ministry" or "police" or "bank" };

    /// <summary>"Paris Hilton", "Chelsea Manning": a given name that is also a place or club, with a family name behind it.</summary>
    private bool IsGivenNameHere(int i) =>
        words[i].Any(WordClass.GivenName) && (words[i + 1] == WordClass.None || words[i + 1].Any(WordClass.FamilyName))
        && KnownNames.Match(document, actors, i + 1, _end, false, out _) == i + 1;

    /// <summary>"Mr Jordan", "Senator Lincoln": a place's name behind a title that a place does not take.</summary>
    private bool IsFamilyNameHere(int i, KnownName name) =>
        name.Actor.Type == ActorType.Place && TitleReader.StandsBefore(document, words, i)
        && (words[i - 1].Any(WordClass.Honorific)
            || (words[i].Any(WordClass.FamilyName | WordClass.GivenName) && i + 1 < _end && !document.Tokens[i + 1].IsCapitalised));

    /// <summary>"Russian defence ministry" is an organisation; "Russian" alone is no name.</summary>
    private int ReadAfterAdjective(int first, int end, KnownName name)
    {
        var i = end;
        while (i < _end && words[i].Any(WordClass.TitleField | WordClass.TitleModifier) && i - end < 4)
        {
            i++;
        }

        if (i > end && i < _end && actors.Words.KindOf(document.Word(i)) == "ministry")
        {
            return Add(first, i + 1, ActorType.Organization, NameCertainty.Certain);
        }

        // Nationals as a people or a government: "the Russians said".
        var isPeople = end == first + 1 && first > 0 && document.Word(end - 1).EndsWith("s", StringComparison.Ordinal)
            && document.Word(first - 1) is "the" or "The" && end < _end && words[end].Any(WordClass.SpeechVerb);
        return isPeople ? Add(first, end, name.Actor.Type, NameCertainty.Certain, name) : end;
    }

    /// <summary>A title is no part of the name behind it, unless an organisation or place is called by both ("King Abdullah University").</summary>
    private int ReadTitled(int first, int title)
    {
        if (title >= _end || !_runs.IsNameLike(title))
        {
            return title;
        }

        var run = _runs.EndOfRun(title);
        if (_runs.IsNameLike(first) && run > title && _runs.HeadIn(title, run) is { } head)
        {
            return AddHeaded(first, head);
        }

        var known = KnownNames.Match(document, actors, title, _end, _casing == SentenceCasing.Shouted, out var name);
        var isKnown = known > title + 1 || name is { Use: NameUse.Adjective } or { Actor.Type: ActorType.Person }
            || !words[title - 1].Any(WordClass.Honorific);
        if (known > title && isKnown)
        {
            return ReadKnown(title, known, name);
        }

        return ReadRun(title, title);
    }

    private int ReadRun(int first, int start)
    {
        var run = _runs.EndOfRun(first);
        if (run == first)
        {
            return first + 1;
        }

        if (_runs.HeadIn(first, run) is { } head)
        {
            return AddHeaded(start, head);
        }

        if (IsBeforePlace(run) && !TitleReader.StandsBefore(document, words, first) && !words[first].Any(WordClass.GivenName))
        {
            return Add(first, run, ActorType.Place, NameCertainty.Certain);
        }

        var (type, certainty) = NameTyper.TypeOf(document, words, first, run, _casing);
        return type is { } known ? Add(first, run, known, certainty) : run;
    }

    /// <summary>"Strelsau, Ruritania".</summary>
    private bool IsBeforePlace(int end) =>
        end + 1 < _end && document.Word(end) is "," && document.Tokens[end + 1].IsCapitalised
        && KnownNames.Match(document, actors, end + 1, _end, false, out var name) is var after && after > end + 1
        && name is { Use: NameUse.Name, Actor.Type: ActorType.Place } && (after >= _end || document.Word(after) is "," or "." or ")" or ";");

    private int AddHeaded(int first, NameHead head) =>
        head.Type is { } type ? Add(first, head.End, type, NameCertainty.Certain) : head.End;

    private int Add(int first, int end, ActorType type, NameCertainty certainty, KnownName? known = null)
    {
        if (document.Tokens[end - 1].End - document.Tokens[first].Start > NameFolding.KeyMaxChars)
        {
            return end;
        }

        Candidates.Add(new NameCandidate(first, end, type, certainty, known));
        return end;
    }
}
