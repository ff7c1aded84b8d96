using Orleans.Concurrency;

namespace AnalysisCluster.Grains.Delivery;

/// <summary>Walks the pending work of one partition. The key is the partition's number.</summary>
[Alias("analysis.IDeliveryGrain")]
[GrainInterfaceType("analysis.deliverygrain")]
internal interface IDeliveryGrain : IGrainWithIntegerKey
{
    /// <summary>Says that there is new work. Fire and forget: a lost poke is found by the next sweep.</summary>
    [Alias("Poke")]
    [OneWay]
    [AlwaysInterleave]
    Task PokeAsync();

    /// <summary>Says that rows are pending again which it may have passed already. Fire and forget, as a poke.</summary>
    [Alias("Rewind")]
    [OneWay]
    [AlwaysInterleave]
    Task RewindAsync();
}

/// <summary>Which partition an article's work belongs to: a pure function of its id.</summary>
public static class DeliveryPartition
{
    public static int Of(string articleId, int partitions) => (int)(Analysis.Articles.StableHash.Of64(articleId) % (ulong)partitions);
}
