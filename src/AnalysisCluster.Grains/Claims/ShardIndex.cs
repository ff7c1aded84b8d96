using AnalysisCluster.Analysis.Assertions;
using AnalysisCluster.Analysis.Models;
using AnalysisCluster.Analysis.Relations;

namespace AnalysisCluster.Grains.Claims;

/// <summary>The memory of one shard: postings from blocking keys to statements, and from sketch hashes to articles.</summary>
/// <param name="compared">Where given, told for each statement of a batch how many others it was compared with.</param>
internal sealed class ShardIndex(ShardId shard, AnalysisSettings settings, PreparedStatements prepared, Action<int>? compared = null)
{
    private readonly Dictionary<string, PreparedStatement> _statements = new(StringComparer.Ordinal);
    private readonly Dictionary<ulong, List<PreparedStatement>> _byKey = [];
    private readonly Dictionary<(string ArticleId, string Revision), ArticleSketchSize> _sketches = [];
    private readonly Dictionary<ulong, List<ArticleSketchSize>> _byHash = [];

    public int Statements => _statements.Count;

    public CompareReply Compare(CompareBatch batch)
    {
        var links = new List<LinkRow>();
        foreach (var statement in batch.Statements)
        {
            var one = prepared.Of(statement);
            var pairs = Compare(one, links);
            compared?.Invoke(pairs);
            if (batch.Insert)
            {
                Add(one);
            }
        }

        if (!batch.Insert)
        {
            return new CompareReply([.. links], Match(batch));
        }

        // Not every shard holds the sketch yet, of this article or of one that walks at the same time: copies are looked for afterwards.
        AddSketch(batch.ArticleId, batch.Revision, batch.Day, batch.Hashes, batch.SketchSize);
        return new CompareReply([.. links], []);
    }

    public void Add(Statement statement)
    {
        if (statement.Keys.Any(shard.Holds))
        {
            Add(prepared.Of(statement));
        }
    }

    public void Add(ArticleSketch sketch) =>
        AddSketch(sketch.ArticleId, sketch.Revision, sketch.Day, sketch.Hashes.Where(shard.Holds), sketch.Hashes.Count);

    /// <returns>Statements that it was compared with.</returns>
    private int Compare(PreparedStatement statement, List<LinkRow> links)
    {
        var pairs = 0;
        foreach (var key in statement.Keys)
        {
            if (!shard.Holds(key) || !_byKey.TryGetValue(key, out var posting))
            {
                continue;
            }

            foreach (var other in posting)
            {
                if (other.Id != statement.Id
                    && Blocking.Comparable(statement.Day, other.Day, settings)
                    && Blocking.IsLeastCommonKey(statement.Keys, other.Keys, key))
                {
                    pairs++;
                    if (ClaimRelation.Link(statement, other) is { } relation)
                    {
                        links.Add(LinkRow.Of(statement.Id, other.Id, relation));
                    }
                }
            }
        }

        return pairs;
    }

    private void Add(PreparedStatement statement)
    {
        if (!_statements.TryAdd(statement.Id, statement))
        {
            return;
        }

        foreach (var key in statement.Keys.Where(shard.Holds))
        {
            PostingOf(_byKey, key).Add(statement);
        }
    }

    private SketchMatch[] Match(CompareBatch batch)
    {
        var shared = new Dictionary<ArticleSketchSize, int>();
        foreach (var hash in batch.Hashes)
        {
            foreach (var other in _byHash.GetValueOrDefault(hash) ?? [])
            {
                if (other.ArticleId != batch.ArticleId && Blocking.Comparable(batch.Day, other.Day, settings))
                {
                    shared[other] = shared.GetValueOrDefault(other) + 1;
                }
            }
        }

        return [.. shared.Select(match => new SketchMatch(match.Key.ArticleId, match.Key.Revision, match.Value, match.Key.Size))];
    }

    private void AddSketch(string articleId, string revision, int? day, IEnumerable<ulong> hashes, int size)
    {
        var sketch = new ArticleSketchSize(articleId, revision, day, size);
        if (!_sketches.TryAdd((articleId, revision), sketch))
        {
            return;
        }

        foreach (var hash in hashes)
        {
            PostingOf(_byHash, hash).Add(sketch);
        }
    }

    private static List<T> PostingOf<T>(Dictionary<ulong, List<T>> postings, ulong key)
    {
        if (!postings.TryGetValue(key, out var posting))
        {
            postings[key] = posting = [];
        }

        return posting;
    }

    private sealed record ArticleSketchSize(string ArticleId, string Revision, int? Day, int Size);
}
