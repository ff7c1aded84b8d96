using System.Buffers;

namespace AnalysisCluster.Analysis.Text;

/// <summary>A credit found in one line or sentence; offsets are relative to it.</summary>
/// <param name="NamesStart">Where the names start; equal to <paramref name="NamesEnd"/> where nobody is named.</param>
internal readonly record struct Credit(CreditKind Kind, int NamesStart, int NamesEnd, bool IsVague);

/// <summary>Recognises credit lines by their set phrases; what else they hold must be names, so that no sentence about the news is taken.</summary>
internal static class CreditScanner
{
    private const int CreditMaxChars = 400;
    private const int YearMaxDistance = 14;

    private static readonly SearchValues<char> Leads = SearchValues.Create(" \t\u00a0-\u2013\u2014([*_\u2022|/");

    private static readonly SearchValues<string> AnyContributed = SearchValues.Create(CreditPhrases.Contributed, StringComparison.OrdinalIgnoreCase);

    public static bool TryRead(ReadOnlySpan<char> unit, out Credit credit)
    {
        credit = default;
        var start = SkipLead(unit);
        return unit.Length - start is > 2 and <= CreditMaxChars
            && (TryCopyright(unit, start, out credit) || TryOpening(unit, start, out credit) || TrySelf(unit, start, out credit)
                || TryContributed(unit, start, out credit) || TryVague(unit, start, out credit));
    }

    private static int SkipLead(ReadOnlySpan<char> unit)
    {
        var lead = unit.IndexOfAnyExcept(Leads);
        // "(c) 2026": the bracket is part of the sign.
        return lead > 0 && unit[lead] is 'c' or 'C' && lead + 1 < unit.Length && unit[lead + 1] == ')' ? lead - 1 : Math.Max(lead, 0);
    }

    private static bool TryCopyright(ReadOnlySpan<char> unit, int start, out Credit credit)
    {
        credit = default;
        var text = unit[start..];
        var sign = text[0] == '\u00a9' ? 1 : StartsWith(text, "(c)") ? 3 : StartsWith(text, "copyright") ? 9 : 0;
        if (sign == 0)
        {
            return false;
        }

        var near = text[sign..Math.Min(text.Length, sign + YearMaxDistance)];
        var year = near.IndexOfAnyInRange('0', '9');
        if (text[0] != '\u00a9' && (year < 0 || year + 4 > near.Length) && !near.Contains('\u00a9'))
        {
            return false;
        }

        var names = sign;
        while (names < text.Length && !char.IsLetter(text[names]))
        {
            names++;
        }

        credit = new Credit(CreditKind.Copyright, start + names, start + EndOfNames(text, names), false);
        return true;
    }

    private static bool TryOpening(ReadOnlySpan<char> unit, int start, out Credit credit)
    {
        // "Via Harbour News:" leads in what stands below it.
        foreach (var phrase in unit[^1] == ':' ? [] : CreditPhrases.Opening)
        {
            var rest = start + phrase.Words.Length;
            if (StartsWith(unit[start..], phrase.Words) && (rest == unit.Length || !char.IsLetter(unit[rest])) && NameRun.IsOnlyNames(unit[rest..]))
            {
                credit = Named(unit, phrase.Kind, rest, EndOfNames(unit, rest));
                return true;
            }
        }

        credit = default;
        return false;
    }

    private static bool TrySelf(ReadOnlySpan<char> unit, int start, out Credit credit)
    {
        credit = default;
        var text = unit[start..];
        foreach (var self in CreditPhrases.SelfReferences)
        {
            if (!StartsWith(text, self))
            {
                continue;
            }

            foreach (var phrase in CreditPhrases.AfterSelf)
            {
                var at = text.IndexOf(phrase.Words, StringComparison.OrdinalIgnoreCase);
                var names = at + phrase.Words.Length;
                if (at >= 0 && (phrase.Kind == CreditKind.FirstPublished || NameRun.IsOnlyNames(text[names..])))
                {
                    credit = Named(unit, phrase.Kind, start + names, start + EndOfNames(text, names));
                    return true;
                }
            }
        }

        return false;
    }

    private static bool TryContributed(ReadOnlySpan<char> unit, int start, out Credit credit)
    {
        credit = default;
        if (!unit.ContainsAny(AnyContributed))
        {
            return false;
        }

        foreach (var words in CreditPhrases.Contributed)
        {
            var at = unit.IndexOf(words, StringComparison.OrdinalIgnoreCase);
            if (at > start && NameRun.IsOnlyNames(unit[start..at]) && NameRun.IsOnlyNames(unit[(at + words.Length)..]))
            {
                credit = Named(unit, CreditKind.Contribution, start, at);
                return true;
            }
        }

        return false;
    }

    /// <summary>"Staff and agencies", "Herald staff and wire reports": a line of its own.</summary>
    private static bool TryVague(ReadOnlySpan<char> unit, int start, out Credit credit)
    {
        credit = new Credit(CreditKind.Reporting, start, start, true);
        var text = unit[start..].TrimEnd(" .)]");
        return text.Length <= 60 && EndsVaguely(text) && NameRun.IsOnlyNames(text);
    }

    private static Credit Named(ReadOnlySpan<char> unit, CreditKind kind, int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(unit[start]) || unit[start] is ':' or '-' or '(' or '\u2013' or '\u2014'))
        {
            start++;
        }

        while (end > start && (char.IsWhiteSpace(unit[end - 1]) || unit[end - 1] is ',' or ')' or '.' or '*'))
        {
            end--;
        }

        return EndsVaguely(unit[..end]) ? new Credit(kind, start, start, true) : new Credit(kind, start, end, false);
    }

    /// <summary>Whether the names end with a credit to nobody in particular: "staff and agencies".</summary>
    public static bool EndsVaguely(ReadOnlySpan<char> text)
    {
        foreach (var ending in CreditPhrases.Vague)
        {
            var at = text.Length - ending.Length;
            if (text.EndsWith(ending, StringComparison.OrdinalIgnoreCase) && (at == 0 || !char.IsLetter(text[at - 1])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The names end before a stop, a semicolon, a bracket, or the first word that is none: "on", "and is", "all rights".</summary>
    private static int EndOfNames(ReadOnlySpan<char> text, int start)
    {
        var i = start;
        while (i < text.Length)
        {
            var c = text[i];
            if (c is ';' or '|' or '\n' or '(' or '\u2022' || (c == '.' && IsStop(text, start, i)) || (c == ',' && !IsListComma(text, i)))
            {
                return i;
            }

            if (i > start && char.IsLower(c) && !char.IsLetterOrDigit(text[i - 1]) && EndsNames(text[i..]))
            {
                return i;
            }

            i++;
        }

        return i;
    }

    private static bool IsListComma(ReadOnlySpan<char> text, int comma) =>
        comma + 2 < text.Length && char.IsUpper(text[comma + 2]) && !StartsWith(text[(comma + 2)..], "inc");

    private static bool IsStop(ReadOnlySpan<char> text, int start, int dot)
    {
        var atEnd = dot + 1 >= text.Length || text[dot + 1] == ' ';
        return atEnd && !(dot - start >= 1 && char.IsUpper(text[dot - 1]) && (dot < 2 || !char.IsLetter(text[dot - 2])) && dot + 1 < text.Length);
    }

    private static bool EndsNames(ReadOnlySpan<char> text) =>
        StartsWith(text, "on ") || StartsWith(text, "under ")
        || StartsWith(text, "in ") || StartsWith(text, "all rights") || StartsWith(text, "as ") || StartsWith(text, "with ") || StartsWith(text, "via ")
        || StartsWith(text, "through ") || StartsWith(text, "or its ")
        || (StartsWith(text, "and ") && text.Length > 4 && char.IsLower(text[4]) && !StartsWith(text[4..], "the ") && !StartsWith(text[4..], "agencies"));

    private static bool StartsWith(ReadOnlySpan<char> text, string words) => text.StartsWith(words, StringComparison.OrdinalIgnoreCase);
}
