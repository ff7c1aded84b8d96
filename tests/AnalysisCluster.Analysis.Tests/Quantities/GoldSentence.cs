using System.Globalization;
using System.Runtime.CompilerServices;
using AnalysisCluster.Analysis.Quantities;
using AnalysisCluster.Analysis.Text;

namespace AnalysisCluster.Analysis.Tests.Quantities;

/// <summary>One line of a file in <c>Gold/</c>, whose head explains the form: a sentence, its day of publication, and what a careful reader finds in it.</summary>
internal sealed record GoldSentence(string Text, int? Published, IReadOnlyList<GoldExpression> Expected)
{
    private const string Nothing = "-";

    private static readonly string Folder = Path.Combine(Path.GetDirectoryName(Here())!, "Gold");

    /// <exception cref="FormatException">A line is not in the form; the message quotes it.</exception>
    public static IReadOnlyList<GoldSentence> ReadFile(string part) =>
        [.. File.ReadLines(Path.Combine(Folder, part + ".txt")).Where(line => !line.StartsWith('#')).Select(Read)];

    /// <summary>What the readers make of the sentence, in its order.</summary>
    public IEnumerable<GoldExpression> Find()
    {
        var document = DocumentReader.Read(Text, []);
        return TimeReader.Read(document, Published).Select(GoldExpression.Of)
            .Concat(QuantityReader.Read(document).Select(GoldExpression.Of))
            .OrderBy(found => found.Span);
    }

    private static GoldSentence Read(string line)
    {
        if (line.Split(" | ") is not [var day, var text, var marks])
        {
            throw new FormatException($"Not three columns: {line}");
        }

        var expected = new List<GoldExpression>();
        foreach (var mark in marks == Nothing ? [] : marks.Split("; "))
        {
            var from = expected.Count == 0 ? 0 : expected[^1].Span.End;
            expected.Add(GoldExpression.Parse(mark, text, from) ?? throw new FormatException($"The words of {mark} do not follow in: {line}"));
        }

        return new(text, day == Nothing ? null : DateOnly.Parse(day, CultureInfo.InvariantCulture).DayNumber, expected);
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
