namespace AnalysisCluster.Storage.Rows;

/// <summary>A live claim of an article to which an owner's profile refers.</summary>
/// <param name="Concerns">For an actor: it speaks the claim or is named in it. For a topic: always.</param>
/// <param name="Speaks">The owner is the speaker.</param>
internal readonly record struct OwnerClaim(long Key, long Statement, long Root, bool Concerns, bool Speaks);

/// <summary>The claims of an actor's or topic's articles: those of the latest day of publication first, then the latest accepted, each in text order.</summary>
internal static class OwnerClaims
{
    public const string Order = "k.day DESC, k.article DESC, c.position, c.key";

    /// <param name="articlesMax">Articles looked at.</param>
    public static List<OwnerClaim> Latest(IRowStore database, long owner, bool isActor, int articlesMax)
    {
        var claims = new List<OwnerClaim>();
        using var row = database.Prepare(
                $"""
                SELECT c.key, c.statement, s.root, c.speaker, c.actors
                FROM (SELECT day, article FROM contributions WHERE owner = ? AND present = 1 ORDER BY day DESC, article DESC LIMIT ?) k
                JOIN claims c ON c.article = k.article AND c.live = 1
                JOIN statements s ON s.key = c.statement
                ORDER BY {Order}
                """)
            .Bind(owner).Bind((long)articlesMax);
        while (row.Step())
        {
            var speaks = row.NullableInt64(3) == owner;
            claims.Add(new(row.Int64(0), row.Int64(1), row.Int64(2), !isActor || Concerns(row, owner, 3, 4), speaks));
        }

        return claims;
    }

    /// <summary>True where an actor speaks a claim or is named in it.</summary>
    public static bool Concerns(IRows row, long actor, int speaker, int actors) =>
        row.NullableInt64(speaker) == actor || ActorKeys.Contains(row.Blob(actors), actor);
}
