using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using AnalysisCluster.Gateway.Articles;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace AnalysisCluster.Gateway.OpenApi;

/// <summary>Schemas of the interface's forms: each described once, and true to what is written.</summary>
internal static class SchemaReferences
{
    /// <summary>A reference to a type's schema, which joins the document's components where it is not there yet.</summary>
    public static async Task<IOpenApiSchema> ToAsync(Type type, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        var schema = await context.GetOrCreateSchemaAsync(type, null, cancellation);
        if (context.Document is not { } document)
        {
            return schema;
        }

        if (document.Components?.Schemas?.ContainsKey(type.Name) is not true)
        {
            document.AddComponent(type.Name, schema);
        }

        return new OpenApiSchemaReference(type.Name, document);
    }

    /// <summary>
    /// What is absent is left out of the JSON: so a property is required where it can be null in no case, or is written all the same. A
    /// submission needs none: a withdrawal has no text, and the id may come from the URL.
    /// </summary>
    public static Task RequireWhatIsWrittenAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellation)
    {
        if (schema.Properties is { Count: > 0 } && context.JsonTypeInfo.Type.Assembly.GetName().Name!.StartsWith("AnalysisCluster.", StringComparison.Ordinal))
        {
            schema.Required = context.JsonTypeInfo.Type == typeof(SubmittedForm)
                ? null
                : context.JsonTypeInfo.Properties
                    .Where(property => !property.IsGetNullable || IsAlwaysWritten(property))
                    .Select(property => property.Name)
                    .ToHashSet();
        }

        return Task.CompletedTask;
    }

    private static bool IsAlwaysWritten(JsonPropertyInfo property) =>
        property.AttributeProvider?.GetCustomAttributes(typeof(JsonIgnoreAttribute), inherit: true)
            is [JsonIgnoreAttribute { Condition: JsonIgnoreCondition.Never }];
}
