using AnalysisCluster.Contracts.Actors;
using AnalysisCluster.Contracts.Topics;
using AnalysisCluster.Grains.Actors;
using AnalysisCluster.Storage.Rows;

namespace AnalysisCluster.Storage.Sqlite;

public sealed partial class SqliteStore
{
    /// <inheritdoc />
    public Task ContributeAsync(ProfileContribution contribution) => _writer.WriteAsync(session => ProfileRows.Contribute(session, contribution));

    /// <inheritdoc />
    public Task<IReadOnlyList<ProfileOwner>> ReadOwnersAsync(string articleId) =>
        _readers.ReadAsync(database => ProfileViews.OwnersOf(database, articleId));

    /// <inheritdoc />
    public Task<ActorView?> ReadActorAsync(string actorId) => _readers.ReadAsync(database => ProfileViews.Actor(database, actorId));

    /// <inheritdoc />
    public Task<TopicView?> ReadTopicAsync(string topicId) => _readers.ReadAsync(database => ProfileViews.Topic(database, topicId));
}
