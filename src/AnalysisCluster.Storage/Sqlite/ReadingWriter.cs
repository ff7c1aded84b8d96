using AnalysisCluster.Grains.Articles;
using AnalysisCluster.Grains.Delivery;
using AnalysisCluster.Grains.Feeds;
using AnalysisCluster.Storage.Rows;

namespace AnalysisCluster.Storage.Sqlite;

/// <summary>Writes one reading: its rows, its claims with their liveness, the dirty marks that follow, and the events.</summary>
/// <remarks>
/// Liveness depends on the orders of the recorded revisions alone, so revisions may be recorded in any order: a claim's row belongs to the latest revision
/// that holds it, and is live when that is the latest recorded one.
/// </remarks>
internal sealed class ReadingWriter(WriteSession session, RecordedRevision recorded, PackedReading packed)
{
    private readonly Dictionary<string, StatementState> _statements = new(StringComparer.Ordinal);
    private readonly HashSet<long> _changed = [];
    private readonly HashSet<long> _joined = [];
    private readonly List<string> _live = [];
    private readonly List<DroppedClaim> _dropped = [];

    private IReadOnlyList<RecordedClaim> Claims => recorded.IsCanceled ? [] : recorded.Claims;

    public RecordOutcome Write(Func<RecordOutcome, IReadOnlyList<FeedAppend>> tell)
    {
        var (article, revision) = ArticleRows.Require(session.Database, recorded.ArticleId, recorded.Revision);
        var order = Database.Key(session.Prepare("SELECT ord FROM revisions WHERE key = ?").Bind(revision))!.Value;
        if (Database.Key(session.Prepare("SELECT revision FROM readings WHERE revision = ?").Bind(revision)) is not null)
        {
            return new RecordOutcome(order == article.Recorded, [], [], []);
        }

        var isLatest = article.Recorded is not { } latest || order > latest;
        var held = article.Recorded is null ? [] : HeldClaim.Read(session, article.Key);
        var recounted = CopyComponents.TakeOrigin(session, article, recorded, order);
        WriteStatements(isLatest);
        WriteClaims(article.Key, revision, order, isLatest, held);
        if (isLatest)
        {
            Drop(held);
        }

        WriteReading(article.Key, revision, order, isLatest);
        var dirty = MarkDirty().Union(recounted).Select(root => AssertionReader.IdOf(session.Database, root));
        WorkRows.Advance(session, revision, WorkStage.Recorded);
        session.Counters.Read++;
        var outcome = new RecordOutcome(isLatest, _live, _dropped, [.. dirty]);
        FeedRows.Append(session, tell(outcome));
        return outcome;
    }

    private void WriteStatements(bool isLatest)
    {
        foreach (var (id, claims) in Claims.CountBy(claim => claim.Statement.Id))
        {
            _statements[id] = StatementState.FindOrInsert(session, id, isLatest ? claims : 0);
        }
    }

    private void WriteClaims(long article, long revision, long order, bool isLatest, Dictionary<string, HeldClaim> held)
    {
        for (var position = 0; position < Claims.Count; position++)
        {
            var claim = Claims[position];
            var statement = _statements[claim.Statement.Id];
            var row = new ClaimRow(session, claim, packed.Details[position], statement.Key, revision, position, isLatest);
            var before = held.GetValueOrDefault(claim.Claim.Id);
            if (before is null)
            {
                row.Insert(article);
                session.Counters.Claims++;
                Note(statement, becameLive: isLatest, countsOtherwise: true);
            }
            else if (order > before.Order)
            {
                row.Update(before.Key);
                Note(statement, becameLive: isLatest && !before.Live, countsOtherwise: isLatest && row.CountsOtherwise(before));
            }

            if (isLatest && before is not { Live: true })
            {
                _live.Add(claim.Claim.Id);
            }
        }
    }

    /// <summary>A statement that this reading brought has no verdict yet: only what was held before can be out of date.</summary>
    private void Note(StatementState statement, bool becameLive, bool countsOtherwise)
    {
        if (statement.IsNew)
        {
            return;
        }

        if (becameLive)
        {
            ChangeLive(statement.Key, 1);
        }
        else if (countsOtherwise)
        {
            _joined.Add(statement.Key);
        }
    }

    private void Drop(Dictionary<string, HeldClaim> held)
    {
        var kept = Claims.Select(claim => claim.Claim.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var (id, before) in held.Where(pair => pair.Value.Live && !kept.Contains(pair.Key)))
        {
            session.Prepare("UPDATE claims SET live = 0 WHERE key = ?").Bind(before.Key).Run();
            ChangeLive(before.Statement, -1);
            _dropped.Add(before.Dropped(session, id));
        }
    }

    private void ChangeLive(long statement, int by)
    {
        _changed.Add(statement);
        session.Prepare("UPDATE statements SET live = live + ? WHERE key = ?").Bind(by).Bind(statement).Run();
    }

    private void WriteReading(long article, long revision, long order, bool isLatest)
    {
        var held = _statements.Where(pair => !pair.Value.IsNew).Select(pair => pair.Key).ToHashSet(StringComparer.Ordinal);
        var brought = recorded.IsCanceled ? null : packed.Brought(held);
        session.Prepare(
                """
                INSERT INTO readings (revision, article, ord, bucket, day, outlet, topics, sketch, statements, findings)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
            .Bind(revision).Bind(article).Bind(order)
            .Bind(brought is null && packed.Sketch is null ? null : recorded.Bucket).Bind((long?)recorded.Day)
            .Bind(recorded.Findings.Provenance.Outlet).Bind(packed.Topics).Bind(packed.Sketch).Bind(brought).Bind(packed.Findings)
            .Run();
        if (isLatest)
        {
            session.Prepare("UPDATE articles SET recorded = ?, recorded_ord = ?, canceled = ? WHERE key = ?")
                .Bind(revision).Bind(order).Bind(recorded.IsCanceled).Bind(article).Run();
        }
    }

    /// <returns>Roots of the assertions that it marked.</returns>
    private HashSet<long> MarkDirty()
    {
        var roots = _changed.Union(_joined).Select(statement => StatementState.RootOf(session, statement)).ToHashSet();
        roots.UnionWith(_changed.SelectMany(statement => DirtyMarks.Contradicting(session, statement)));
        foreach (var root in roots)
        {
            DirtyMarks.Mark(session, root);
        }

        return roots;
    }
}
