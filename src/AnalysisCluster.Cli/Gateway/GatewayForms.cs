using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Contracts.Feeds;

namespace AnalysisCluster.Cli.Gateway;

/// <summary>An article as it is submitted.</summary>
public sealed record SubmittedArticle(
    string Id,
    string? Text,
    string? Title,
    string? Source,
    string? Url,
    DateTimeOffset? Published,
    DateTimeOffset? Modified,
    IReadOnlyList<string>? Authors,
    string? PubStatus)
{
    public static SubmittedArticle Of(Article article) => new(
        article.Id,
        article.Text.Length > 0 ? article.Text : null,
        article.Title,
        article.Source,
        article.Url,
        article.Published,
        article.Modified,
        article.Authors.Count > 0 ? article.Authors : null,
        article.IsCanceled ? "canceled" : null);
}

/// <summary>What the gateway says of one line of a batch.</summary>
/// <param name="Line">From 1, within the batch.</param>
/// <param name="Status">The HTTP status that the line alone would have had.</param>
/// <param name="Outcome"><c>accepted</c> or <c>known</c>; absent when refused.</param>
/// <param name="RetryAfterSeconds">Absent where sending it again would not help.</param>
public sealed record LineAnswer(int Line, string? Id, int Status, string? Outcome, Problem? Problem, int? RetryAfterSeconds = null);

/// <summary>RFC 9457 problem details, as far as the command uses them.</summary>
/// <param name="Field">The field of the submission that is wrong; absent where it is none of them.</param>
public sealed record Problem(string? Title, string? Detail, string? Field)
{
    public override string ToString() => Field is null ? Detail ?? Title ?? "refused" : $"{Field}: {Detail ?? Title}";
}

/// <summary>How far the cluster is.</summary>
/// <param name="FeedLast">Cursor of the last event.</param>
public sealed record StatusAnswer(
    long Accepted, long Read, long Finished, long Failed, long Pending, long Claims, IReadOnlyDictionary<string, long> Links, double OldestPendingSeconds, long FeedLast);

public sealed record DigestAnswer(string Sha256);

/// <summary>One event of the stream.</summary>
/// <param name="Cursor">What to resume after; opaque.</param>
/// <param name="Kind"><c>article</c>, <c>claim</c>, <c>copy</c>, <c>link</c>, <c>assertion</c> or <c>figure</c>; a newer gateway may know more.</param>
/// <param name="Data">One JSON object.</param>
public sealed record StreamEvent(string Cursor, string Kind, string Data);

/// <summary>Which events of the stream are wanted; absent: all.</summary>
/// <param name="From">A cursor, <c>0</c> for the beginning; absent: only what comes from now on.</param>
public sealed record StreamFilter(string? From = null, string? Actor = null, string? Topic = null, string? Relation = null, string? Status = null);

/// <summary>The JSON that goes between the command and a gateway.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    PropertyNameCaseInsensitive = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SubmittedArticle))]
[JsonSerializable(typeof(LineAnswer))]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(StatusAnswer))]
[JsonSerializable(typeof(DigestAnswer))]
[JsonSerializable(typeof(JsonElement))]
public sealed partial class GatewayJson : JsonSerializerContext
{
    /// <summary>Letters of every script travel as themselves: half the bytes of escapes.</summary>
    public static GatewayJson Compact => field ??= new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
