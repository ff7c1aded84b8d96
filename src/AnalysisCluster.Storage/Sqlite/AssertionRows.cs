using AnalysisCluster.Analysis.Assertions;
using AnalysisCluster.Grains.Feeds;
using AnalysisCluster.Storage.Rows;

namespace AnalysisCluster.Storage.Sqlite;

/// <summary>Keeps the verdicts.</summary>
internal static class AssertionRows
{
    /// <summary>Writes a verdict unless it is out of date: judged before one that is held.</summary>
    /// <returns>True where it was told.</returns>
    public static bool Write(
        WriteSession session, string assertionId, long dirtyVersion, AssertionVerdict verdict, string claimsDigest, IReadOnlyList<FeedAppend> events)
    {
        if (AssertionReader.Root(session.Database, assertionId) is not { } root)
        {
            return false;
        }

        var packed = Packed.Pack(verdict, StoreJson.Types.AssertionVerdict);
        var held = HeldVerdict.Read(session, root);
        if (held is not null && dirtyVersion < held.Version)
        {
            return false;
        }

        DirtyMarks.Clear(session, root, dirtyVersion);
        session.Prepare(
                """
                INSERT INTO assertions (root, version, status, claims_digest, verdict) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (root) DO UPDATE SET
                    version = excluded.version, status = excluded.status, claims_digest = excluded.claims_digest, verdict = excluded.verdict
                """)
            .Bind(root).Bind(dirtyVersion).Bind((long)verdict.Status).Bind(claimsDigest).Bind(packed).Run();
        if (held is not null && held.ClaimsDigest == claimsDigest && held.Verdict.AsSpan().SequenceEqual(packed))
        {
            return false;
        }

        FeedRows.Append(session, events);
        return true;
    }

    private sealed record HeldVerdict(long Version, string ClaimsDigest, byte[] Verdict)
    {
        public static HeldVerdict? Read(WriteSession session, long root)
        {
            using var row = session.Prepare("SELECT version, claims_digest, verdict FROM assertions WHERE root = ?").Bind(root);
            return row.Step() ? new(row.Int64(0), row.Text(1), row.Blob(2).ToArray()) : null;
        }
    }
}
