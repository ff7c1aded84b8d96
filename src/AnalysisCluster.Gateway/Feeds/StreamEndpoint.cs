using AnalysisCluster.Gateway.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AnalysisCluster.Gateway.Feeds;

/// <summary>
/// <c>GET /v1/stream</c>: every visible change as server-sent events. The id of an event is its cursor; a block with an id and no data
/// moves the cursor without an event, as the standard has it, so that a client whose filter wants little comes back near where it was.
/// </summary>
internal sealed partial class StreamEndpoint(
    ResumingTail tail, OpenStreams streams, GatewayOptions options, TimeProvider clock, IHostApplicationLifetime lifetime, ILogger<StreamEndpoint> log)
{
    public async Task<IResult> StreamAsync(HttpContext context)
    {
        var (filter, unusable) = FeedFilter.Read(context.Request.Query);
        if (unusable is not null)
        {
            return new ProblemResult(unusable);
        }

        var (after, beyond) = StreamCursor.Read(context.Request, await tail.Feed.LastAsync());
        if (beyond is not null)
        {
            return new ProblemResult(beyond);
        }

        using var place = streams.TryOpen(after);
        if (place is null)
        {
            return new ProblemResult(new(
                ProblemCode.TooManyStreams, $"{options.StreamsMax:N0} event streams are open, the most that may be. Come back later."));
        }

        StartResponse(context);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        var stream = new EventStream(context.Response.BodyWriter, filter, place, options, clock);
        if (!await stream.SendAsync(cancellation => tail.FollowAsync(after, cancellation), stop.Token))
        {
            LogStalled(log, place.Cursor, options.StreamStallMax);
            context.Abort();
        }

        return Results.Empty;
    }

    private static void StartResponse(HttpContext context)
    {
        // How long a slow client is borne is decided here, not by the server's least rate, for which a quiet feed and a stalled client look alike.
        if (context.Features.Get<IHttpMinResponseDataRateFeature>() is { } rate)
        {
            rate.MinDataRate = null;
        }

        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["X-Accel-Buffering"] = "no";
    }

    [LoggerMessage(1311, LogLevel.Information, "A stream's client took nothing for {StallMax} and was cut off at event {Cursor}")]
    private static partial void LogStalled(ILogger log, long cursor, TimeSpan stallMax);
}
