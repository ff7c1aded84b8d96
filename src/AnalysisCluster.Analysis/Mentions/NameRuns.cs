using AnalysisCluster.Analysis.Actors;
using AnalysisCluster.Analysis.Text;

namespace AnalysisCluster.Analysis.Mentions;

/// <summary>A run that a head word ends or opens: "Ministry of Defence", "Orange County".</summary>
/// <param name="Type">Null for events and works, which are no actors.</param>
/// <param name="End">Token after the name, its "of" part included.</param>
internal readonly record struct NameHead(ActorType? Type, int End);

/// <summary>Cuts runs of capitalised words, with the small words that may stand inside a name.</summary>
internal sealed class NameRuns(Document document, WordClass[] words, ActorBase actors)
{
    private const WordClass Heads =
        WordClass.OrganizationHead | WordClass.WeakHead | WordClass.PlaceHead | WordClass.EventHead | WordClass.OrganizationSuffix;


    private const WordClass NoPart = WordClass.Calendar | WordClass.FunctionWord | WordClass.Title | WordClass.Honorific;

    /// <summary>Longer runs are lists or slogans; the cap also keeps the reading linear.</summary>
    private const int RunMaxTokens = 16;

    private SentenceCasing _casing;
    private Sentence _sentence;

    public void Enter(Sentence sentence, SentenceCasing casing) => (_sentence, _casing) = (sentence, casing);

    /// <summary>A word with a capital, or a small title with a name behind it is read from the name: only capitals start a name.</summary>
    public bool CanStart(int i) => document.Tokens[i].IsCapitalised || words[i].Any(WordClass.InnerCapital);

    /// <summary>The capital says nothing: at a sentence's start, after an opening mark, in a headline.</summary>
    public bool IsUntelling(int i) =>
        _casing != SentenceCasing.Running || i == _sentence.FirstToken
        || (document.Tokens[i - 1].IsPunctuation && document.Word(i - 1) is not ("," or "-" or "&" or "." or "/" or "(" or ")" or "'" or "’"));

    public bool IsNameLike(int i)
    {
        var token = document.Tokens[i];
        if (!token.IsWord || !CanStart(i))
        {
            return false;
        }

        if (words[i].Any(WordClass.Calendar | WordClass.FunctionWord))
        {
            return words[i].Any(WordClass.GivenName | WordClass.FamilyName) && IsNameInContext(i);
        }

        return !IsUntelling(i) || !words[i].Any(WordClass.Common) || OpensPersonalName(i)
            || (OpensHeadedName(i) && _casing == SentenceCasing.Running);
    }

    /// <summary>"Theresa May", "Mr March", "May said".</summary>
    private bool IsNameInContext(int i) =>
        (i > _sentence.FirstToken && words[i - 1].Any(WordClass.GivenName | WordClass.Honorific) && document.Tokens[i - 1].IsCapitalised)
        || (i + 1 < _sentence.EndToken && words[i + 1].Any(WordClass.SpeechVerb));

    /// <summary>The end of the run of name words that starts at a token.</summary>
    public int EndOfRun(int first)
    {
        var i = first;
        while (i < _sentence.EndToken && i < first + RunMaxTokens)
        {
            var next = NextOfRun(first, i);
            if (next == i)
            {
                break;
            }

            i = next;
        }

        return i;
    }

    /// <summary>The head that makes an organisation, place or event of the run, with the "of" part behind it; null where none does.</summary>
    public NameHead? HeadIn(int first, int end)
    {
        // Alone, a head word is a role ("the Ministry"): a name needs a word before it or a part behind it.
        for (var i = end - 1; i >= first; i--)
        {
            if (!words[i].Any(Heads) || (words[i].Any(WordClass.WeakHead) && IsPersonal(first, i)))
            {
                continue;
            }

            var isLast = i == end - 1;
            var stop = isLast ? EndOfPart(i) : EndBehind(i, end);
            var isAlone = i == first && stop == end && (first == 0 || !document.Tokens[first - 1].IsCapitalised);
            var isHead = isLast ? !isAlone : i == first ? OpensName(i) : words[i].Any(WordClass.OrganizationHead);
            if (isHead)
            {
                return new NameHead(TypeOf(words[i], !isLast && i == first), stop);
            }
        }

        return null;
    }

    private static ActorType? TypeOf(WordClass head, bool opens) =>
        opens && head.Any(WordClass.PlaceHead) ? ActorType.Place
        : head.Any(WordClass.OrganizationHead | WordClass.OrganizationSuffix) ? ActorType.Organization
        : head.Any(WordClass.PlaceHead) ? ActorType.Place
        : head.Any(WordClass.WeakHead) ? ActorType.Organization
        : null;

    /// <summary>"Thai Airways International" goes on behind its head; "Air Force James Roche" does not.</summary>
    private int EndBehind(int head, int end) => words[head + 1].Any(WordClass.GivenName) && end > head + 2 ? head + 1 : end;

    /// <summary>Heads that stand first without "of": "University College", "Bank Indonesia", "Lake Victoria".</summary>
    private bool OpensName(int i) =>
        words[i].Any(WordClass.PlaceHead | WordClass.PlaceStart)
            ? words[i].Any(WordClass.PlaceHead) && words[i].Any(WordClass.PlaceStart)
            : actors.Words.KindOf(document.Word(i)) is "university" or "bank" or "school" or "hospital" or "team" or "ministry";

    private bool IsPersonal(int first, int head) => head == first + 1 && IsFamilyNameBehind(first);

    private bool IsFamilyNameBehind(int given) => words[given].Any(WordClass.GivenName) && words[given + 1].Any(WordClass.FamilyName);

    private int NextOfRun(int first, int i)
    {
        var token = document.Tokens[i];
        if (i == first)
        {
            return CanStart(i) ? i + 1 : i;
        }

        if (token.IsWord && words[i].Any(WordClass.OrganizationSuffix) && document.Word(i) is "plc" or "ltd" or "inc")
        {
            return i + 1;
        }

        if (token.IsWord && CanStart(i))
        {
            return Breaks(first, i) ? i : i + 1;
        }

        if (i + 1 >= _sentence.EndToken || !CanStart(i + 1) || Breaks(first, i + 1))
        {
            return i;
        }

        var joins = words[i].Any(WordClass.Particle) || document.Word(i) is "&"
            || (document.Word(i) is "-" or "/" && token.Start == document.Tokens[i - 1].End);
        return joins ? i + 2 : i;
    }

    /// <summary>A capitalised word that does not go on with the run: a weekday, a title with a name behind it, an ordinary word of a headline.</summary>
    private bool Breaks(int first, int i)
    {
        if (words[i].Any(WordClass.Calendar | WordClass.FunctionWord) && !IsFamilyNameBehind(i - 1))
        {
            return true;
        }

        if (_casing != SentenceCasing.Running && words[i].Any(WordClass.Common) && !words[i].Any(Heads) && !IsPersonal(first, i))
        {
            return true;
        }

        var title = TitleReader.EndOfTitle(document, words, i, _sentence.EndToken);
        return title > i && title < _sentence.EndToken && CanStart(title) && !words[title].Any(WordClass.PersonSuffix | Heads);
    }

    private bool OpensPersonalName(int i) =>
        words[i].Any(WordClass.GivenName) && i + 1 < _sentence.EndToken && document.Tokens[i + 1].IsCapitalised
        && !words[i + 1].Any(WordClass.Calendar | WordClass.FunctionWord | WordClass.Honorific)
        && (words[i + 1].Any(WordClass.FamilyName) || words[i + 1] == WordClass.None || document.Tokens[i + 1].Length <= 2)
        && KnownNames.Match(document, actors, i + 1, _sentence.EndToken, false, out _) == i + 1;

    /// <summary>"Foreign Ministry", "National Bank" and "Ministry of Health" open a sentence as names, though each word is an ordinary one.</summary>
    private bool OpensHeadedName(int i)
    {
        if (i + 1 >= _sentence.EndToken)
        {
            return false;
        }

        return words[i].Any(Heads) ? EndOfPart(i) > i + 1
            : document.Tokens[i + 1].IsCapitalised && words[i + 1].Any(WordClass.OrganizationHead | WordClass.PlaceHead);
    }

    /// <summary>
    /// The end of "of Defence", "for Strategic Studies", "of Health and Human Services" behind a head; the token after the head where
    /// there is none.
    /// </summary>
    public int EndOfPart(int head)
    {
        var end = head + 1;
        while (end + 1 < _sentence.EndToken && end < head + RunMaxTokens)
        {
            var part = StartOfPart(head, end);
            if (part == end || part >= _sentence.EndToken || !CanStart(part) || words[part].Any(NoPart))
            {
                break;
            }

            var stop = EndOfRun(part);
            if (stop <= part)
            {
                break;
            }

            end = stop;
        }

        return end;
    }

    private int StartOfPart(int head, int end)
    {
        var word = document.Word(end);
        var joins = word is "of" || (word is "for" or "on" && words[head].Any(WordClass.OrganizationHead | WordClass.WeakHead))
            || (word is "and" && end > head + 1 && actors.Words.KindOf(document.Word(head)) is "ministry" && !words[end + 1].Any(Heads));
        if (!joins)
        {
            return end;
        }

        return document.Word(end + 1) is "the" ? end + 2 : end + 1;
    }
}
