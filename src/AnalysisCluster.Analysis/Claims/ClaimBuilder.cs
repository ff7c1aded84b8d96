using AnalysisCluster.Analysis.Actors;
using AnalysisCluster.Analysis.Claims.Frames;
using AnalysisCluster.Analysis.Claims.Grammar;
using AnalysisCluster.Analysis.Claims.Lexicon;
using AnalysisCluster.Analysis.Quantities;
using AnalysisCluster.Analysis.Text;

namespace AnalysisCluster.Analysis.Claims;

/// <summary>Turns attributions into claims: exact spans, form, polarity, hedges, and what is named inside the content.</summary>
internal sealed class ClaimBuilder(
    LexicalText text, ArticleActors actors, IReadOnlyList<Quantity> quantities, IReadOnlyList<TimeReference> times)
{
    public Claim Build(Attribution attribution)
    {
        var content = Spans(attribution.Content);
        var isRefusal = Polarity.IsRefusal(text, attribution.Hull);
        return new Claim
        {
            Form = FormOf(attribution),
            Stance = isRefusal ? Stance.Declines : attribution.Stance,
            Negated = !isRefusal && attribution.IsContentNegated ^ Polarity.IsNegated(text, attribution.Content),
            Hedged = Polarity.IsHedged(text, attribution.Content),
            Speaker = SpeakerOf(attribution),
            Cue = attribution.Cue.IsEmpty ? null : text.Document.SpanOf(attribution.Cue.Start, attribution.Cue.End),
            Content = content,
            Actors = ActorsIn(content),
            Quantities = Inside(quantities, content, quantity => quantity.Span),
            Times = Inside(times, content, time => time.Span),
        };
    }

    public Claim BuildStated(TokenRange content)
    {
        var spans = Spans([content]);
        return new Claim
        {
            Form = ClaimForm.Stated,
            Negated = Polarity.IsNegated(text, [content]),
            Hedged = Polarity.IsHedged(text, [content]),
            Content = spans,
            Actors = ActorsIn(spans),
            Quantities = Inside(quantities, spans, quantity => quantity.Span),
            Times = Inside(times, spans, time => time.Span),
        };
    }

    private Speaker? SpeakerOf(Attribution attribution)
    {
        if (attribution.Speaker.IsEmpty)
        {
            return null;
        }

        var span = text.Document.SpanOf(attribution.Speaker.Start, attribution.Speaker.End);
        var actor = actors.Resolve(text.Document, span);
        var isNear = !attribution.IsCarried || !attribution.Cue.IsEmpty;
        return new Speaker { Id = actor?.Id, Name = actor?.Name ?? span.In(text.Document.Text), Span = isNear ? span : null };
    }

    private ClaimForm FormOf(Attribution attribution)
    {
        if (attribution.IsAttributed)
        {
            return ClaimForm.Attributed;
        }

        var (quoted, plain) = (0, 0);
        foreach (var range in attribution.Content)
        {
            for (var i = range.Start; i < range.End; i++)
            {
                if (!text.IsPunctuation(i))
                {
                    _ = text.QuoteAt(i) >= 0 && text.QuoteAt(i) != text.QuoteAt(attribution.Cue.Start) ? quoted++ : plain++;
                }
            }
        }

        return quoted == 0 ? ClaimForm.Indirect : plain == 0 ? ClaimForm.Quote : ClaimForm.Mixed;
    }

    private List<Span> Spans(IReadOnlyList<TokenRange> ranges)
    {
        var spans = new List<Span>(ranges.Count);
        foreach (var range in ranges)
        {
            spans.Add(text.Document.SpanOf(range.Start, range.End));
        }

        return spans;
    }

    private List<string> ActorsIn(List<Span> content)
    {
        var ids = new List<string>();
        foreach (var span in content)
        {
            foreach (var actor in actors.Within(span))
            {
                if (!ids.Contains(actor.Id))
                {
                    ids.Add(actor.Id);
                }
            }
        }

        return ids;
    }

    private static List<T> Inside<T>(IReadOnlyList<T> all, List<Span> content, Func<T, Span> spanOf)
    {
        var inside = new List<T>();
        foreach (var span in content)
        {
            for (var i = FirstFrom(all, span.Start, spanOf); i < all.Count && spanOf(all[i]).Start < span.End; i++)
            {
                if (span.Contains(spanOf(all[i])))
                {
                    inside.Add(all[i]);
                }
            }
        }

        return inside;
    }

    private static int FirstFrom<T>(IReadOnlyList<T> all, int offset, Func<T, Span> spanOf)
    {
        var (low, high) = (0, all.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = spanOf(all[middle]).Start < offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
