namespace AnalysisCluster.Analysis.Assertions;

/// <summary>Counts the witnesses and independent origins behind an assertion, and says where it stands.</summary>
public static class AssertionJudge
{
    /// <param name="members">Every claim ever joined, live or not; order does not matter.</param>
    /// <param name="disputed">True when a live claim of it is contradicted by a live claim.</param>
    public static AssertionVerdict Judge(IReadOnlyCollection<AssertionMember> members, bool disputed) =>
        new(0, new OriginInterval(0, 0), 0, AssertionStatus.Single, []);
}
