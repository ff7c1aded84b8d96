using AnalysisCluster.Analysis.Claims;
using AnalysisCluster.Grains.Articles;
using AnalysisCluster.Storage.Rows;

namespace AnalysisCluster.Storage.Sqlite;

/// <summary>A claim on its way into its row.</summary>
internal sealed class ClaimRow(WriteSession session, RecordedClaim claim, byte[] detail, long statement, long revision, int position, bool live)
{
    private readonly long? _speaker = claim.Claim.Speaker?.Id is { } id ? session.ActorKey(id) : null;
    private readonly long? _affiliation = claim.Affiliation is { } id ? session.ActorKey(id) : null;
    private readonly byte[] _actors = ActorKeys.ToBytes(claim.Claim.Actors.Select(session.ActorKey));
    private readonly bool _unnamed = claim.Claim.Speaker is { Id: null };

    public void Insert(long article) => Values(session.Prepare(
            """
            INSERT INTO claims (id, article, statement, revision, position, live, stance, speaker, affiliation, unnamed, actors, detail)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .BindId(claim.Claim.Id).Bind(article).Bind(statement)).Run();

    public void Update(long key) => Values(session.Prepare(
            """
            UPDATE claims SET revision = ?, position = ?, live = ?, stance = ?, speaker = ?, affiliation = ?, unnamed = ?, actors = ?, detail = ?
            WHERE key = ?
            """))
        .Bind(key).Run();

    /// <summary>True where a verdict may differ although the claim lives on: its speaker speaks for somebody else now.</summary>
    public bool CountsOtherwise(HeldClaim before) =>
        (_speaker, _affiliation, _unnamed) != (before.Speaker, before.Affiliation, before.Unnamed);

    private PreparedSql Values(PreparedSql sql) => sql
        .Bind(revision).Bind(position).Bind(live).Bind((long)claim.Claim.Stance).Bind(_speaker).Bind(_affiliation).Bind(_unnamed).Bind(_actors).Bind(detail);
}

/// <summary>A claim's row as the article's next reading meets it.</summary>
/// <param name="Order">Of the revision that the row belongs to.</param>
internal sealed record HeldClaim(long Key, long Order, bool Live, long Statement, long? Speaker, long? Affiliation, bool Unnamed)
{
    public static Dictionary<string, HeldClaim> Read(WriteSession session, long article)
    {
        var held = new Dictionary<string, HeldClaim>(StringComparer.Ordinal);
        using var row = session.Prepare(
                """
                SELECT c.id, c.key, d.ord, c.live, c.statement, c.speaker, c.affiliation, c.unnamed
                FROM claims c JOIN readings d ON d.revision = c.revision WHERE c.article = ? ORDER BY c.position
                """)
            .Bind(article);
        while (row.Step())
        {
            held[row.Id(0)] = new(
                row.Int64(1), row.Int64(2), row.Flag(3), row.Int64(4), row.NullableInt64(5), row.NullableInt64(6), row.Flag(7));
        }

        return held;
    }

    public DroppedClaim Dropped(WriteSession session, string id)
    {
        using var row = session.Prepare("SELECT c.detail, s.id FROM claims c JOIN statements s ON s.key = c.statement WHERE c.key = ?").Bind(Key);
        row.Step();
        var detail = StoredClaim.Unpack(row.Blob(0));
        return new DroppedClaim(id, row.Id(1), detail.Words, detail.Speaker?.Id);
    }
}
