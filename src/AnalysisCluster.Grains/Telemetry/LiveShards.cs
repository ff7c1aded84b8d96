using System.Collections.Concurrent;
using AnalysisCluster.Grains.Claims;

namespace AnalysisCluster.Grains.Telemetry;

/// <summary>The shards in this silo's memory. Their sizes are read while they grow, and so may be a moment old.</summary>
internal sealed class LiveShards
{
    private readonly ConcurrentDictionary<ShardIndex, bool> _shards = new();

    public int Count => _shards.Count;

    public void Add(ShardIndex shard) => _shards.TryAdd(shard, true);

    public void Remove(ShardIndex shard) => _shards.TryRemove(shard, out _);

    public long Statements() => _shards.Keys.Sum(shard => (long)shard.Statements);

    public int Largest() => _shards.Keys.Select(shard => shard.Statements).DefaultIfEmpty().Max();
}
