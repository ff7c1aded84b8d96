namespace AnalysisCluster.Contracts.Feeds;

/// <summary>A durable, numbered feed of every visible change. The key is the feed's number; an embedded node has feed 0 only.</summary>
[Alias("analysis.IFeedGrain")]
[GrainInterfaceType("analysis.feedgrain")]
public interface IFeedGrain : IGrainWithIntegerKey
{
    /// <summary>
    /// Every event after a number, in order, without gap or repeat, then those still to come; ends only when cancelled. Resume by tailing from the last
    /// number seen, after any failure.
    /// </summary>
    /// <param name="after">0 for the beginning.</param>
    [Alias("Tail")]
    IAsyncEnumerable<FeedEvent> Tail(long after, CancellationToken cancellationToken = default);

    /// <summary>Number of the last durable event; 0 when there is none.</summary>
    [Alias("Last")]
    Task<long> LastAsync();
}

/// <summary>What changed.</summary>
public enum FeedEventKind
{
    /// <summary>An article finished its path, failed, or was withdrawn.</summary>
    Article,

    /// <summary>A claim was recorded, or is held no more.</summary>
    Claim,

    /// <summary>Two articles turned out to be copies.</summary>
    Copy,

    /// <summary>A link between two claims.</summary>
    Link,

    /// <summary>An assertion's claims, counts or status changed.</summary>
    Assertion,

    /// <summary>A figure moved.</summary>
    Figure,
}

/// <summary>One durable event.</summary>
/// <param name="Number">From 1, without gaps.</param>
/// <param name="Actors">Ids of the actors concerned: what a filter by actor matches.</param>
/// <param name="Topics">Codes of the topics concerned.</param>
/// <param name="Relation"><c>same</c>, <c>contradicts</c> or <c>updates</c> for links; absent otherwise.</param>
/// <param name="Status">Lower-case status for assertions and articles; absent otherwise.</param>
/// <param name="Data">The public JSON of the event, one line.</param>
[GenerateSerializer, Immutable, Alias("analysis.FeedEvent")]
public sealed record FeedEvent(
    [property: Id(0)] long Number,
    [property: Id(1)] FeedEventKind Kind,
    [property: Id(2)] string[] Actors,
    [property: Id(3)] string[] Topics,
    [property: Id(4)] string? Relation,
    [property: Id(5)] string? Status,
    [property: Id(6)] string Data);
