using AnalysisCluster.Analysis.Assertions;
using AnalysisCluster.Contracts.Assertions;
using AnalysisCluster.Grains.Telemetry;
using Orleans.Concurrency;

namespace AnalysisCluster.Grains.Assertions;

/// <summary>The part of an assertion that only the cluster itself calls.</summary>
[Alias("analysis.IAssertionWork")]
[GrainInterfaceType("analysis.assertionwork")]
internal interface IAssertionWork : IGrainWithStringKey
{
    /// <summary>Judges the assertion anew from what the store holds after the call began, and tells a changed verdict. Repeating is safe.</summary>
    [Alias("Judge")]
    [AlwaysInterleave]
    Task JudgeAsync();
}

/// <summary>
/// Owns the verdict of one assertion: judges it from its claims and tells the feed when it changed. Calls that arrive while a judgement is under way
/// share the next one, so a claim that a hundred outlets repeat at once is not judged a hundred times.
/// </summary>
[GrainType("assertion")]
internal sealed class AssertionGrain(IAssertionStore store, GrainsMetrics metrics) : Grain, IAssertionGrain, IAssertionWork
{
    private const int ViewClaimsMax = 64;

    private Task _running = Task.CompletedTask;
    private Task? _next;

    public async Task<AssertionView?> GetAsync() =>
        await store.FindAsync(this.GetPrimaryKeyString()) is { } id ? await store.ReadViewAsync(id, ViewClaimsMax) : null;

    public Task JudgeAsync() => _next ??= JudgeAfterAsync(_running);

    private async Task JudgeAfterAsync(Task before)
    {
        await before.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Current);
        _running = _next ?? Task.CompletedTask;
        _next = null;
        await JudgeOnceAsync(this.GetPrimaryKeyString());
    }

    private async Task JudgeOnceAsync(string id)
    {
        if (await store.ReadFactsAsync(id, AssertionJudge.MembersMax) is not { } facts)
        {
            await store.ForgetAsync(id);
            return;
        }

        metrics.Judged(facts.Members.Count);
        var verdict = AssertionJudge.Judge(facts.Members, facts.Disputed);
        var live = facts.Members.Where(member => member.Live).Select(member => member.ClaimId).Order(StringComparer.Ordinal).ToArray();
        await store.WriteVerdictAsync(
            id, facts.DirtyVersion, verdict, GraphDigest.OfClaims(live), [AssertionEvents.Judged(facts, verdict, live.Length)]);
    }
}
