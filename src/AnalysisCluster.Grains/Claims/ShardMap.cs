using AnalysisCluster.Analysis;
using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Analysis.Assertions;
using AnalysisCluster.Analysis.Models;
using AnalysisCluster.Analysis.Relations;

namespace AnalysisCluster.Grains.Claims;

/// <summary>Address of a shard: <c>bucket/part of parts</c>, so that a changed number of parts never meets shards of the old number.</summary>
internal readonly record struct ShardId(int Bucket, int Part, int Parts)
{
    public bool Holds(ulong key) => key % (ulong)Parts == (ulong)Part;

    public override string ToString() => FormattableString.Invariant($"{Bucket}/{Part}/{Parts}");

    public static ShardId Parse(string text)
    {
        var parts = text.Split('/').Select(part => int.Parse(part, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        return new ShardId(parts[0], parts[1], parts[2]);
    }
}

internal readonly record struct ShardRequest(string Shard, CompareBatch Batch);

/// <summary>Spreads an article's statements and sketch over the shards, and puts the replies together again.</summary>
/// <remarks>
/// An article is taken in by all shards of its own bucket before it looks into the neighbouring ones, and before any shard looks for copies: a copy is told
/// by what all shards have in common. Of two articles that walk at once, each takes itself in first and looks afterwards, so that the one which looks last
/// sees all of the other.
/// </remarks>
internal sealed class ShardMap(AnalysisSettings settings, int parts)
{
    public AnalysisSettings Settings => settings;

    public IReadOnlyList<ShardRequest> Requests(Article article, string revision, Reading reading)
    {
        var own = Blocking.Bucket(article.Day, settings);
        var requests = new List<ShardRequest>();
        for (var part = 0; part < parts; part++)
        {
            var shard = new ShardId(own, part, parts);
            Statement[] statements = [.. reading.Statements.Where(statement => statement.Keys.Any(shard.Holds)).DistinctBy(statement => statement.Id)];
            ulong[] hashes = [.. reading.Sketch.Hashes.Where(shard.Holds)];
            var batch = new CompareBatch(article.Id, revision, article.Day, Insert: true, statements, hashes, reading.Sketch.Hashes.Count);
            var looks = Blocking.Neighbours(own)
                .Select(bucket => (Bucket: bucket, Batch: batch with { Insert = false, Statements = bucket == own ? [] : statements }))
                .Prepend((Bucket: own, Batch: batch));
            requests.AddRange(looks
                .Where(look => look.Batch.Statements.Length > 0 || hashes.Length > 0)
                .Select(look => new ShardRequest((shard with { Bucket = look.Bucket }).ToString(), look.Batch)));
        }

        return requests;
    }

    /// <summary>Links once each; copies where the shares of all shards together make one.</summary>
    public static LinkBatch Combine(
        string articleId, string revision, CopySketch sketch, IReadOnlyList<CompareReply> replies, IEnumerable<ShardEpoch> shards)
    {
        var copies = replies.SelectMany(reply => reply.Matches)
            .GroupBy(match => (match.ArticleId, match.Revision))
            .Select(group => CopyOf(articleId, sketch, group.Key.ArticleId, group.Sum(match => match.Shared), group.First().Size))
            .OfType<CopyLink>()
            .GroupBy(copy => (copy.A, copy.B))
            .Select(group => group.MaxBy(copy => copy.Containment)!);
        return new LinkBatch(
            articleId, revision, [.. replies.SelectMany(reply => reply.Links).DistinctBy(link => (link.A, link.B))], [.. copies], [.. shards.Distinct()]);
    }

    private static CopyLink? CopyOf(string id, CopySketch sketch, string other, int shared, int size) =>
        CopyDetector.Containment(shared, sketch.Hashes.Count, size) is not { } containment ? null
        : string.CompareOrdinal(id, other) < 0 ? new CopyLink(id, other, containment)
        : new CopyLink(other, id, containment);
}
