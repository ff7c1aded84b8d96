using System.Diagnostics;
using System.IO.Pipelines;
using System.Text;
using CsCheck;

namespace AnalysisCluster.Gateway.Tests;

public sealed class LineReaderTests
{
    private static readonly Gen<string> Body = Gen.String[Gen.OneOf(Gen.Char["ab \t\r\n"], Gen.Const('\n')), 0, 60];

    [Fact]
    public async Task Read_WhateverThePackets_SameLines() => await Gen.Select(Body, Gen.Int[1, 9], Gen.Int[1, 12]).SampleAsync(async (body, packet, lineMax) =>
    {
        var lines = await ReadAsync(Encoding.UTF8.GetBytes(body), packet, lineMax);

        var parts = body.Split('\n');
        var expected = parts.Select((text, index) => (Number: index + 1, Text: text))
            .Where(line => line.Text.Length > lineMax || !string.IsNullOrWhiteSpace(line.Text))
            .Select(line => (line.Number, line.Text.Length > lineMax ? null : WithoutReturn(line.Text), line.Text.Length + 1L));
        Assert.Equal(expected, lines.Select(line => (line.Number, line.TooLong ? null : Encoding.UTF8.GetString(line.Bytes.Span), line.Length)));
    });

    [Fact]
    public async Task Read_LongLineInSmallPackets_TimeStaysLinear()
    {
        var line = new byte[16 << 20];
        line.AsSpan().Fill((byte)'x');
        var clock = Stopwatch.StartNew();

        var lines = await ReadAsync(line, 1_024, line.Length);

        Assert.Equal(line.Length, Assert.Single(lines).Bytes.Length);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"{clock.Elapsed}"); // searching anew with each packet would read 128 GB
    }

    [Fact]
    public async Task Read_EndedEarly_InputIsReadOnBehindTheLine()
    {
        var input = PipeReader.Create(new MemoryStream("one\ntwo\nthree"u8.ToArray()));

        await foreach (var line in LineReader.ReadAsync(input, 100, TestContext.Current.CancellationToken))
        {
            Assert.Equal(1, line.Number);
            break;
        }

        var rest = await input.ReadAsync(TestContext.Current.CancellationToken);
        Assert.Equal("two\nthree", Encoding.UTF8.GetString(rest.Buffer));
    }

    private static string WithoutReturn(string text) => text.EndsWith('\r') ? text[..^1] : text;

    private static async Task<List<Line>> ReadAsync(byte[] body, int packet, int lineMax)
    {
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 0, useSynchronizationContext: false));
        var writing = Task.Run(async () =>
        {
            for (var start = 0; start < body.Length; start += packet)
            {
                await pipe.Writer.WriteAsync(body.AsMemory(start, Math.Min(packet, body.Length - start)));
            }

            await pipe.Writer.CompleteAsync();
        });
        var lines = new List<Line>();
        await foreach (var line in LineReader.ReadAsync(pipe.Reader, lineMax, TestContext.Current.CancellationToken))
        {
            lines.Add(line);
        }

        await writing;
        return lines;
    }
}
