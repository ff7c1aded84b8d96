using AnalysisCluster.Analysis.Assertions;
using AnalysisCluster.Analysis.Relations;

namespace AnalysisCluster.Grains.Claims;

/// <summary>One shard of one comparison bucket: the statements and sketch hashes whose keys fall to it. The key is <see cref="ShardId"/>'s text.</summary>
[Alias("analysis.IClaimShardGrain")]
[GrainInterfaceType("analysis.claimshardgrain")]
internal interface IClaimShardGrain : IGrainWithStringKey
{
    /// <summary>
    /// Compares a batch with everything the shard holds. A batch to insert is compared by its statements and taken in, first to last; another one by
    /// its statements and its sketch. Changes nothing durable, for all of the batch was recorded before; repeating is safe and gives at least the same.
    /// </summary>
    [Alias("Compare")]
    Task<CompareReply> CompareAsync(CompareBatch batch);
}

/// <summary>What one article revision brings to one shard; bounded by the length of the article.</summary>
/// <param name="Insert">True for the first request to each shard of the article's own bucket; false for all that look afterwards.</param>
/// <param name="Hashes">Sketch hashes that fall to the shard.</param>
[GenerateSerializer, Immutable, Alias("analysis.CompareBatch")]
internal sealed record CompareBatch(
    [property: Id(0)] string ArticleId,
    [property: Id(1)] string Revision,
    [property: Id(2)] int? Day,
    [property: Id(3)] bool Insert,
    [property: Id(4)] Statement[] Statements,
    [property: Id(5)] ulong[] Hashes,
    [property: Id(6)] int SketchSize);

/// <param name="Epoch">Of the activation that answered; see <see cref="IClaimStore.OpenShardAsync"/>.</param>
[GenerateSerializer, Immutable, Alias("analysis.CompareReply")]
internal sealed record CompareReply(
    [property: Id(0)] LinkRow[] Links, [property: Id(1)] SketchMatch[] Matches, [property: Id(2)] long Epoch = 0);

/// <param name="Shared">Hashes of this shard that both sketches hold.</param>
/// <param name="Size">Hashes in the other's whole sketch.</param>
[GenerateSerializer, Immutable, Alias("analysis.SketchMatch")]
internal sealed record SketchMatch(
    [property: Id(0)] string ArticleId, [property: Id(1)] string Revision, [property: Id(2)] int Shared, [property: Id(3)] int Size);
