namespace AnalysisCluster.Analysis.Relations;

/// <summary>Decides what two statements are to each other.</summary>
public static class ClaimRelation
{
    /// <summary>Symmetric: <c>Decide(a, b)</c> equals <c>Decide(b, a)</c> in every property.</summary>
    public static Relation Decide(PreparedStatement a, PreparedStatement b) =>
        a.Id == b.Id ? new(RelationKind.Same, 1, ["identical"], true) : new(RelationKind.Unrelated, 0, [], false);
}
