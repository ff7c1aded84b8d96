using System.Globalization;
using System.Text.Json.Nodes;
using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Gateway.Articles;
using AnalysisCluster.Gateway.Access;
using AnalysisCluster.Gateway.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace AnalysisCluster.Gateway.OpenApi;

/// <summary>Attaches descriptions to endpoints.</summary>
internal static class DescriptionExtensions
{
    private const string Problem = "application/problem+json";

    private static readonly ProblemCode[] Everywhere =
    [
        ProblemCode.UnknownHost, ProblemCode.KeyRequired, ProblemCode.RoleRequired, ProblemCode.NoKeyConfigured, ProblemCode.TooManyRequests,
        ProblemCode.Overloaded, ProblemCode.Internal, ProblemCode.ClusterUnavailable, ProblemCode.StoreUnavailable,
    ];

    private static OpenApiHeader RetryAfter => new()
    {
        Description = "Seconds after which the same request may pass.", Schema = new OpenApiSchema { Type = JsonSchemaType.Integer },
    };

    public static RouteHandlerBuilder Describe(this RouteHandlerBuilder endpoint, Description description)
    {
        endpoint.WithName(description.Name).WithTags(description.Tag).WithSummary(description.Summary).WithDescription(description.Text);
        if (description.Response is { } response)
        {
            endpoint.Produces(description.Status, response, "application/json");
        }

        return endpoint.AddOpenApiOperationTransformer(
            (operation, context, cancellation) => CompleteAsync(operation, description, context, cancellation));
    }

    private static async Task CompleteAsync(
        OpenApiOperation operation, Description description, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        operation.Parameters ??= [];
        foreach (var parameter in description.Parameters)
        {
            var given = operation.Parameters.OfType<OpenApiParameter>().FirstOrDefault(known => known.Name == parameter.Name);
            if (given is null)
            {
                operation.Parameters.Add(ToParameter(parameter));
            }
            else
            {
                given.Description = parameter.Text;
            }
        }

        // The second, empty one: where no keys are configured and only loopback is listened on, nothing is needed.
        var role = AccessPolicies.NameOf(description.Role);
        operation.Security = [new() { [new OpenApiSecuritySchemeReference(GatewayOpenApi.KeyScheme, context.Document)] = [role] }, []];

        operation.Responses ??= [];
        await AddSuccessAsync(operation.Responses, description, context, cancellation);
        await AddProblemsAsync(operation.Responses, description, context, cancellation);
        if (ReferenceEquals(description, Descriptions.Submit))
        {
            operation.RequestBody = await SubmissionAsync(context, cancellation);
        }
    }

    private static async Task AddSuccessAsync(
        OpenApiResponses responses, Description description, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        var key = description.Status.ToString(CultureInfo.InvariantCulture);
        var success = responses.TryGetValue(key, out var known) && known is OpenApiResponse response ? response : new OpenApiResponse();
        success.Description = description.Summary;
        success.Content ??= new Dictionary<string, OpenApiMediaType>();
        if (description.Response is null)
        {
            success.Content["text/event-stream"] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
        }

        if (description.Lines is { } line)
        {
            success.Content[JsonLines.ContentType] = new() { Schema = await SchemaReferences.ToAsync(line, context, cancellation) };
        }

        responses[key] = success;
    }

    private static async Task AddProblemsAsync(
        OpenApiResponses responses, Description description, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        var form = new OpenApiMediaType { Schema = await SchemaReferences.ToAsync(typeof(ProblemForm), context, cancellation) };
        var changes = context.Description.HttpMethod is not ("GET" or "HEAD");
        var problems = description.Problems.Concat(Everywhere).Concat(changes ? [ProblemCode.CrossOrigin] : []).Distinct();
        foreach (var group in problems.GroupBy(ProblemTable.Status).OrderBy(group => group.Key))
        {
            var types = group.Select(code => $"{ProblemTable.Title(code)} (`{ProblemTable.Type(code)}`).");
            responses[group.Key.ToString(CultureInfo.InvariantCulture)] = new OpenApiResponse
            {
                Description = string.Join(" ", types),
                Headers = group.Any(ProblemTable.Passes) ? new Dictionary<string, IOpenApiHeader> { ["Retry-After"] = RetryAfter } : null,
                Content = new Dictionary<string, OpenApiMediaType> { [Problem] = form },
            };
        }
    }

    private static async Task<OpenApiRequestBody> SubmissionAsync(OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        var article = await SchemaReferences.ToAsync(typeof(SubmittedForm), context, cancellation);
        return new()
        {
            Required = true,
            Description =
                "One article, or many, one a line. Names of schema.org, JSON Feed and IPTC ninjs are understood, too. "
                + $"An id has at most {ArticleLimits.Id} characters.",
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["application/json"] = new() { Schema = article },
                [JsonLines.ContentType] = new() { Schema = article },
            },
        };
    }

    private static OpenApiParameter ToParameter(Parameter parameter)
    {
        var value = new OpenApiSchema { Type = parameter.Max is null ? JsonSchemaType.String : JsonSchemaType.Integer };
        if (parameter.Max is { } max)
        {
            value.Minimum = "1";
            value.Maximum = max.ToString(CultureInfo.InvariantCulture);
        }

        if (parameter.Values is { } values)
        {
            value.Enum = [.. values.Select(name => (JsonNode)name)];
        }

        return new()
        {
            Name = parameter.Name,
            In = parameter.InPath ? ParameterLocation.Path : parameter.InHeader ? ParameterLocation.Header : ParameterLocation.Query,
            Required = parameter.InPath,
            Description = parameter.Text,
            Style = parameter.Many ? ParameterStyle.Form : null,
            Explode = !parameter.Many,
            Schema = parameter.Many ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = value } : value,
        };
    }
}
