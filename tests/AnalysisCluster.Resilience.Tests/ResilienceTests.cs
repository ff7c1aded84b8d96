using System.Diagnostics;
using System.Text.Json;

namespace AnalysisCluster.Resilience.Tests;

/// <summary>
/// Acknowledged is finished, the digest is that of <c>analysis crossref</c>, and a reader with a cursor sees every event once and in order: whatever dies
/// meanwhile. A seed picks victims and times. The long run, with tests that the short one leaves out, other seeds and a file to stream in, is
/// <c>ANALYSIS_RESILIENCE_SEEDS=1,2,3,4,5 ANALYSIS_RESILIENCE_ARTICLES=articles.jsonl dotnet test --project tests/AnalysisCluster.Resilience.Tests --explicit on</c>.
/// </summary>
public sealed class ResilienceTests(ITestOutputHelper output)
{
    private const int Clients = 8;
    private const int Editions = 3;
    private const int KillLeastMs = 5_000;
    private const int KillMostMs = 10_000;

    public static TheoryData<int> Seeds => [.. (Environment.GetEnvironmentVariable("ANALYSIS_RESILIENCE_SEEDS") ?? "1").Split(',').Select(int.Parse)];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public Task ThreeSilos_NothingDies_GiveTheDigestOfTheCrossReference() => RunAsync(0, "nothing dies", Calm);

    [Theory]
    [MemberData(nameof(Seeds))]
    public Task Silos_KilledAndBroughtBack_LoseNothing(int seed) => RunAsync(seed, "kill -9 of silos", async (cluster, random, load) =>
    {
        var kills = 0;
        while (await GoesOnAsync(load, random.Next(KillLeastMs, KillMostMs)))
        {
            cluster.Silos[random.Next(cluster.Silos.Count)].Signal("KILL");
            kills++;
        }

        return kills;
    });

    [Theory(Explicit = true)]
    [MemberData(nameof(Seeds))]
    public Task Gateway_Killed_LosesNothing(int seed) => RunAsync(seed, "kill -9 of the gateway", async (cluster, random, load) =>
    {
        var kills = 0;
        while (await GoesOnAsync(load, random.Next(KillLeastMs, KillMostMs)))
        {
            cluster.Gateway.Signal("KILL");
            kills++;
        }

        return kills;
    });

    [Theory]
    [MemberData(nameof(Seeds))]
    public Task Postgres_CrashedTwice_LosesNothing(int seed) => RunAsync(seed, "crash of PostgreSQL", async (cluster, random, load) =>
    {
        var kills = 0;
        while (kills < 2 && await GoesOnAsync(load, random.Next(3_000, 8_000)))
        {
            await cluster.Postgres.StopAsync("immediate");
            await Task.Delay(random.Next(500, 3_000), Stop);
            await cluster.Postgres.ResumeAsync();
            kills++;
        }

        return kills;
    });

    [Theory(Explicit = true)]
    [MemberData(nameof(Seeds))]
    public Task Silo_FrozenForLong_LosesNothing(int seed) => RunAsync(seed, "a silo frozen for 30 s", async (cluster, random, load) =>
    {
        await GoesOnAsync(load, random.Next(2_000, 5_000));
        var victim = cluster.Silos[random.Next(cluster.Silos.Count)];
        victim.Signal("STOP");
        await Task.Delay(TimeSpan.FromSeconds(30), Stop);
        victim.Signal("CONT");
        return 1;
    });

    [Theory]
    [MemberData(nameof(Seeds))]
    public Task Everything_KilledAtOnce_GoesOn(int seed) => RunAsync(seed, "kill -9 of all at once", async (cluster, random, load) =>
    {
        await GoesOnAsync(load, random.Next(4_000, 8_000));
        foreach (var process in cluster.Processes)
        {
            process.Signal("KILL");
        }

        await cluster.Postgres.StopAsync("immediate");
        await cluster.Postgres.ResumeAsync();
        return cluster.Silos.Count + 2;
    });

    [Theory]
    [MemberData(nameof(Seeds))]
    public Task Silos_RestartedOneByOne_ClientsSeeNoError(int seed) => RunAsync(
        seed,
        "rolling restart",
        async (cluster, _, load) =>
        {
            await GoesOnAsync(load, 2_000);
            for (var i = 0; i < cluster.Silos.Count; i++)
            {
                var took = await cluster.Silos[i].StopAsync(TimeSpan.FromSeconds(45));
                output.WriteLine($"{cluster.Silos[i].Name} left after {took.TotalSeconds:0.0} s");
                cluster.Silos[i].Start();
                await cluster.ReadyAsync(cluster.Probes[i]);
            }

            return cluster.Silos.Count;
        },
        errorsAllowed: false,
        pause: TimeSpan.FromSeconds(1));

    private static async Task<int> Calm(LocalCluster cluster, Random random, Task load)
    {
        await load;
        return 0;
    }

    private async Task RunAsync(
        int seed, string what, Func<LocalCluster, Random, Task, Task<int>> chaos, bool errorsAllowed = true, TimeSpan? pause = null)
    {
        var articles = Articles.Load(Editions);
        pause ??= Articles.IsOwnFile ? null : TimeSpan.FromSeconds(1);
        var expected = await CrossReference.DigestAsync(articles);
        await using var cluster = await LocalCluster.StartAsync(3);
        await using var reader = EventReader.Start(cluster.Address);
        var began = Stopwatch.GetTimestamp();
        var load = new Load(cluster.Address, articles, Clients, pause);
        var loading = load.RunAsync(Stop);
        var kills = await chaos(cluster, new Random(seed), loading);
        await loading;
        var ready = await cluster.ReadyAsync();
        var status = await cluster.SettleAsync();
        var took = Stopwatch.GetElapsedTime(began);
        var digest = await cluster.DigestAsync();
        var last = status.GetProperty("feedLast").GetInt64();
        await reader.ReachAsync(last, TimeSpan.FromMinutes(1));
        Report(seed, what, kills, load, reader, ready, took, status);

        Assert.True(kills > 0 || chaos == Calm, "The load was over before anything was killed.");
        Assert.Equal(articles.Count, load.Acknowledged);
        Assert.Equal(status.GetProperty("accepted").GetInt64(), status.GetProperty("finished").GetInt64());
        Assert.Equal(0, status.GetProperty("failed").GetInt64());
        Assert.Equal(expected, digest);
        Assert.Equal((0, 0, last), (reader.Missing, reader.Doubled, reader.Last));
        Assert.True(errorsAllowed || load.Errors == 0, $"Clients saw errors: {string.Join(", ", load.Kinds)}\n{cluster.Tails()}");
    }

    private void Report(int seed, string what, int kills, Load load, EventReader reader, TimeSpan ready, TimeSpan took, JsonElement status) => output.WriteLine(
        $"{what}, seed {seed}: {load.Acknowledged} articles in {took.TotalSeconds:0.0} s, {kills} kills, {status.GetProperty("finished")} finished, {reader.Last} events, "
        + $"{reader.Missing} lost, {reader.Doubled} doubled, {reader.Connections} stream connections, {load.Errors} client errors ({string.Join(", ", load.Kinds)}), "
        + $"{load.PutOff} put off, longest silence {load.Silence.TotalSeconds:0.0} s, all ready {ready.TotalSeconds:0.0} s after the load");

    /// <returns>False where the load ended meanwhile.</returns>
    private static async Task<bool> GoesOnAsync(Task load, int milliseconds) => await Task.WhenAny(load, Task.Delay(milliseconds, Stop)) != load;
}
