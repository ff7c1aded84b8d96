using System.Text.Json.Serialization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace AnalysisCluster.Gateway.OpenApi;

/// <summary>The description of the interface at <c>/openapi/v1.json</c>.</summary>
internal static class GatewayOpenApi
{
    /// <summary>Name of the security scheme; a requirement names the least role.</summary>
    public const string KeyScheme = "key";

    private const string About =
        """
        Reads the news of many outlets and says, live and with evidence, who claims what, which claims are confirmed by independent origins,
        which are disputed, and which figures moved. It measures reporting corroboration, not truth.

        Errors are RFC 9457 problem details with stable types. Within v1 fields and values keep their meaning; new ones may join.
        """;

    public static IServiceCollection AddGatewayOpenApi(this IServiceCollection services)
    {
        // Schemas are made with the host's own options, which do not see the converters of a generated context.
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, GatewayJson.Public);
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            foreach (var converter in GatewayJson.Public.Options.Converters)
            {
                json.SerializerOptions.Converters.Add(converter);
            }
        });
        return services.AddOpenApi("v1", options =>
        {
            options.AddSchemaTransformer(SchemaReferences.RequireWhatIsWrittenAsync);
            options.AddDocumentTransformer(Introduce);
        });
    }

    private static Task Introduce(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellation)
    {
        document.Info = new OpenApiInfo { Title = "AnalysisCluster", Version = "v1", Description = About };
        document.Servers = [];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
        document.Components.SecuritySchemes[KeyScheme] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            Description =
                "A key made by `analysis key new`, also as `X-Api-Key`, or a JSON web token where the gateway takes them. Needed unless the gateway listens on "
                + "loopback only and has no keys. A requirement names the least role.",
        };
        return Task.CompletedTask;
    }
}
