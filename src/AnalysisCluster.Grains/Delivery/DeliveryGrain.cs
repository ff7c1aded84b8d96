using AnalysisCluster.Contracts;
using AnalysisCluster.Grains.Articles;
using AnalysisCluster.Grains.Assertions;
using AnalysisCluster.Grains.Telemetry;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AnalysisCluster.Grains.Delivery;

/// <summary>
/// Owns the walking of one partition's pending work: starts each row once at a time, at most <see cref="IntakeOptions.InFlightMax"/> together, and tries
/// again what failed. Nothing is lost with the grain: rows stay until they are finished, and a reminder and a timer bring it back to them.
/// </summary>
[GrainType("delivery")]
internal sealed partial class DeliveryGrain(
    IWorkStore work, IAssertionStore assertions, IOptions<IntakeOptions> options, GrainsMetrics metrics, TimeProvider clock, ILogger<DeliveryGrain> logger)
    : Grain, IDeliveryGrain, IRemindable
{
    private const string Reminder = "sweep";
    private const int PageSize = 256;

    /// <summary>So many calls in a row that took too long, while other articles were finished, are one attempt: a few may be a silo's trouble.</summary>
    private const int LateCallsPerAttempt = 4;

    private readonly Dictionary<(string ArticleId, string Revision), DateTimeOffset> _waiting = [];
    private readonly Dictionary<(string ArticleId, string Revision), int> _late = [];
    private readonly HashSet<(string ArticleId, string Revision)> _inFlight = [];
    private long _finished;
    private long _after;
    private bool _pumping;
    private bool _poked;

    // Set by a walk that found the store away, until the next sweep: each row of a long queue would find the same.
    private bool _isStoreAway;
    private bool _isStoreToldAway;
    private bool _isStopping;

    private int Partition => (int)this.GetPrimaryKeyLong();

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await this.RegisterOrUpdateReminder(Reminder, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1), cancellationToken);
        this.RegisterGrainTimer(SweepAsync, new GrainTimerCreationOptions(TimeSpan.Zero, options.Value.SweepEvery) { Interleave = true });
    }

    /// <summary>Starts nothing more; what is cut short now is nobody's trouble, and is walked again by the next activation.</summary>
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        _isStopping = true;
        return Task.CompletedTask;
    }

    public Task PokeAsync() => PumpAsync();

    public Task RewindAsync()
    {
        _after = 0;
        return PumpAsync();
    }

    public Task ReceiveReminder(string reminderName, TickStatus status) => Task.CompletedTask;

    /// <summary>Starts over from the first row, so that rows which failed or were missed get their turn, and judges assertions left behind by a crash.</summary>
    private async Task SweepAsync()
    {
        _after = 0;
        _isStoreAway = false;
        await PumpAsync();
        if (Partition == 0 && !_isStoreAway)
        {
            await JudgeLeftAsync();
        }
    }

    private async Task JudgeLeftAsync()
    {
        try
        {
            foreach (var id in await assertions.ReadDirtyAsync(options.Value.SweepEvery, PageSize))
            {
                await GrainFactory.GetGrain<IAssertionWork>(id).JudgeAsync();
            }
        }
        catch (StoreUnavailableException exception)
        {
            TellAway(exception);
        }
    }

    private async Task PumpAsync()
    {
        _poked = true;
        if (_pumping)
        {
            return;
        }

        _pumping = true;
        try
        {
            while (_poked && !_isStoreAway && !_isStopping && _inFlight.Count < options.Value.InFlightMax)
            {
                _poked = false;
                await StartPageAsync();
            }
        }
        catch (StoreUnavailableException exception)
        {
            TellAway(exception);
        }
        finally
        {
            _pumping = false;
        }
    }

    private async Task StartPageAsync()
    {
        var page = await work.ReadPendingAsync(Partition, options.Value.Partitions, _after, PageSize);
        foreach (var row in page)
        {
            if (_isStoreAway || _isStopping || _inFlight.Count >= options.Value.InFlightMax)
            {
                _poked = true;
                return;
            }

            _after = row.Sequence;
            if (IsDue(row) && _inFlight.Add((row.ArticleId, row.Revision)))
            {
                _ = WalkAsync(row);
            }
        }

        _poked |= page.Count == PageSize;
    }

    private bool IsDue(PendingWork row) => !_waiting.TryGetValue((row.ArticleId, row.Revision), out var due) || due <= clock.GetUtcNow();

    /// <summary>Never fails: what goes wrong is noted with the row, which waits for its next turn.</summary>
    private async Task WalkAsync(PendingWork row)
    {
        var key = (row.ArticleId, row.Revision);
        using var activity = PathTracing.StartWalk(row);
        var ended = WalkOutcome.Finished;
        var finishedBefore = _finished;
        metrics.WalkBegan();
        try
        {
            await GrainFactory.GetGrain<IArticleWork>(row.ArticleId).ProcessAsync(row.Revision);
            metrics.ArticleFinished(row.AcceptedAt);
            _finished++;
            _waiting.Remove(key);
            _late.Remove(key);
            TellBack();
        }
        catch (StoreUnavailableException exception)
        {
            // Not the article's fault, here and below: no attempt is counted.
            ended = WalkOutcome.StoreAway;
            TellAway(exception);
            _waiting[key] = clock.GetUtcNow() + options.Value.SweepEvery;
        }
        catch (Exception exception) when (_isStopping || (exception is TimeoutException or OrleansException && !IsOwnFault(key, exception, finishedBefore)))
        {
            if (!_isStopping)
            {
                LogAway(exception, row.ArticleId);
            }

            ended = WalkOutcome.SiloAway;
            _waiting[key] = clock.GetUtcNow() + options.Value.SweepEvery;
        }
        catch (Exception exception)
        {
            ended = WalkOutcome.Failed;
            PathTracing.SetFailed(activity, exception);
            await NoteFailureAsync(row, exception);
        }
        finally
        {
            _inFlight.Remove(key);
            metrics.WalkEnded(ended);
        }

        activity?.Stop();
        await PumpAsync();
    }

    /// <summary>An article that always takes too long, while others are finished, must not be tried for ever.</summary>
    private bool IsOwnFault((string ArticleId, string Revision) key, Exception exception, long finishedBefore)
    {
        if (exception is not TimeoutException || _finished == finishedBefore)
        {
            return false;
        }

        var late = _late[key] = _late.GetValueOrDefault(key) + 1;
        return late % LateCallsPerAttempt == 0;
    }

    private async Task NoteFailureAsync(PendingWork row, Exception exception)
    {
        var key = (row.ArticleId, row.Revision);
        LogFailed(exception, row.ArticleId, row.Revision);
        _waiting[key] = clock.GetUtcNow() + (options.Value.RetryFailedAfter * Math.Pow(2, Math.Min(row.Attempts, 8)));
        try
        {
            var attempts = await work.FailAsync(
                row.ArticleId, row.Revision, FailureReason.Of(exception), options.Value.AttemptsMax, [ArticleEvents.Failed(row.ArticleId, row.Revision)]);
            if (attempts >= options.Value.AttemptsMax)
            {
                _waiting.Remove(key);
                _late.Remove(key);
                LogQuarantined(row.ArticleId, row.Revision, attempts);
            }
        }
        catch (StoreUnavailableException away)
        {
            TellAway(away);
        }
    }

    private void TellAway(StoreUnavailableException exception)
    {
        _isStoreAway = true;
        if (!_isStoreToldAway && !_isStopping)
        {
            _isStoreToldAway = true;
            LogStoreAway(Partition, options.Value.SweepEvery, exception.Message);
        }
    }

    private void TellBack()
    {
        if (_isStoreToldAway)
        {
            _isStoreToldAway = false;
            LogStoreBack(Partition);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "Delivery {Partition} waits for the store, and tries again every {Interval}: {Reason}")]
    private partial void LogStoreAway(int partition, TimeSpan interval, string reason);

    [LoggerMessage(4, LogLevel.Information, "Delivery {Partition}: the store is back")]
    private partial void LogStoreBack(int partition);

    [LoggerMessage(2, LogLevel.Warning, "Article {ArticleId}: a silo is away; its work waits for the next sweep")]
    private partial void LogAway(Exception exception, string articleId);

    [LoggerMessage(5, LogLevel.Error, "Article {ArticleId}, revision {Revision}: in quarantine after {Attempts} attempts; see 'analysis quarantine show'")]
    private partial void LogQuarantined(string articleId, string revision, int attempts);

    [LoggerMessage(3, LogLevel.Error, "Article {ArticleId}, revision {Revision}: a step of its path failed")]
    private partial void LogFailed(Exception exception, string articleId, string revision);
}
