using AnalysisCluster.Analysis.Models;
using AnalysisCluster.Grains.Telemetry;

namespace AnalysisCluster.Grains.Claims;

/// <summary>
/// Holds one shard of a comparison bucket in memory and decides every pair whose least common key falls to it. What it holds is recorded before it is
/// asked, so a lost activation is rebuilt from the store and misses nothing.
/// </summary>
[GrainType("claimshard")]
internal sealed class ClaimShardGrain(IClaimStore store, PreparedStatements prepared, AnalysisSettings settings, GrainsMetrics metrics) : Grain, IClaimShardGrain
{
    private ShardIndex? _index;
    private long _epoch;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        // First: an activation that lives on unnoticed beside this one, on a silo that was cut off, may from here on add nothing that this one does not read.
        _epoch = await store.OpenShardAsync(this.GetPrimaryKeyString());
        var shard = ShardId.Parse(this.GetPrimaryKeyString());
        var index = new ShardIndex(shard, settings, prepared, metrics.Compared);
        await foreach (var statement in store.ReadStatementsAsync(shard.Bucket, cancellationToken))
        {
            index.Add(statement);
        }

        await foreach (var sketch in store.ReadSketchesAsync(shard.Bucket, cancellationToken))
        {
            index.Add(sketch);
        }

        _index = index;
        metrics.ShardLoaded(index);
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        if (_index is { } index)
        {
            metrics.ShardLeft(index);
        }

        return Task.CompletedTask;
    }

    public Task<CompareReply> CompareAsync(CompareBatch batch) => Task.FromResult(_index!.Compare(batch) with { Epoch = _epoch });
}
