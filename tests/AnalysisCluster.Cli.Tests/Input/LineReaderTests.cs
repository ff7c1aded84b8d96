using System.Text;
using AnalysisCluster.Cli.Input;
using CsCheck;

namespace AnalysisCluster.Cli.Tests.Input;

public sealed class LineReaderTests
{
    [Fact]
    public async Task Read_AllLineEndsAndBlankLines_NumbersAsAnEditorDoes()
    {
        var lines = await Read("one\ntwo\r\n\r\n  \nfive", 100);

        Assert.Equal([(1, "one"), (2, "two"), (5, "five")], lines);
    }

    [Fact]
    public async Task Read_LineOverTheLimit_IsSkippedAndTheNextIsRead()
    {
        var lines = new List<(int Number, bool TooLong)>();
        await foreach (var line in LineReader.Read(Slow($"{new string('x', 50)}\nshort\n{new string('y', 500)}"), 20, TestContext.Current.CancellationToken))
        {
            lines.Add((line.Number, line.TooLong));
        }

        Assert.Equal([(1, true), (2, false), (3, true)], lines);
    }

    [Fact]
    public async Task Read_AnyText_GivesTheLinesThatSplittingGives() => await Gen.Char["ab\r\n "].Array.SampleAsync(async units =>
    {
        var text = new string(units);
        var expected = text.Split('\n').Select((line, index) => (index + 1, line.EndsWith('\r') ? line[..^1] : line)).Where(line => line.Item2.Trim().Length > 0);

        Assert.Equal(expected, await Read(text, 1_000));
    });

    private static async Task<List<(int Number, string Text)>> Read(string text, int limit)
    {
        var lines = new List<(int, string)>();
        await foreach (var line in LineReader.Read(Slow(text), limit))
        {
            lines.Add((line.Number, Encoding.UTF8.GetString(line.Bytes.Span)));
        }

        return lines;
    }

    private static DripStream Slow(string text) => new DripStream(Encoding.UTF8.GetBytes(text), 7);
}
