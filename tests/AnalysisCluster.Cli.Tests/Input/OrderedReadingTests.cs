using AnalysisCluster.Cli.Input;
using CsCheck;

namespace AnalysisCluster.Cli.Tests.Input;

public sealed class OrderedReadingTests
{
    [Fact]
    public async Task Select_WorkOfDifferentLength_KeepsTheInputsOrder() => await Gen.Int[0, 2_000].Array[0, 60].SampleAsync(
        async work =>
        {
            var results = new List<int>();
            await foreach (var result in OrderedReading.Select(Inputs(work), 4, spins => { Thread.SpinWait(spins); return spins; }))
            {
                results.Add(result);
            }

            Assert.Equal(work, results);
        },
        iter: 50);

    [Fact]
    public async Task Select_WorkFails_ThrowsAfterTheResultsBeforeIt()
    {
        var results = new List<int>();

        await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            await foreach (var result in OrderedReading.Select(Inputs([1, 2, 3, 4, 5]), 2, Work, TestContext.Current.CancellationToken))
            {
                results.Add(result);
            }
        });
        Assert.Equal([1, 2], results);

        static int Work(int input) => input == 3 ? throw new InvalidOperationException() : input;
    }

    [Fact]
    public async Task Select_ReaderStopsEarly_ReadsNotMuchFurther()
    {
        var taken = 0;
        await foreach (var result in OrderedReading.Select(Endless(), 2, input => input, TestContext.Current.CancellationToken))
        {
            if (result == 10)
            {
                break;
            }
        }

        Assert.InRange(taken, 10, 40);

        async IAsyncEnumerable<int> Endless()
        {
            while (true)
            {
                await Task.Yield();
                yield return taken++;
            }
        }
    }

    private static async IAsyncEnumerable<int> Inputs(int[] inputs)
    {
        foreach (var input in inputs)
        {
            await Task.Yield();
            yield return input;
        }
    }
}
