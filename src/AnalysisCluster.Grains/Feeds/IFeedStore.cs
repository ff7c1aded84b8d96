using AnalysisCluster.Contracts.Feeds;

namespace AnalysisCluster.Grains.Feeds;

/// <summary>The durable feeds. Events are appended by the writes that cause them; see <see cref="FeedAppend"/>.</summary>
public interface IFeedStore
{
    /// <summary>Events after a number, in order.</summary>
    Task<IReadOnlyList<FeedEvent>> ReadFeedAsync(long after, int limit);

    /// <summary>Number of the last durable event; 0 when none.</summary>
    long FeedLast { get; }

    /// <summary>Completes when an event after the number is durable, or with the token's cancellation.</summary>
    Task WaitFeedAsync(long after, CancellationToken cancellationToken);
}
