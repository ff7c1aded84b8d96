using AnalysisCluster.Analysis.Models;

namespace AnalysisCluster.Grains.Claims;

/// <summary>
/// Holds one shard of a comparison bucket in memory and decides every pair whose least common key falls to it. What it holds is recorded before it is
/// asked, so a lost activation is rebuilt from the store and misses nothing.
/// </summary>
[GrainType("claimshard")]
internal sealed class ClaimShardGrain(IClaimStore store, PreparedStatements prepared, AnalysisSettings settings) : Grain, IClaimShardGrain
{
    private ShardIndex? _index;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var shard = ShardId.Parse(this.GetPrimaryKeyString());
        var index = new ShardIndex(shard, settings, prepared);
        await foreach (var statement in store.ReadStatementsAsync(shard.Bucket, cancellationToken))
        {
            index.Add(statement);
        }

        await foreach (var sketch in store.ReadSketchesAsync(shard.Bucket, cancellationToken))
        {
            index.Add(sketch);
        }

        _index = index;
    }

    public Task<CompareReply> CompareAsync(CompareBatch batch) => Task.FromResult(_index!.Compare(batch));
}
