using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace AnalysisCluster.Gateway.OpenApi;

/// <summary>The description of the interface at <c>/openapi/v1.json</c>.</summary>
internal static class GatewayOpenApi
{
    public static IServiceCollection AddGatewayOpenApi(this IServiceCollection services)
    {
        // Schemas are made with the host's own options, which do not see the converters of a generated context.
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, GatewayJson.Public);
            json.SerializerOptions.NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.Strict;
            foreach (var converter in GatewayJson.Public.Options.Converters)
            {
                json.SerializerOptions.Converters.Add(converter);
            }
        });
        return services.AddOpenApi("v1", options => options.AddSchemaTransformer(SchemaReferences.RequireWhatIsWrittenAsync).AddDocumentTransformer(
            (document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "AnalysisCluster",
                Version = "v1",
                Description =
                    "Reads the news of many outlets and says, live and with evidence, who claims what, which claims are confirmed by independent origins, which are disputed, and which "
                    + "figures moved. It measures reporting corroboration, not truth. Errors are RFC 9457 problem details with stable types; identifiers and enumerations never change "
                    + "their meaning within v1, new fields and values may join.",
            };
            document.Servers = [];
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
            document.Components.SecuritySchemes["operatorKey"] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = "The operator key; `X-Operator-Key` works, too. Needed for writes where the process can be reached from other machines.",
            };
            return Task.CompletedTask;
        }));
    }
}
