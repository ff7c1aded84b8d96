using AnalysisCluster.Analysis.Text;

namespace AnalysisCluster.Analysis.Mentions;

/// <summary>Finds titles and roles: those that open a name ("Foreign Minister"), and those set beside it ("a member of …").</summary>
internal static class TitleReader
{
    private const WordClass InTitle = WordClass.Title | WordClass.TitleModifier | WordClass.Honorific | WordClass.TitleField | WordClass.OrganizationNoun;

    private const int TitleMaxTokens = 12;
    private const int BeforeMaxTokens = 9;
    private const int AfterMaxTokens = 24;
    private const int AheadMaxTokens = 14;

    /// <summary>Most tokens between the comma and the head of an apposition: "a former deputy chief of the navy".</summary>
    private const int HeadMaxTokens = 7;

    /// <summary>The end of the title that starts at a token; the token itself where none does.</summary>
    public static int EndOfTitle(Document document, WordClass[] words, int first, int end)
    {
        var i = first;
        var last = first;
        end = Math.Min(end, first + TitleMaxTokens);
        while (i < end && words[i].Any(WordClass.Title | WordClass.TitleModifier | WordClass.Honorific))
        {
            i++;
            last = words[i - 1].Any(WordClass.Title | WordClass.Honorific) ? i : last;
        }

        return last > first ? EndOfField(document, words, last, end) : first;
    }

    /// <summary>The role set beside a name, after or before it; null where there is none.</summary>
    public static Span? Apposition(Document document, WordClass[] words, int first, int end) =>
        After(document, words, end) ?? Ahead(document, words, first, end);

    /// <summary>True where a title or honorific ends right before the token.</summary>
    public static bool StandsBefore(Document document, WordClass[] words, int first)
    {
        if (first == 0 || !document.Tokens[first - 1].IsWord)
        {
            return false;
        }

        var before = words[first - 1];
        return before.Any(WordClass.Honorific | WordClass.Title)
            ? !before.Any(WordClass.Honorific) || document.Tokens[first - 1].IsCapitalised
            : before.Any(WordClass.TitleField) && first >= 3 && document.Word(first - 2) is "of" or "for" && words[first - 3].Any(WordClass.Title);
    }

    private static int EndOfField(Document document, WordClass[] words, int end, int limit)
    {
        var i = end;
        if (i + 1 >= limit || document.Word(i) is not ("of" or "for"))
        {
            return end;
        }

        i++;
        i += document.Word(i) is "the" ? 1 : 0;
        while (i < limit && (words[i].Any(WordClass.TitleField) || JoinsFields(document, words, i, limit)))
        {
            i++;
            end = i;
        }

        return end;
    }

    private static bool JoinsFields(Document document, WordClass[] words, int i, int limit) =>
        i + 1 < limit && document.Word(i) is "and" or "," && words[i + 1].Any(WordClass.TitleField);

    /// <summary>The title right before a name, with what modifies it; null where there is none.</summary>
    public static Span? Before(Document document, WordClass[] words, int first)
    {
        if (!StandsBefore(document, words, first))
        {
            return null;
        }

        var start = first - 1;
        var sentence = document.Sentences[document.SentenceAt(first)].FirstToken;
        var limit = Math.Max(sentence, first - BeforeMaxTokens);
        while (start > limit && Extends(document, words, start - 1))
        {
            start--;
        }

        return document.SpanOf(start, first);
    }

    /// <summary>What may stand in a title before its head: modifiers, other titles, names, "of", and the clitic of a possessor.</summary>
    private static bool Extends(Document document, WordClass[] words, int i)
    {
        var token = document.Tokens[i];
        if (!token.IsWord)
        {
            return false;
        }

        if (words[i].Any(InTitle))
        {
            return true;
        }

        var isBare = (token.Kind & TokenKind.SentenceStart) != 0 && words[i].Any(WordClass.Common);
        return document.Word(i) is "of" or "'s" or "’s"
            || (token.IsCapitalised && !isBare && !words[i].Any(WordClass.Calendar | WordClass.FunctionWord));
    }

    /// <summary>An apposition between commas whose head is a role: ", a member of the council," or ", 45, head of the firm,".</summary>
    private static Span? After(Document document, WordClass[] words, int end)
    {
        var limit = Math.Min(document.Sentences[document.SentenceAt(end - 1)].EndToken, end + AfterMaxTokens);
        if (end + 1 >= limit || document.Word(end) is not ",")
        {
            return null;
        }

        var start = end + 1;
        if (document.Tokens[start].IsNumber && start + 2 < limit && document.Word(start + 1) is ",")
        {
            start += 2;
        }

        var head = HeadFrom(document, words, start, Math.Min(limit, start + HeadMaxTokens));
        if (head < 0)
        {
            return null;
        }

        var stop = head + 1;
        while (stop < limit && !EndsApposition(document, words, stop))
        {
            stop++;
        }

        return document.SpanOf(start, stop);
    }

    /// <summary>"The mayor of Port Calder, Dana Reyes, said": the role stands first, with its article.</summary>
    private static Span? Ahead(Document document, WordClass[] words, int first, int end)
    {
        var sentence = document.Sentences[document.SentenceAt(first)];
        if (first - 2 < sentence.FirstToken || document.Word(first - 1) is not "," || end >= sentence.EndToken || document.Word(end) is not ",")
        {
            return null;
        }

        var hasHead = false;
        for (var i = first - 2; i >= Math.Max(sentence.FirstToken, first - AheadMaxTokens) && document.Tokens[i].IsWord; i--)
        {
            var word = document.Word(i);
            if (words[i].Any(WordClass.SpeechVerb) && !words[i].Any(WordClass.Title | WordClass.EventHead))
            {
                return null;
            }

            hasHead |= words[i].Any(WordClass.Title);
            if (hasHead && word is "the" or "The" or "its" or "Its" or "their" or "Their" or "his" or "His" or "her" or "Her")
            {
                return document.SpanOf(i, first - 1);
            }
        }

        return null;
    }

    private static int HeadFrom(Document document, WordClass[] words, int start, int limit)
    {
        for (var i = start; i < limit; i++)
        {
            var token = document.Tokens[i];
            if (token.IsPunctuation || OpensClause(document, words, i))
            {
                return -1;
            }

            var isHead = words[i].Any(WordClass.Title)
                ? i + 1 >= limit || !words[i + 1].Any(WordClass.Title)
                : document.Word(i) is "member" or "partner" or "wife" or "husband" or "mother" or "father";
            if (isHead)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>What no apposition has before its head.</summary>
    private static bool OpensClause(Document document, WordClass[] words, int i) =>
        (words[i].Any(WordClass.SpeechVerb) && !words[i].Any(WordClass.Title))
        || document.Word(i) is "he" or "she" or "it" or "they" or "we" or "I" or "you" or "who" or "which" or "that" or "but" or "and" or "when"
            or "while" or "as" or "because" or "was" or "is" or "were" or "are" or "had" or "has";

    private static bool EndsApposition(Document document, WordClass[] words, int i)
    {
        var isVerb = words[i].Any(WordClass.SpeechVerb) && !words[i].Any(WordClass.Title | WordClass.EventHead | WordClass.OrganizationHead);
        return (isVerb && !document.Tokens[i].IsCapitalised)
            || (document.Tokens[i].IsPunctuation && document.Word(i) is not ("&" or "'" or "’" or "/"))
            || document.Word(i) is "who" or "whose" or "was" or "is" or "has" or "had";
    }
}
