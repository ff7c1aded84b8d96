using AnalysisCluster.Analysis;
using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Analysis.Models;
using AnalysisCluster.Grains.Articles;
using AnalysisCluster.Grains.Claims;
using AnalysisCluster.Models;
using CsCheck;

namespace AnalysisCluster.Grains.Tests.Invariants;

/// <summary>Two copies that walk their paths at once, their requests reaching the shards in any order.</summary>
public sealed class CopiesUnderWayTests
{
    private static readonly ArticleAnalyzer Analyzer = new(ModelFiles.Default);
    private static readonly ShardMap Map = new(AnalysisSettings.Default, parts: 4);

    private static readonly Article[] Copies =
    [
        .. new[] { "first", "second" }.Select(id => new Article
        {
            Id = id,
            Text = string.Join(' ', Enumerable.Range(0, 400).Select(number => $"word{number * 7 % 397}")),
            Published = DateTimeOffset.UnixEpoch.AddDays(20_000),
        }),
    ];

    [Fact]
    public void Combine_TwoCopiesWalkingAtOnce_OneOfThemSeesAllThatIsShared() =>
        Gen.Int[0, int.MaxValue].Array[200].Sample(ranks =>
        {
            var shards = new Dictionary<string, ShardIndex>(StringComparer.Ordinal);
            var walks = Copies.Select(article => new Walk(article)).ToArray();
            foreach (var rank in ranks)
            {
                var walk = walks[rank % walks.Length];
                walk.Step(shards, rank / walks.Length);
            }

            foreach (var walk in walks)
            {
                while (walk.Step(shards, 0))
                {
                }
            }

            Assert.Equal(1, walks.SelectMany(walk => walk.Combined().Copies).Max(copy => copy.Containment));
        });

    /// <summary>The requests of one article: all that insert, in any order, and then all others, in any order.</summary>
    private sealed class Walk(Article article)
    {
        private readonly Reading _reading = Analyzer.Read(article);
        private readonly List<ShardRequest> _left = [.. Map.Requests(article, Revision.HashOf(article), Analyzer.Read(article))];
        private readonly List<CompareReply> _replies = [];

        public bool Step(Dictionary<string, ShardIndex> shards, int choice)
        {
            var inserts = _left.Where(request => request.Batch.Insert).ToArray();
            var open = inserts.Length > 0 ? inserts : [.. _left];
            if (open.Length == 0)
            {
                return false;
            }

            var request = open[choice % open.Length];
            _left.Remove(request);
            if (!shards.TryGetValue(request.Shard, out var shard))
            {
                shards[request.Shard] = shard = new ShardIndex(ShardId.Parse(request.Shard), AnalysisSettings.Default, new PreparedStatements(ModelFiles.Default.Stems));
            }

            _replies.Add(shard.Compare(request.Batch));
            return true;
        }

        public LinkBatch Combined() => ShardMap.Combine(article.Id, Revision.HashOf(article), _reading.Sketch, _replies, []);
    }
}
