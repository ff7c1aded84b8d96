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

    private Attribution? _last;
    private int _lastIndex = -1;
    private TokenRange _lastHost;
    private int _lastParagraph = -2;

    /// <summary>Adds to the attributions found so far those of one sentence, its loose quotations included.</summary>
    /// <param name="all">All attributions of the article up to here; joined utterances are replaced in it.</param>
    /// <param name="own">Those of the sentence.</param>
    public void Add(TokenRange host, List<Attribution> own, List<Attribution> all)
    {
        var paragraph = text.Document.Sentences[text.Document.SentenceAt(host.Start)].Paragraph;
        foreach (var attribution in own)
        {
            all.Add(attribution);
            if (!attribution.Speaker.IsEmpty && text.QuoteAt(attribution.Cue.Start) < 0)
            {
                (_last, _lastIndex, _lastHost, _lastParagraph) = (attribution, all.Count - 1, host, paragraph);
            }
        }

        foreach (var quote in Loose(host, own))
        {
            Place(host, quote, paragraph, all);
        }
    }

    private List<TokenRange> Loose(TokenRange host, List<Attribution> own)
    {
        var loose = new List<TokenRange>();
        for (var i = host.Start; i < host.End; i++)
        {
            if (!text.IsOpening(i))
            {
                continue;
            }

            var quote = new TokenRange(i, Quoted.EndOf(text, i, host.End));
            if (quote.Length >= ShortestSpeech + 2 && Quoted.IsSpeech(text, i) && !own.Exists(each => Covers(each, quote)))
            {
                loose.Add(quote);
            }

            i = quote.End - 1;
        }

        return loose;
    }

    private bool Covers(Attribution attribution, TokenRange quote)
    {
        foreach (var range in attribution.Content)
        {
            if (range.Overlaps(quote) && text.QuoteAt(attribution.Cue.Start) < 0)
            {
                return true;
            }
        }

        return false;
    }

    private void Place(TokenRange host, TokenRange quote, int paragraph, List<Attribution> all)
    {
        if (Named(host, quote) is { } named)
        {
            all.Add(named);
            (_last, _lastIndex, _lastHost, _lastParagraph) = (named, all.Count - 1, host, paragraph);
        }
        else if (!IsAlone(host, quote) || _last is null)
        {
            return;
        }
        else if (paragraph == _lastParagraph && _lastHost.End == host.Start && EndsQuoted(_last))
        {
            all[_lastIndex] = _last = _last with { Content = [.. _last.Content, quote] };
            _lastHost = host;
        }
        else if (paragraph - _lastParagraph <= 1)
        {
            var carried = _last with { IsCarried = true, Cue = TokenRange.Empty, Stance = Stance.Asserts, IsContentNegated = false, IsAttributed = false, Content = [quote] };
            all.Add(carried);
            (_last, _lastIndex, _lastHost, _lastParagraph) = (carried, all.Count - 1, host, paragraph);
        }
    }

    private bool EndsQuoted(Attribution attribution) => text.QuoteAt(attribution.Content[^1].End - 1) >= 0;

    /// <summary>Nothing but quotations and marks in the sentence.</summary>
    private bool IsAlone(TokenRange host, TokenRange quote)
    {
        for (var i = host.Start; i < host.End; i++)
        {
            if (!quote.Contains(i) && text.QuoteAt(i) < 0 && !text.IsPunctuation(i))
            {
                return false;
            }
        }

        return true;
    }

    private Attribution? Named(TokenRange host, TokenRange quote)
    {
        var speaker = text.IsMark(quote.Start - 1, ':') ? Before(host, quote.Start - 1) : After(host, quote);
        return speaker.IsEmpty || !Speakers.IsPersonal(text, speaker) ? null
            : new Attribution { Speaker = speaker, Cue = TokenRange.Empty, Stance = Stance.Asserts, Content = [quote] };
    }

    /// <summary>"She was blunt: …": the subject of the sentence; a bare name before the colon is one too.</summary>
    private TokenRange Before(TokenRange host, int colon)
    {
        for (var i = host.Start; i < colon; i++)
        {
            if (VerbReading.IsFinite(text, i))
            {
                return Subjects.Before(text, VerbGroup.Around(text, i, host.Start).Start, host.Start);
            }
        }

        return NounPhrases.EndingAt(text, colon, host.Start);
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
