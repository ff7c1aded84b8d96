using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Gateway.Operations;
using AnalysisCluster.Gateway.Problems;
using Microsoft.Extensions.Logging;

namespace AnalysisCluster.Gateway.Articles;

/// <summary>
/// Decides the lines of one batch: those of one article one after the other in the order of the lines, those of different articles at the
/// same time, and never more lines or bytes at once than there is room for. Used by one reader at a time.
/// </summary>
internal sealed partial class BatchLines(ArticleSubmitter submitter, GatewayMetrics metrics, GatewayOptions options, ILogger<BatchLines> log) : IAsyncDisposable
{
    /// <summary>A place under way stands for one article of up to this size; a larger one takes several.</summary>
    private const int PlaceBytes = 256 << 10;

    /// <summary>Articles put off that are remembered, 8 bytes each; when there are more, all further lines are put off.</summary>
    private const int PutOffMax = 1 << 16;

    private static readonly Problem EarlierPutOff = new(
        ProblemCode.EarlierLineRefused, "An earlier line of this article was put off, and its revisions must come in order. Send both again, in order.");

    private readonly SemaphoreSlim _places = new(options.BatchConcurrencyMax);
    private readonly Dictionary<ulong, Task<BatchAnswer>> _latest = [];
    private readonly HashSet<ulong> _putOff = [];

    /// <summary>Waits for room, then starts to decide a line.</summary>
    /// <returns>The decision; it never fails.</returns>
    public async ValueTask<Task<BatchAnswer>> StartAsync(Line line, CancellationToken cancellation)
    {
        if (line.TooLong)
        {
            var limit = $"The line is over {options.ArticleMaxBytes:N0} bytes, the limit for one article. It was skipped.";
            return Refuse(line, null, new(ProblemCode.LineTooLong, limit));
        }

        var reading = submitter.Read(line.Bytes);
        if (reading.Article is not { } article)
        {
            return Refuse(line, reading.Id, Problem.Of(reading.Problems), ArticleSubmitter.Warnings(reading.UnknownFields));
        }

        var places = Math.Min(options.BatchConcurrencyMax, 1 + (line.Bytes.Length / PlaceBytes));
        for (var taken = 0; taken < places; taken++)
        {
            await _places.WaitAsync(cancellation);
        }

        return InOrder(article, line, places, ArticleSubmitter.Warnings(reading.UnknownFields));
    }

    /// <summary>Waits for what is under way: an article may be taken although its client has gone.</summary>
    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(_latest.Values);
        _places.Dispose();
    }

    private Task<BatchAnswer> InOrder(Article article, Line line, int places, IReadOnlyList<string> warnings)
    {
        ForgetDecided();
        var key = Analysis.Articles.StableHash.Of64(article.Id);
        var earlier = _latest.GetValueOrDefault(key);
        var barred = earlier is null && (_putOff.Count >= PutOffMax || _putOff.Contains(key));
        return _latest[key] = SubmitAsync(article, line.Number, places, warnings, earlier, barred);
    }

    private async Task<BatchAnswer> SubmitAsync(Article article, int line, int places, IReadOnlyList<string> warnings, Task<BatchAnswer>? earlier, bool barred)
    {
        try
        {
            if (barred || (earlier is not null && (await earlier).IsPutOff))
            {
                return Counted(BatchAnswer.Refused(line, article.Id, EarlierPutOff, warnings));
            }

            var submission = await submitter.SubmitAsync(article);
            return Counted(new(line, submission.Id, submission.Outcome, submission.Revision, warnings, submission.Problem));
        }
        catch (Exception error)
        {
            var problem = Failures.ToProblem(error);
            Log(error, article.Id, problem.Code);
            return Counted(BatchAnswer.Refused(line, article.Id, problem, warnings));
        }
        finally
        {
            _places.Release(places);
        }
    }

    private void ForgetDecided()
    {
        if (_latest.Count < 2 * options.BatchConcurrencyMax)
        {
            return;
        }

        foreach (var (key, decision) in _latest.Where(entry => entry.Value.IsCompleted).ToList())
        {
            _latest.Remove(key);
            if (decision.Result.IsPutOff)
            {
                _putOff.Add(key);
            }
        }
    }

    private Task<BatchAnswer> Refuse(Line line, string? id, Problem problem, IReadOnlyList<string>? warnings = null) =>
        Task.FromResult(Counted(BatchAnswer.Refused(line.Number, id, problem, warnings)));

    private BatchAnswer Counted(BatchAnswer answer)
    {
        if (answer.Problem is { } problem)
        {
            metrics.Refused(problem.Code);
        }

        return answer;
    }

    /// <summary>
    /// While the store or the cluster is gone every line of every batch fails: that is told once, by what looks after them.
    /// </summary>
    private void Log(Exception error, string articleId, ProblemCode problem)
    {
        if (problem == ProblemCode.Internal)
        {
            LogFault(log, error, articleId);
        }
        else
        {
            LogPutOff(log, error, articleId, problem);
        }
    }

    [LoggerMessage(1201, LogLevel.Error, "Article {ArticleId} of a batch was not taken: a fault")]
    private static partial void LogFault(ILogger log, Exception error, string articleId);

    [LoggerMessage(1202, LogLevel.Debug, "Article {ArticleId} of a batch was not taken: {Problem}")]
    private static partial void LogPutOff(ILogger log, Exception error, string articleId, ProblemCode problem);
}
