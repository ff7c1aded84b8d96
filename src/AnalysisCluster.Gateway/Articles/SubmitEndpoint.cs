using System.Buffers;
using System.Net.Mime;
using AnalysisCluster.Gateway.Access;
using AnalysisCluster.Gateway.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Hosting;
using Microsoft.Net.Http.Headers;

namespace AnalysisCluster.Gateway.Articles;

/// <summary><c>POST /v1/articles</c>: one article as JSON, or many as NDJSON.</summary>
internal static class SubmitEndpoint
{
    private static readonly string[] BatchTypes = [JsonLines.ContentType, "application/ndjson", "application/jsonl", "application/x-jsonlines"];

    public static async Task<IResult> SubmitAsync(
        HttpContext context, ArticleSubmitter submitter, BatchLines lines, GatewayOptions options, IHostApplicationLifetime lifetime)
    {
        if (Form(context.Request) is not { } batch)
        {
            return new ProblemResult(new(
                ProblemCode.UnsupportedMediaType,
                "Send one article as 'application/json', or many, one a line, as 'application/x-ndjson'; in UTF-8 and not compressed."));
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = batch ? options.BatchMaxBytes : options.ArticleMaxBytes;
        }

        if (batch)
        {
            var instead = await new BatchSubmission(context, lines, options, lifetime.ApplicationStopping).RunAsync();
            return instead is null ? Results.Empty : new ProblemResult(instead);
        }

        return await SubmitOneAsync(context, submitter);
    }

    private static async Task<IResult> SubmitOneAsync(HttpContext context, ArticleSubmitter submitter)
    {
        var body = await ReadAllAsync(context);
        if (body.Length == 0)
        {
            return new ProblemResult(new(ProblemCode.EmptyBody, "The body is empty. Send an article as a JSON object."));
        }

        var reading = submitter.Read(body);
        return reading.Article is { } article
            ? Answer(context, await submitter.SubmitAsync(article), ArticleSubmitter.Warnings(reading.UnknownFields))
            : new ProblemResult(Problem.Of(reading.Problems));
    }

    /// <summary>The response to one submission: 202 with the article's address, or the refusal.</summary>
    public static IResult Answer(HttpContext context, Submission submission, IReadOnlyList<string> warnings)
    {
        AuditCounts.Count(context, taken: submission.Problem is null);
        if (submission.Problem is { } problem)
        {
            return new ProblemResult(problem);
        }

        context.Response.Headers.Location = "/v1/articles/" + Uri.EscapeDataString(submission.Id);
        return Results.Json(
            new SubmissionForm(submission.Id, submission.Revision, submission.Outcome!, warnings),
            GatewayJson.Public.SubmissionForm,
            statusCode: StatusCodes.Status202Accepted);
    }

    /// <returns>True for a batch, false for one article, null for what is neither.</returns>
    private static bool? Form(HttpRequest request)
    {
        var isCoded = request.Headers.ContentEncoding.ToString() is not ("" or "identity");
        if (isCoded || !MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !IsUtf8(type))
        {
            return null;
        }

        var name = type.MediaType.Value ?? "";
        return name.Equals(MediaTypeNames.Application.Json, StringComparison.OrdinalIgnoreCase) ? false
            : BatchTypes.Contains(name, StringComparer.OrdinalIgnoreCase) ? true
            : null;
    }

    private static bool IsUtf8(MediaTypeHeaderValue type) =>
        !type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase);

    /// <summary>The whole body; the server has the limit.</summary>
    private static async Task<ReadOnlyMemory<byte>> ReadAllAsync(HttpContext context)
    {
        var reader = context.Request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(context.RequestAborted);
            if (read.IsCompleted)
            {
                var body = read.Buffer.ToArray();
                reader.AdvanceTo(read.Buffer.End);
                return body;
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }
}
