using AnalysisCluster.Analysis.Relations;
using AnalysisCluster.Grains.Articles;

namespace AnalysisCluster.Storage.Rows;

/// <summary>The blobs of a reading, made on the caller's thread: the writer has better things to do.</summary>
/// <param name="Details">One for each claim.</param>
/// <param name="Distinct">The statements, each once.</param>
/// <param name="Statements">All of <paramref name="Distinct"/>: what is written when none of them was held, as is the rule.</param>
internal sealed record PackedReading(
    byte[] Findings, byte[] Topics, byte[]? Sketch, IReadOnlyList<byte[]> Details, IReadOnlyList<Statement> Distinct, byte[] Statements)
{
    public static PackedReading Of(RecordedRevision recorded)
    {
        Statement[] distinct = [.. recorded.Claims.Select(claim => claim.Statement).DistinctBy(statement => statement.Id)];
        return new(
            Packed.Pack(recorded.Findings with { Claims = [] }, StoreJson.Types.Findings),
            Packed.Pack([.. recorded.Findings.Topics.Select(topic => topic.Id)], StoreJson.Types.StringArray),
            recorded.IsCanceled || recorded.Sketch.Count == 0 ? null : HashesConverter.ToBytes(recorded.Sketch),
            [.. recorded.Claims.Select(claim => StoredClaim.Pack(claim.Claim, claim.Words))],
            distinct,
            Pack(distinct));
    }

    /// <summary>The statements that this reading brings: all of them or, where some were held, the rest; null when none is left.</summary>
    public byte[]? Brought(IReadOnlySet<string> held) =>
        held.Count == Distinct.Count ? null
        : held.Count == 0 ? Statements
        : Pack([.. Distinct.Where(statement => !held.Contains(statement.Id))]);

    private static byte[] Pack(Statement[] statements) => Packed.Pack(statements, StoreJson.Types.StatementArray);
}
