using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using AnalysisCluster.Analysis.Actors;
using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Analysis.Assertions;
using AnalysisCluster.Analysis.Claims;
using AnalysisCluster.Analysis.Provenance;
using AnalysisCluster.Analysis.Relations;
using AnalysisCluster.Contracts.Articles;
using AnalysisCluster.Gateway.Actors;
using AnalysisCluster.Gateway.Articles;
using AnalysisCluster.Gateway.Assertions;
using AnalysisCluster.Gateway.Claims;
using AnalysisCluster.Gateway.Lists;
using AnalysisCluster.Gateway.Operations;
using AnalysisCluster.Gateway.Problems;
using AnalysisCluster.Gateway.Quarantine;
using AnalysisCluster.Gateway.Topics;

namespace AnalysisCluster.Gateway;

/// <summary>
/// The JSON of the HTTP interface: camelCase names and values, absent values left out. What clients in .NET may read it with.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters =
    [
        typeof(CamelCaseEnum<ActorType>), typeof(CamelCaseEnum<EvidenceKind>), typeof(CamelCaseEnum<Analysis.Claims.ClaimForm>), typeof(CamelCaseEnum<Stance>),
        typeof(CamelCaseEnum<RelationKind>), typeof(CamelCaseEnum<AssertionStatus>), typeof(CamelCaseEnum<ArticleState>),
    ])]
[JsonSerializable(typeof(ProblemForm))]
[JsonSerializable(typeof(SubmissionForm))]
[JsonSerializable(typeof(BatchLineForm))]
[JsonSerializable(typeof(ArticleForm))]
[JsonSerializable(typeof(PlacedClaim))]
[JsonSerializable(typeof(AssertionForm))]
[JsonSerializable(typeof(ActorForm))]
[JsonSerializable(typeof(TopicForm))]
[JsonSerializable(typeof(ListForm<ArticleItem>), TypeInfoPropertyName = "Articles")]
[JsonSerializable(typeof(ListForm<PlacedClaim>), TypeInfoPropertyName = "Claims")]
[JsonSerializable(typeof(ListForm<AssertionForm>), TypeInfoPropertyName = "Assertions")]
[JsonSerializable(typeof(ListForm<ActorItem>), TypeInfoPropertyName = "Actors")]
[JsonSerializable(typeof(ListForm<TopicItem>), TypeInfoPropertyName = "Topics")]
[JsonSerializable(typeof(ListForm<QuarantineItem>), TypeInfoPropertyName = "Quarantine")]
[JsonSerializable(typeof(QuarantineAnswer))]
[JsonSerializable(typeof(ListContinuation))]
[JsonSerializable(typeof(StatusForm))]
[JsonSerializable(typeof(DigestForm))]
[JsonSerializable(typeof(HealthForm))]
public sealed partial class GatewayJson : JsonSerializerContext
{
    /// <summary>
    /// Letters of every script are written as they are; responses say that they are JSON and that browsers must not guess.
    /// </summary>
    public static GatewayJson Public => field ??= new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
