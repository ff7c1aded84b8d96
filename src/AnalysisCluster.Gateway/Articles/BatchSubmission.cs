using System.IO.Pipelines;
using System.Threading.Channels;
using AnalysisCluster.Gateway.Access;
using AnalysisCluster.Gateway.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;

namespace AnalysisCluster.Gateway.Articles;

/// <summary>
/// Takes one NDJSON body: reads lines, decides several at a time, and answers each in the order of the lines, as soon as it is decided.
/// Memory is bounded whatever the body's size: lines under way by <see cref="BatchLines"/>, answers by <see
/// cref="GatewayOptions.BatchAnswersMaxBytes"/>.
/// </summary>
internal sealed class BatchSubmission(HttpContext context, BatchLines lines, GatewayOptions options, CancellationToken stopping)
{
    private const int DecisionsMax = 1_024;

    /// <summary>
    /// A client may send everything before it reads anything: it gets this long, on top of the time that its reading takes.
    /// </summary>
    private static readonly MinDataRate AnswerRate = new(bytesPerSecond: 240, gracePeriod: TimeSpan.FromMinutes(2));

    /// <summary>A client may send lines as they come to it, minutes apart: a line of some kilobytes buys it an hour.</summary>
    private static readonly MinDataRate BodyRate = new(bytesPerSecond: 1, gracePeriod: TimeSpan.FromMinutes(2));

    private static readonly Problem Stopping = new(
        ProblemCode.ClusterUnavailable, "This process is stopping: this line and those after it were not read. Send them again.");

    private int _lastLine;

    /// <returns>What to answer instead, where the first line is put off or missing: then nothing at all was taken.</returns>
    public async Task<Problem?> RunAsync()
    {
        if (context.Features.Get<IHttpMinRequestBodyDataRateFeature>() is { } rate)
        {
            rate.MinDataRate = BodyRate;
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        await using var body = LineReader.ReadAsync(context.Request.BodyReader, options.ArticleMaxBytes, stop.Token).GetAsyncEnumerator(stop.Token);
        BatchAnswer first;
        try
        {
            if (!await body.MoveNextAsync())
            {
                return new(ProblemCode.EmptyBody, "There is no line in the body. Send one article a line.");
            }

            // The first line goes alone: when it is put off, nothing has been taken, and the client can put off the whole batch.
            first = await await lines.StartAsync(body.Current, stop.Token);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return Stopping;
        }

        if (first.IsPutOff)
        {
            return first.Problem;
        }

        _lastLine = first.Line;
        await AnswerAsync(first, body, stop);
        return null;
    }

    private async Task AnswerAsync(BatchAnswer first, IAsyncEnumerator<Line> body, CancellationTokenSource stop)
    {
        StartResponse();
        var answers = new Pipe(new PipeOptions(pauseWriterThreshold: options.BatchAnswersMaxBytes, resumeWriterThreshold: options.BatchAnswersMaxBytes / 2));
        var decisions = Channel.CreateBounded<Task<BatchAnswer>>(new BoundedChannelOptions(DecisionsMax) { SingleReader = true, SingleWriter = true });
        var reading = ReadAsync(body, decisions.Writer, stop.Token);
        var sending = SendAsync(answers.Reader, stop);
        try
        {
            await WriteAsync(answers.Writer, first);
            await foreach (var decision in decisions.Reader.ReadAllAsync(context.RequestAborted))
            {
                await WriteAsync(answers.Writer, await decision);
            }

            if (await reading is { } ended)
            {
                await WriteAsync(answers.Writer, BatchAnswer.Refused(_lastLine + 1, null, ended));
            }
        }
        finally
        {
            await answers.Writer.CompleteAsync();
            await sending;
            await stop.CancelAsync();
            await reading;
        }
    }

    /// <summary>Starts deciding line after line until the body ends.</summary>
    /// <returns>What ended the reading before the body did; null when nothing.</returns>
    private async Task<Problem?> ReadAsync(IAsyncEnumerator<Line> body, ChannelWriter<Task<BatchAnswer>> decisions, CancellationToken stop)
    {
        try
        {
            while (await body.MoveNextAsync())
            {
                var line = body.Current;
                _lastLine = line.Number;
                await decisions.WriteAsync(await lines.StartAsync(line, stop), stop);
            }

            return null;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return Stopping;
        }
        catch (IOException error)
        {
            return Failures.ToProblem(error);
        }
        finally
        {
            decisions.Complete();
        }
    }

    private ValueTask<FlushResult> WriteAsync(PipeWriter answers, BatchAnswer answer)
    {
        AuditCounts.Count(context, taken: answer.Problem is null);
        JsonLines.Write(answers, answer.ToForm(options), GatewayJson.Public.BatchLineForm);
        return answers.FlushAsync(context.RequestAborted);
    }

    private async Task SendAsync(PipeReader answers, CancellationTokenSource stop)
    {
        try
        {
            await answers.CopyToAsync(context.Response.BodyWriter, context.RequestAborted);
        }
        catch (OperationCanceledException)
        {
            await stop.CancelAsync();
        }
        finally
        {
            await answers.CompleteAsync();
        }
    }

    private void StartResponse()
    {
        if (context.Features.Get<IHttpMinResponseDataRateFeature>() is { } rate)
        {
            rate.MinDataRate = AnswerRate;
        }

        context.Response.StatusCode = StatusCodes.Status202Accepted;
        context.Response.ContentType = JsonLines.ContentType;
        context.Response.Headers.CacheControl = "no-store";
    }
}
