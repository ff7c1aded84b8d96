using AnalysisCluster.Analysis.Claims.Grammar;
using AnalysisCluster.Analysis.Claims.Lexicon;

namespace AnalysisCluster.Analysis.Claims.Frames;

/// <summary>Gives the quotations that no cue introduces to the one who speaks at that point of the article.</summary>
/// <remarks>
/// A quotation that follows its speaker's attributed one in the same paragraph goes on with that utterance and joins it; one that is a paragraph of its
/// own inherits the speaker of the paragraph before; "She was blunt: …" and "…," she smiled name theirs without a verb of saying.
/// </remarks>
internal sealed class FloatingQuotes(LexicalText text)
{
    private const int ShortestSpeech = 4;
    private const int LongestUtterance = 12;
    private const int LongestLead = 60;

    private Attribution? _last;
    private int _lastIndex = -1;
    private TokenRange _lastHost;
    private int _lastParagraph = -2;
    private TokenRange _before;
    private int _beforeParagraph = -2;

    /// <summary>Adds to the attributions found so far those of one sentence, its loose quotations included.</summary>
    /// <param name="own">Those of the sentence.</param>
    /// <param name="all">All attributions of the article up to here; an utterance that goes on is replaced in it.</param>
    public void Add(TokenRange host, List<Attribution> own, List<Attribution> all)
    {
        var paragraph = text.Document.Sentences[text.Document.SentenceAt(host.Start)].Paragraph;
        foreach (var attribution in own)
        {
            all.Add(attribution);
            if (!attribution.Speaker.IsEmpty && text.QuoteAt(attribution.Cue.Start) < 0)
            {
                Remember(attribution, all, host, paragraph);
            }
        }

        foreach (var quote in Loose(host, own))
        {
            Place(host, quote, paragraph, all);
        }

        (_before, _beforeParagraph) = (host, paragraph);
    }

    private void Remember(Attribution attribution, List<Attribution> all, TokenRange host, int paragraph) =>
        (_last, _lastIndex, _lastHost, _lastParagraph) = (attribution, all.Count - 1, host, paragraph);

    private List<TokenRange> Loose(TokenRange host, List<Attribution> own)
    {
        var loose = new List<TokenRange>();
        HashSet<int>? covered = null;
        for (var i = host.Start; i < host.End; i++)
        {
            if (!text.IsOpening(i))
            {
                continue;
            }

            var quote = new TokenRange(i, Quoted.EndOf(text, i, host.End));
            covered ??= Covered(own);
            if (quote.Length >= ShortestSpeech + 2 && Quoted.IsSpeech(text, i) && !covered.Contains(text.QuoteAt(i)))
            {
                loose.Add(quote);
            }

            i = quote.End - 1;
        }

        return loose;
    }

    /// <summary>The quotations that an attribution of the sentence, not one inside the quotation, has as content.</summary>
    private HashSet<int> Covered(List<Attribution> own)
    {
        var covered = new HashSet<int>();
        foreach (var attribution in own)
        {
            var around = text.QuoteAt(attribution.Cue.Start);
            foreach (var range in attribution.Content)
            {
                for (var i = range.Start; i < range.End; i++)
                {
                    if (text.QuoteAt(i) != around)
                    {
                        covered.Add(text.QuoteAt(i));
                    }
                }
            }
        }

        return covered;
    }

    private void Place(TokenRange host, TokenRange quote, int paragraph, List<Attribution> all)
    {
        if ((Named(host, quote) ?? LedUpTo(host, quote, paragraph)) is { } named)
        {
            all.Add(named);
            Remember(named, all, host, paragraph);
        }
        else if (_last is null || !IsAlone(host, quote))
        {
            return;
        }
        else if (paragraph == _lastParagraph && _lastHost.End == host.Start && EndsQuoted(_last) && _last.Content.Count < LongestUtterance)
        {
            all[_lastIndex] = _last = _last with { Content = [.. _last.Content, quote] };
            _lastHost = host;
        }
        else if (paragraph - _lastParagraph <= 1)
        {
            var carried = new Attribution { Speaker = _last.Speaker, IsCarried = true, Cue = TokenRange.Empty, Stance = Stance.Asserts, Content = [quote] };
            all.Add(carried);
            Remember(carried, all, host, paragraph);
        }
    }

    private bool EndsQuoted(Attribution attribution) => text.QuoteAt(attribution.Hull.End - 1) >= 0;

    /// <summary>The sentence is the quotation and marks around it.</summary>
    private bool IsAlone(TokenRange host, TokenRange quote) =>
        (quote.Start == host.Start || text.QuoteAt(quote.Start - 1) >= 0) && (quote.End >= host.End || text.IsPunctuation(quote.End));

    private Attribution? Named(TokenRange host, TokenRange quote)
    {
        var speaker = text.IsMark(quote.Start - 1, ':') ? Before(host, quote.Start - 1) : After(host, quote);
        return speaker.IsEmpty || !Speakers.IsPersonal(text, speaker) ? null
            : new Attribution { Speaker = speaker, Cue = TokenRange.Empty, Stance = Stance.Asserts, Content = [quote] };
    }

    /// <summary>"Marsh was blunt." before a quotation of the same paragraph: the one the sentence is about, where nobody spoke since.</summary>
    private Attribution? LedUpTo(TokenRange host, TokenRange quote, int paragraph)
    {
        if (_beforeParagraph != paragraph || _before.End != host.Start || !IsAlone(host, quote) || (_lastParagraph == paragraph && _lastHost == _before))
        {
            return null;
        }

        var speaker = Before(_before, _before.End);
        return speaker.IsEmpty || !Speakers.IsPersonal(text, speaker) ? null
            : new Attribution { Speaker = speaker, Cue = TokenRange.Empty, Stance = Stance.Asserts, Content = [quote] };
    }

    /// <summary>"She was blunt: …": the subject of the sentence; a bare name before the colon is one too.</summary>
    private TokenRange Before(TokenRange host, int colon)
    {
        var low = Math.Max(host.Start, colon - LongestLead);
        for (var i = low; i < colon; i++)
        {
            if (VerbReading.IsFinite(text, i))
            {
                return Subjects.Before(text, VerbGroup.Around(text, i, low).Start, low);
            }
        }

        return NounPhrases.EndingAt(text, colon, low);
    }

    /// <summary>"…," she smiled.</summary>
    private TokenRange After(TokenRange host, TokenRange quote)
    {
        if (!text.IsComma(quote.End - 2) && !text.IsComma(quote.End))
        {
            return TokenRange.Empty;
        }

        var source = NounPhrases.StartingAt(text, text.IsComma(quote.End) ? quote.End + 1 : quote.End, host.End);
        return !source.IsEmpty && VerbReading.IsFinite(text, source.End) ? source : TokenRange.Empty;
    }
}
