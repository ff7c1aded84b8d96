using AnalysisCluster.Contracts.Operations;

namespace AnalysisCluster.Grains.Tests.Invariants;

/// <summary>The graph depends on the set of accepted revisions alone: a cluster's digest is that of the plain loop.</summary>
public sealed class FunctionOfTheSetTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 2)]
    [InlineData(3, 3)]
    [InlineData(3, 4)]
    public async Task Digest_AnyOrderAndNumberOfSilos_EqualsThePlainLoop(int silos, int seed)
    {
        await using var cluster = await AnalysisTestCluster.StartAsync(silos);

        await cluster.CrossReferenceAsync(SampleArticles.Shuffled(seed));

        Assert.Equal(SampleArticles.CrossReferenced(SampleArticles.All).Digest, await cluster.DigestAsync());
    }

    [Fact]
    public async Task Digest_EditAndWithdrawalAfterAllWasFinished_EqualsThePlainLoop()
    {
        await using var cluster = await AnalysisTestCluster.StartAsync();
        var first = SampleArticles.All.DistinctBy(article => article.Id).ToArray();

        await cluster.CrossReferenceAsync(first);
        Assert.Equal(SampleArticles.CrossReferenced(first).Digest, await cluster.DigestAsync());

        await cluster.CrossReferenceAsync([.. SampleArticles.All.Except(first)]);
        Assert.Equal(SampleArticles.CrossReferenced(SampleArticles.All).Digest, await cluster.DigestAsync());
    }

    /// <summary>Whoever waits for the last article's end may ask at once: sweeps are for what a crash left.</summary>
    [Fact]
    public async Task Digest_WithoutAnySweep_IsFinalWhenTheLastEndIsTold()
    {
        await using var cluster = await AnalysisTestCluster.StartAsync(intake: options => options.SweepEvery = TimeSpan.FromMinutes(10));
        foreach (var article in SampleArticles.All)
        {
            await cluster.FinishedAsync([await cluster.SubmitUntilTakenAsync(article)]);
            Assert.Equal(0, (await cluster.Client.GetGrain<ICatalogGrain>(0).GetStatusAsync()).Pending);
        }

        Assert.Equal(SampleArticles.CrossReferenced(SampleArticles.All).Digest, await cluster.DigestAsync());
    }

    [Fact]
    public async Task Digest_SubsetThenRestart_EqualsThePlainLoop()
    {
        var folder = Directory.CreateTempSubdirectory("analysis-test-");
        var half = SampleArticles.All.Count / 2;
        await using (var before = await AnalysisTestCluster.StartAsync(folder: folder.FullName))
        {
            await before.CrossReferenceAsync([.. SampleArticles.All.Take(half)]);
        }

        await using (var after = await AnalysisTestCluster.StartAsync(silos: 3, folder: folder.FullName))
        {
            await after.CrossReferenceAsync([.. SampleArticles.All.Skip(half)]);
            Assert.Equal(SampleArticles.CrossReferenced(SampleArticles.All).Digest, await after.DigestAsync());
        }

        folder.Delete(recursive: true);
    }
}
