using AnalysisCluster.Analysis.Assertions;
using AnalysisCluster.Analysis.Relations;
using AnalysisCluster.Grains.Claims;
using AnalysisCluster.Grains.Delivery;
using AnalysisCluster.Grains.Feeds;
using AnalysisCluster.Storage.Rows;

namespace AnalysisCluster.Storage.Sqlite;

/// <summary>Writes a batch of links and copies: what is new of them, the unions that follow, the dirty marks, and the events.</summary>
/// <remarks>What names a statement or an article that no reading has recorded is left out: nothing stands behind it.</remarks>
internal sealed class LinkWriter(WriteSession session, LinkBatch batch)
{
    private readonly List<NewLink> _links = [];
    private readonly List<CopyLink> _copies = [];
    private readonly List<(long Loser, long Winner)> _merged = [];
    private readonly HashSet<long> _marked = [];
    private readonly HashSet<long> _touched = [];

    public LinkOutcome Write(Func<LinkOutcome, IReadOnlyList<FeedAppend>> tell)
    {
        var (article, revision) = ArticleRows.Require(session.Database, batch.ArticleId, batch.Revision);
        foreach (var link in batch.Links)
        {
            WriteLink(link);
        }

        foreach (var copy in batch.Copies)
        {
            WriteCopy(copy);
        }

        foreach (var root in _touched.Select(statement => StatementState.RootOf(session, statement)).ToHashSet())
        {
            DirtyMarks.Mark(session, root);
            _marked.Add(root);
        }

        WorkRows.Advance(session, revision, WorkStage.Linked);
        var outcome = new LinkOutcome(_links, _copies, Merged(), Dirty(article.Key));
        FeedRows.Append(session, tell(outcome));
        return outcome;
    }

    private void WriteLink(LinkRow link)
    {
        if (StatementState.KeyOf(session.Database, link.A) is not { } a
            || StatementState.KeyOf(session.Database, link.B) is not { } b
            || !Insert(link, a, b))
        {
            return;
        }

        _ = link.Kind switch
        {
            RelationKind.Same => session.Counters.Same++,
            RelationKind.Contradicts => session.Counters.Contradicts++,
            _ => session.Counters.Updates++,
        };
        if (link.Joins)
        {
            Unite(a, b);
        }

        if (link.Joins || link.Kind == RelationKind.Contradicts)
        {
            _touched.UnionWith([a, b]);
        }

        _links.Add(new NewLink(link, ClaimReader.LeastOf(session.Database, a), ClaimReader.LeastOf(session.Database, b)));
    }

    private bool Insert(LinkRow link, long a, long b) => session.Prepare(
            "INSERT INTO links (a, b, kind, score, joins, reasons) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
        .Bind(a).Bind(b).Bind((long)link.Kind).Bind(link.Score).Bind(link.Joins)
        .Bind(Packed.Pack([.. link.Reasons], StoreJson.Types.StringArray)).Run() > 0;

    /// <summary>The root of the lesser id takes the other's statements. Ids are hashes, so the smaller side seldom wins, and a statement seldom moves twice.</summary>
    private void Unite(long a, long b)
    {
        var (left, right) = (StatementState.RootOf(session, a), StatementState.RootOf(session, b));
        if (left == right)
        {
            return;
        }

        var (winner, loser) = string.CompareOrdinal(IdOf(left), IdOf(right)) < 0 ? (left, right) : (right, left);
        session.Prepare("UPDATE statements SET root = ? WHERE root = ? AND root <> key").Bind(winner).Bind(loser).Run();
        session.Prepare("UPDATE statements SET root = ? WHERE key = ?").Bind(winner).Bind(loser).Run();
        DirtyMarks.Clear(session, loser);
        if (session.Prepare("DELETE FROM assertions WHERE root = ?").Bind(loser).Run() > 0)
        {
            _merged.Add((loser, winner));
        }
    }

    private void WriteCopy(CopyLink copy)
    {
        if (ArticleRows.Find(session.Database, copy.A) is not { } a || ArticleRows.Find(session.Database, copy.B) is not { } b)
        {
            return;
        }

        var changed = session.Prepare(
                """
                INSERT INTO copies (a, b, containment) VALUES (?, ?, ?)
                ON CONFLICT (a, b) DO UPDATE SET containment = excluded.containment WHERE excluded.containment > copies.containment
                """)
            .Bind(a.Key).Bind(b.Key).Bind(copy.Containment).Run();
        if (changed > 0)
        {
            _copies.Add(copy);
            _marked.UnionWith(CopyComponents.Unite(session, a.Key, b.Key));
        }
    }

    private List<(string Loser, string Winner)> Merged() =>
        [.. _merged.Select(merged => (IdOf(merged.Loser), IdOf(StatementState.RootOf(session, merged.Winner))))];

    private List<string> Dirty(long article)
    {
        using (var row = session.Prepare(
                """
                SELECT DISTINCT s.root FROM claims c JOIN statements s ON s.key = c.statement JOIN dirty d ON d.root = s.root WHERE c.article = ?
                """)
            .Bind(article))
        {
            while (row.Step())
            {
                _marked.Add(row.Int64(0));
            }
        }

        return [.. _marked.Select(root => IdOf(root))];
    }

    private string IdOf(long statement) => AssertionReader.IdOf(session.Database, statement);
}
