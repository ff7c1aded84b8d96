namespace AnalysisCluster.Analysis.Text;

/// <summary>Tells which marks of a paragraph open and close quotations, in all usual conventions.</summary>
/// <remarks>
/// The sign decides where it can; straight marks are read by the white space around them, and by what is open where that does not tell. A single
/// mark is an apostrophe unless it has its counterpart in the same paragraph.
/// </remarks>
internal sealed class QuoteMarks(string text, List<Token> tokens)
{
    private readonly List<QuotePair> _pairs = [];
    private readonly List<int> _singles = [];
    private QuoteRole[] _roles = [];

    /// <summary>The quotations of one paragraph, nested ones included, by their first mark; valid until the next call.</summary>
    /// <param name="next">The first character of the next paragraph: an unclosed single mark is an apostrophe unless it opens again there.</param>
    /// <param name="roles">Receives the role of each mark, at the token's index.</param>
    public List<QuotePair> Match(int first, int end, char next, QuoteRole[] roles)
    {
        _roles = roles;
        _pairs.Clear();
        _singles.Clear();
        MatchDoubles(first, end);
        if (_singles.Count > 0)
        {
            var doubles = _pairs.Count;
            MatchSingles(first, end, next);
            if (_pairs.Count > doubles)
            {
                _pairs.Sort(static (a, b) => a.Open.CompareTo(b.Open));
                DropCrossing();
            }
        }

        return _pairs;
    }

    private void MatchDoubles(int first, int end)
    {
        var open = -1;
        for (var i = first; i < end; i++)
        {
            var token = tokens[i];
            if (!token.IsPunctuation || token.Length > 2)
            {
                continue;
            }

            var sign = SignAt(token);
            if (sign == Sign.Single)
            {
                _singles.Add(i);
            }
            else if (sign != Sign.None)
            {
                open = Take(i, RoleOf(i, sign, open, first, end), open);
            }
        }

        if (open >= 0)
        {
            _pairs.Add(new QuotePair(open, -1));
        }
    }

    private int Take(int i, QuoteRole role, int open)
    {
        _roles[i] = role;
        if (role == QuoteRole.Opens)
        {
            // A second opening: the first one was never closed, and what lies between may be anything.
            return i;
        }

        if (role == QuoteRole.Closes && open >= 0)
        {
            _pairs.Add(new QuotePair(open, i));
            return -1;
        }

        return open;
    }

    private QuoteRole RoleOf(int i, Sign sign, int open, int first, int end)
    {
        var before = !IsLeftEdge(i, first);
        var after = !IsRightEdge(i, end);
        var byPlace = before == after ? QuoteRole.None : after ? QuoteRole.Opens : QuoteRole.Closes;
        var byState = open >= 0 ? QuoteRole.Closes : QuoteRole.Opens;
        switch (sign)
        {
            case Sign.Opening:
                return byPlace == QuoteRole.Closes && open >= 0 ? QuoteRole.Closes : QuoteRole.Opens;
            case Sign.Closing:
                return byPlace == QuoteRole.Opens && open < 0 ? QuoteRole.Opens : QuoteRole.Closes;
            case Sign.Low:
                return QuoteRole.Opens;
            default:
                var isInch = open < 0 && i > first && tokens[i - 1].IsNumber && tokens[i - 1].End == tokens[i].Start;
                return isInch ? QuoteRole.None : byPlace == QuoteRole.None ? byState : byPlace;
        }
    }

    private void MatchSingles(int first, int end, char next)
    {
        var open = -1;
        for (var k = 0; k < _singles.Count; k++)
        {
            var i = _singles[k];
            if (open < 0 || !CanClose(i, first, end))
            {
                open = CanOpen(i, first, end) ? i : open;
            }
            else if (!IsPossessive(i) || !HasCloseAfter(k, first, end))
            {
                Pair(open, i);
                open = -1;
            }
        }

        if (open >= 0 && text[tokens[open].Start] == next)
        {
            _pairs.Add(new QuotePair(open, -1));
        }
    }

    private void Pair(int open, int close)
    {
        _roles[open] = QuoteRole.Opens;
        _roles[close] = QuoteRole.Closes;
        _pairs.Add(new QuotePair(open, close));
    }

    private bool CanOpen(int i, int first, int end) =>
        text[tokens[i].Start] is not ('\u2019' or '\u203a') && IsLeftEdge(i, first) && !IsRightEdge(i, end);

    private bool CanClose(int i, int first, int end) =>
        text[tokens[i].Start] is not ('\u2018' or '\u201a' or '\u2039') && !IsLeftEdge(i, first) && IsRightEdge(i, end);

    /// <summary>"the ministers' aides": a mark after an s may only make a genitive.</summary>
    private bool IsPossessive(int i) => tokens[i].Start > 0 && text[tokens[i].Start - 1] is 's' or 'S';

    /// <summary>Whether another mark closes before one opens again. Only the next mark is asked, so the scan stays linear.</summary>
    private bool HasCloseAfter(int k, int first, int end) => k + 1 < _singles.Count && CanClose(_singles[k + 1], first, end);

    /// <summary>Marks that cross another quotation are apostrophes after all.</summary>
    private void DropCrossing()
    {
        var closes = new Stack<int>();
        _pairs.RemoveAll(pair =>
        {
            while (closes.Count > 0 && closes.Peek() < pair.Open)
            {
                closes.Pop();
            }

            var close = pair.Close < 0 ? int.MaxValue : pair.Close;
            var crosses = closes.Count > 0 && close > closes.Peek();
            if (!crosses)
            {
                closes.Push(close);
            }
            else if (pair.Close >= 0)
            {
                (_roles[pair.Open], _roles[pair.Close]) = (QuoteRole.None, QuoteRole.None);
            }

            return crosses;
        });
    }

    /// <summary>Before it nothing, white space, an opening bracket, a dash or another opening mark.</summary>
    private bool IsLeftEdge(int i, int first)
    {
        var start = tokens[i].Start;
        if (i == first)
        {
            return true;
        }

        var c = text[start - 1];
        return Characters.IsBlank(c) || c is '(' or '[' or '{' or '/' or '\u2018' or '\u201c' or '\u00ab' or '\u201e' || Characters.IsDash(c)
            || (SignAt(tokens[i - 1]) != Sign.None && _roles[i - 1] == QuoteRole.Opens);
    }

    /// <summary>After it nothing, white space, closing punctuation or a dash.</summary>
    private bool IsRightEdge(int i, int end)
    {
        if (i + 1 == end)
        {
            return true;
        }

        var c = text[tokens[i].End];
        return Characters.IsBlank(c) || c is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '}' or '/' or '\u201d' or '\u00bb' or '\u2026'
            || (c is '"' or '\'' or '\u2019' && (i + 2 == end || Characters.IsBlank(text[tokens[i + 1].End]))) || Characters.IsDash(c);
    }

    private Sign SignAt(Token token) => token.Length == 2
        ? (text[token.Start], text[token.Start + 1]) switch { ('`', '`') => Sign.Opening, ('\'', '\'') => Sign.Closing, _ => Sign.None }
        : text[token.Start] switch
        {
            '"' or '\uff02' => Sign.Straight,
            '\u201c' or '\u00ab' or '\u300c' or '\u201f' => Sign.Opening,
            '\u201d' or '\u00bb' or '\u300d' => Sign.Closing,
            '\u201e' => Sign.Low,
            '\'' or '\u2018' or '\u2019' or '\u201a' or '\u2039' or '\u203a' => Sign.Single,
            _ => Sign.None,
        };

    private enum Sign : byte
    {
        None,
        Straight,
        Opening,
        Closing,
        Low,
        Single,
    }
}

/// <summary>The token indices of a quotation's marks; <c>Close</c> is -1 where the paragraph ends before.</summary>
internal readonly record struct QuotePair(int Open, int Close);
