using System.Globalization;
using AnalysisCluster.Analysis.Quantities;
using AnalysisCluster.Analysis.Text;

namespace AnalysisCluster.Analysis.Tests.Quantities;

/// <summary>A quantity or time as the gold writes it.</summary>
/// <param name="Meaning">Value and unit of a quantity; "@" and the value of a time, or "@-".</param>
/// <param name="Bounds">Approximation, bounds and change, each with a blank before it; empty for a time.</param>
internal sealed record GoldExpression(Span Span, string Meaning, string Bounds)
{
    public static GoldExpression Of(TimeReference time) => new(time.Span, "@" + (time.Value ?? "-"), "");

    public static GoldExpression Of(Quantity quantity) => new(
        quantity.Span,
        string.Create(CultureInfo.InvariantCulture, $"{quantity.Value} {quantity.Unit}"),
        string.Create(
            CultureInfo.InvariantCulture,
            $"{(quantity.Approximate ? " ~" : "")}{Bound(" >=", quantity.Low)}{Bound(" <=", quantity.High)}{(quantity.Change is { } change ? " " + change : "")}"));

    /// <summary>Reads <c>[words] value unit …</c> or <c>@[words] value</c>, whose words come at or after <paramref name="from"/>; none where they do not.</summary>
    public static GoldExpression? Parse(string mark, string text, int from)
    {
        var isTime = mark[0] == '@';
        var close = mark.IndexOf("] ", StringComparison.Ordinal);
        var words = mark[(isTime ? 2 : 1)..close];
        var rest = mark[(close + 2)..];
        if (FindWords(words, text, from) is not { } span)
        {
            return null;
        }

        if (isTime)
        {
            return new(span, "@" + rest, "");
        }

        var fields = rest.Split(' ');
        return new(span, $"{fields[0]} {fields[1]}", string.Concat(fields[2..].Select(field => " " + field)));
    }

    public string Show(string text) => $"{(Meaning[0] == '@' ? "@" : "")}[{Span.In(text)}] {Meaning.TrimStart('@')}{Bounds}";

    private static Span? FindWords(string words, string text, int from)
    {
        for (var start = text.IndexOf(words, from, StringComparison.Ordinal); start >= 0; start = text.IndexOf(words, start + 1, StringComparison.Ordinal))
        {
            var end = start + words.Length;
            var opens = start == 0 || !char.IsLetterOrDigit(words[0]) || !char.IsLetterOrDigit(text[start - 1]);
            var closes = end == text.Length || !char.IsLetterOrDigit(words[^1]) || !char.IsLetterOrDigit(text[end]);
            if (opens && closes)
            {
                return new(start, end);
            }
        }

        return null;
    }

    private static string Bound(string sign, decimal? value) => value is { } bound ? string.Create(CultureInfo.InvariantCulture, $"{sign}{bound}") : "";
}
