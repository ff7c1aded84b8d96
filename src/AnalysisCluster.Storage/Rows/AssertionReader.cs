using AnalysisCluster.Analysis.Assertions;
using AnalysisCluster.Contracts.Assertions;
using AnalysisCluster.Grains.Assertions;

namespace AnalysisCluster.Storage.Rows;

/// <summary>Reads assertions and what their verdicts depend on.</summary>
internal static class AssertionReader
{
    private const int FactClaimsMax = 16;

    private const string Members =
        "(SELECT key, id, live FROM statements WHERE key = ?1 UNION ALL SELECT key, id, live FROM statements WHERE root = ?1 AND root <> key)";

    /// <summary>Root of the assertion that holds a statement; null when the statement is not held.</summary>
    public static (long Root, string Id)? Find(IRowStore database, string statementId)
    {
        if (!HashId.IsValid(statementId))
        {
            return null;
        }

        using var row = database.Prepare("SELECT t.key, t.id FROM statements s JOIN statements t ON t.key = s.root WHERE s.id = ?").BindId(statementId);
        return row.Step() ? (row.Int64(0), row.Id(1)) : null;
    }

    /// <summary>Key of an assertion by its own id; null when the id is none, or was united into another.</summary>
    public static long? Root(IRowStore database, string assertionId) =>
        Find(database, assertionId) is { } found && found.Id == assertionId ? found.Root : null;

    public static string IdOf(IRowStore database, long statement)
    {
        using var row = database.Prepare("SELECT id FROM statements WHERE key = ?").Bind(statement);
        row.Step();
        return row.Id(0);
    }

    public static AssertionFacts? Facts(IRowStore database, string assertionId, int membersMax) =>
        Root(database, assertionId) is not { } root ? null : new AssertionFacts(
            assertionId,
            database.Prepare("SELECT version FROM dirty WHERE root = ?").Bind(root).Key() ?? 0,
            ReadMembers(database, root, membersMax),
            IsDisputed(database, root),
            Told(database, root),
            [.. ClaimReader.OfAssertion(database, root, FactClaimsMax, onlyLive: true).Select(held => held.Claim)]);

    /// <summary>Members, the live ones first, then by claim id: the judge looks at live ones only.</summary>
    public static IReadOnlyList<AssertionMember> ReadMembers(IRowStore database, long root, int limit)
    {
        var members = new List<AssertionMember>();
        using var row = database.Prepare(
                $"""
                SELECT c.id, a.id, m.id, g.origin, g.origin_certain, p.id, f.id, c.unnamed, c.live
                FROM {Members} m
                JOIN claims c ON c.statement = m.key
                JOIN articles a ON a.key = c.article
                JOIN counted_origins g ON g.article = c.article
                LEFT JOIN owners p ON p.key = c.speaker
                LEFT JOIN owners f ON f.key = c.affiliation
                ORDER BY c.live DESC, c.id LIMIT ?2
                """)
            .Bind(root).Bind((long)limit);
        while (row.Step())
        {
            members.Add(new(
                row.Id(0), row.Text(1), row.Id(2), row.Text(3), row.Flag(4), row.NullableText(5), row.NullableText(6), row.Flag(7), row.Flag(8)));
        }

        return members;
    }

    public static bool IsDisputed(IRowStore database, long root)
    {
        using var row = database.Prepare(
                $"""
                SELECT EXISTS (SELECT 1 FROM {Members} m
                        JOIN links l ON l.a = m.key AND l.kind = 3 JOIN statements o ON o.key = l.b WHERE m.live > 0 AND o.live > 0)
                    OR EXISTS (SELECT 1 FROM {Members} m
                        JOIN links l ON l.b = m.key AND l.kind = 3 JOIN statements o ON o.key = l.a WHERE m.live > 0 AND o.live > 0)
                """)
            .Bind(root);
        row.Step();
        return row.Flag(0);
    }

    public static int LiveClaims(IRowStore database, long root) =>
        (int)database.Prepare($"SELECT sum(live) FROM {Members} m").Bind(root).Key()!.Value;

    /// <summary>The verdict last told; null when none was.</summary>
    public static AssertionVerdict? Told(IRowStore database, long root)
    {
        using var row = database.Prepare("SELECT verdict FROM assertions WHERE root = ?").Bind(root);
        return row.Step() ? Packed.Unpack(row.Blob(0), StoreJson.Types.AssertionVerdict) : null;
    }

    /// <summary>The verdict told or, for an assertion that never needed one, the one it would get.</summary>
    public static AssertionVerdict Verdict(IRowStore database, long root) =>
        Told(database, root) ?? AssertionJudge.Judge([.. ReadMembers(database, root, AssertionJudge.MembersMax)], IsDisputed(database, root));

    /// <summary>Where it stands, by the verdict told or else by its claims: what was never judged is one article's own.</summary>
    public static AssertionStatus Status(IRowStore database, long root) =>
        (AssertionStatus?)database.Prepare("SELECT status FROM assertions WHERE root = ?").Bind(root).Key()
        ?? (LiveClaims(database, root) > 0 ? AssertionStatus.Single : AssertionStatus.Withdrawn);

    /// <summary>
    /// The first live claim, in the order of <see cref="OwnerClaims"/>, that concerns an actor or stands in an article about a topic; null when none does.
    /// </summary>
    /// <remarks>CROSS JOIN, by which SQLite goes from the assertion's few claims to the owner, never from all that the owner contributes to, which the wished order would invite.</remarks>
    public static long? FirstClaim(IRowStore database, long root, long owner, bool isActor)
    {
        using var row = database.Prepare(
                $"""
                SELECT c.key, c.speaker, c.actors FROM {Members} m
                CROSS JOIN claims c CROSS JOIN contributions k
                WHERE c.statement = m.key AND c.live = 1 AND k.article = c.article AND k.owner = ?2 AND k.present = 1
                ORDER BY {OwnerClaims.Order}
                """)
            .Bind(root).Bind(owner);
        while (row.Step())
        {
            if (!isActor || OwnerClaims.Concerns(row, owner, 1, 2))
            {
                return row.Int64(0);
            }
        }

        return null;
    }

    public static AssertionView View(IRowStore database, long root, string id, int claimsMax)
    {
        var verdict = Verdict(database, root);
        var first = ClaimReader.OfAssertion(database, root, 1, onlyLive: false);
        var text = first.Select(held => string.Join(" … ", held.Claim.Words)).FirstOrDefault("");
        var claims = claimsMax == 0 ? [] : ClaimReader.OfAssertion(database, root, claimsMax, onlyLive: true);
        return new AssertionView(
            id, text, LiveClaims(database, root), verdict.Witnesses, verdict.Origins.Min, verdict.Origins.Max, verdict.Relays, verdict.Status,
            [.. verdict.FragileOn], [.. claims.Select(held => ClaimReader.Read(database, held.Key))]);
    }
}
