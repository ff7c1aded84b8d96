using AnalysisCluster.Contracts.Actors;
using AnalysisCluster.Contracts.Topics;
using AnalysisCluster.Grains.Actors;
using AnalysisCluster.Storage.Rows;

namespace AnalysisCluster.Storage.Postgres;

public sealed partial class PostgresStore
{
    /// <inheritdoc />
    public async Task ContributeAsync(ProfileContribution contribution)
    {
        var keys = await _owners.KeysAsync(contribution.Kind, [contribution.Owner], _ => contribution.Type);
        await WriteAsync(
            () => PostgresCall.Of("contribute", 7)
                .Add(contribution.ArticleId).Add(keys[contribution.Owner]).Add((short)contribution.Type).Add(contribution.Order)
                .Add((short)(contribution.Present ? 1 : 0)).Add(contribution.Claims).Add(contribution.Name),
            static (row, _) => row.GetBoolean(0));
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<ProfileOwner>> ReadOwnersAsync(string articleId) =>
        _connections.ReadAsync(database => ProfileViews.OwnersOf(database, articleId));

    /// <inheritdoc />
    public Task<ActorView?> ReadActorAsync(string actorId) => _connections.ReadAsync(database => ProfileViews.Actor(database, actorId));

    /// <inheritdoc />
    public Task<TopicView?> ReadTopicAsync(string topicId) => _connections.ReadAsync(database => ProfileViews.Topic(database, topicId));
}
