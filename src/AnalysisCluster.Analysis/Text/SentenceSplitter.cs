using System.Collections.Frozen;

namespace AnalysisCluster.Analysis.Text;

/// <summary>Cuts the tokens of a paragraph into sentences.</summary>
/// <remarks>
/// A stop ends a sentence unless it belongs to an abbreviation or initial, or the text goes on in lower case. Closing marks and brackets after the
/// stop belong to the sentence. A question or exclamation inside quotation marks does not end it where its reporting frame follows
/// ("“Stop!” the minister said").
/// </remarks>
internal sealed class SentenceSplitter(string text, List<Token> tokens, QuoteRole[] roles)
{
    /// <summary>A text without stops (a table, a list of names) is cut here, so that work on a sentence stays bounded.</summary>
    private const int SentenceMaxTokens = 1000;

    private const int FrameMaxTokens = 8;
    private const int SignatureMaxTokens = 6;

    // Capitalised words that open sentences and hardly ever go on a name: they tell "in the U.S. The vote" from "the U.S. Senate".
    private static readonly FrozenSet<string> Openers = FrozenSet.ToFrozenSet(
        [
            "The", "A", "An", "This", "That", "These", "Those", "He", "She", "It", "They", "We", "You", "I", "His", "Her", "Its", "Their", "Our", "My", "In",
            "On", "At", "By", "For", "From", "With", "After", "Before", "During", "Since", "When", "While", "Where", "As", "If", "But", "And", "Or", "So",
            "Yet", "However", "Although", "Though", "Because", "Despite", "Some", "Many", "Most", "Several", "All", "Both", "Each", "Every", "There", "Here",
            "What", "Who", "How", "Why", "No", "Not", "More", "Now", "Then", "Also", "Meanwhile", "According", "Under", "Over", "Between", "Among", "Last",
            "Only", "Until", "To", "Of", "Even", "Once", "Such", "Other", "Another", "Asked", "Earlier", "Later", "Instead", "Still", "Nor", "Neither",
            "Critics", "Officials", "Police", "About", "Against", "Moreover", "Nevertheless", "Officers", "Two", "Three", "Four", "Five", "One",
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> AfterClock = FrozenSet.ToFrozenSet(
        [
            "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January", "February", "March", "April", "May", "June", "July",
            "August", "September", "October", "November", "December", "Eastern", "Pacific", "Central", "Mountain", "Greenwich", "Moscow", "Beijing", "Tokyo",
            "London", "New", "Jan.", "Feb.", "Mar.", "Apr.", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.", "Mon.", "Tue.", "Wed.", "Thu.", "Fri.", "Sat.", "Sun.",
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> OpenerBySpan = Openers.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AfterClockBySpan = AfterClock.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Appends the sentences of the tokens [first, end).</summary>
    public void Split(int first, int end, int paragraph, List<Sentence> sentences)
    {
        var start = first;
        for (var i = first; i < end; i++)
        {
            var stop = StopAt(i);
            if (stop == Stop.None && i - start < SentenceMaxTokens)
            {
                continue;
            }

            var next = stop == Stop.None ? i + 1 : AfterClosers(i + 1, end);
            if (next < end && stop != Stop.None && !EndsAt(i, stop, next, end))
            {
                i = next - 1;
                continue;
            }

            sentences.Add(new Sentence(start, next, paragraph));
            start = next;
            i = next - 1;
        }

        if (start < end)
        {
            sentences.Add(new Sentence(start, end, paragraph));
        }
    }

    private ReadOnlySpan<char> Word(int i) => text.AsSpan(tokens[i].Start, tokens[i].Length);

    private Stop StopAt(int i)
    {
        var token = tokens[i];
        var last = text[token.End - 1];
        if (token.IsWord)
        {
            return last == '.' ? Stop.Abbreviation : Stop.None;
        }

        return !token.IsPunctuation ? Stop.None : text[token.Start] switch
        {
            '.' => token.Length == 1 ? Stop.Full : Stop.Ellipsis,
            '\u2026' => Stop.Ellipsis,
            '!' or '?' => Stop.Call,
            '\u3002' or '\uff01' or '\uff1f' or '\uff0e' or '\u0964' or '\u06d4' or '\u061f' => Stop.Wide,
            _ => Stop.None,
        };
    }

    private int AfterClosers(int i, int end)
    {
        while (i < end)
        {
            var close = tokens[i].Start == tokens[i - 1].End;
            var c = text[tokens[i].Start];
            if (roles[i] == QuoteRole.Closes || (close && c is ')' or ']' or '}') || (tokens[i].IsPunctuation && StopAt(i) != Stop.None))
            {
                i++;
            }
            else if (close && c == '[' && i + 2 < end && tokens[i + 1].IsNumber && text[tokens[i + 2].Start] == ']')
            {
                i += 3;
            }
            else
            {
                break;
            }
        }

        return i;
    }

    private bool EndsAt(int stopAt, Stop stop, int next, int end)
    {
        if (stop == Stop.Wide)
        {
            return true;
        }

        var word = next;
        while (word < end && tokens[word].IsPunctuation && !IsPause(word))
        {
            word++;
        }

        if (word == end || !StartsSentence(word) || IsInsideName(stopAt, word) || IsSignature(next, end))
        {
            return false;
        }

        var isQuoted = next > stopAt + 1 && roles[next - 1] == QuoteRole.Closes;
        return stop switch
        {
            Stop.Abbreviation => EndsAfterAbbreviation(stopAt, next, word, end),
            Stop.Ellipsis => isQuoted || OpenerBySpan.Contains(Word(word)) || (stopAt > 0 && tokens[stopAt - 1].End == tokens[stopAt].Start),
            Stop.Call => !isQuoted || !IsReportingFrame(word, end),
            _ => true,
        };
    }

    /// <summary>"A/73/PV.6": a figure close up to the stop.</summary>
    private bool IsInsideName(int stopAt, int word) => tokens[word].IsNumber && tokens[word].Start == tokens[stopAt].End;

    /// <summary>A quotation's "— Jane Doe" at the end of its paragraph.</summary>
    private bool IsSignature(int next, int end) =>
        end - next is > 1 and <= SignatureMaxTokens && Characters.IsDash(text[tokens[next].Start]) && tokens[next + 1].IsCapitalised;

    private bool IsPause(int i) => tokens[i].Length == 1 && text[tokens[i].Start] is ',' or ';' or ':' or ')' or ']';

    private bool StartsSentence(int i)
    {
        var token = tokens[i];
        var kind = Characters.ClassOf(text[token.Start]);
        if (kind != CharClass.Lower)
        {
            return !token.IsPunctuation;
        }

        // "iPhone", "eBay", "al-Shabaab": names that start small.
        return Word(i).ContainsAnyInRange('A', 'Z');
    }

    private bool EndsAfterAbbreviation(int stopAt, int next, int word, int end)
    {
        // A stop of its own after the abbreviation's ("etc.."), or a closed quotation.
        if (next > stopAt + 1 && roles[next - 1] == QuoteRole.Closes)
        {
            return true;
        }

        var abbreviated = Word(stopAt)[..^1];
        var opens = OpenerBySpan.Contains(Word(word)) || (roles[next] == QuoteRole.Opens && tokens[word].IsCapitalised);
        if (abbreviated.Length == 1)
        {
            return opens && (stopAt == 0 || !tokens[stopAt - 1].IsCapitalised) && word + 1 < end && !tokens[word + 1].IsCapitalised;
        }

        return Abbreviations.Of(abbreviated) switch
        {
            Abbreviation.Leads => false,
            Abbreviation.Closes => !tokens[word].IsNumber && (tokens[word].Kind & TokenKind.AllCaps) == 0 && !AfterClockBySpan.Contains(Word(word)),
            Abbreviation.None when abbreviated is "No" or "Art" => false,
            _ => opens,
        };
    }

    /// <summary>Whether "Minister Jane Doe asked." follows: a subject and a verb of saying that takes nothing but time, place or manner.</summary>
    private bool IsReportingFrame(int word, int end)
    {
        var last = Math.Min(end, word + FrameMaxTokens);
        for (var i = word; i < last && (tokens[i].IsWord || IsComma(i)); i++)
        {
            if (i > word && ReportingVerbs.Contains(Word(i)))
            {
                return i + 1 == end || tokens[i + 1].IsPunctuation || Word(i + 1) is "in" or "on" or "at" or "to" or "after" or "during" or "as" or "when"
                    or "while" or "with" or "before" or "of" or "him" or "her" or "them" or "me" or "us" or "reporters";
            }
        }

        return false;
    }

    private bool IsComma(int i) => tokens[i].Length == 1 && text[tokens[i].Start] == ',';

    private enum Stop : byte
    {
        None,
        Full,
        Call,
        Ellipsis,
        Abbreviation,

        /// <summary>The stop of a script without case: what follows does not matter.</summary>
        Wide,
    }
}
