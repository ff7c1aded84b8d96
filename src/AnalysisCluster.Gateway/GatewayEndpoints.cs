using AnalysisCluster.Gateway.Access;
using AnalysisCluster.Gateway.Actors;
using AnalysisCluster.Gateway.Articles;
using AnalysisCluster.Gateway.Assertions;
using AnalysisCluster.Gateway.Claims;
using AnalysisCluster.Gateway.Feeds;
using AnalysisCluster.Gateway.Lists;
using AnalysisCluster.Gateway.OpenApi;
using AnalysisCluster.Gateway.Operations;
using AnalysisCluster.Gateway.Pages;
using AnalysisCluster.Gateway.Problems;
using AnalysisCluster.Gateway.Topics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Dashboard;

namespace AnalysisCluster.Gateway;

/// <summary>The paths of the HTTP interface.</summary>
public static class GatewayEndpoints
{
    /// <summary>
    /// Puts the interface into an application's pipeline, before any other middleware; <see cref="GatewayServices.AddAnalysisGateway"/>
    /// must have been called.
    /// </summary>
    public static WebApplication MapAnalysisGateway(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<GatewayOptions>();
        app.Services.GetRequiredService<GatewayMetrics>(); // its instruments are there from the first scrape on
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<FailureMiddleware>();
        app.UseMiddleware<AccessMiddleware>();
        MapPublic(app.MapGroup("/v1"), app.Services.GetRequiredService<StreamEndpoint>(), app.Services.GetRequiredService<OperationsEndpoints>());
        MapHealth(app);
        app.MapOpenApi("/openapi/{documentName}.json");
        app.MapPages();
        app.MapPrometheusScrapingEndpoint("/metrics").WithMetadata(new OperatorAccess()).ExcludeFromDescription();
        if (options.Dashboard)
        {
            app.MapOrleansDashboard("/dashboard").WithMetadata(new OperatorAccess(Basic: true)).ExcludeFromDescription();
        }

        return app;
    }

    private static void MapPublic(RouteGroupBuilder v1, StreamEndpoint stream, OperationsEndpoints operations)
    {
        v1.MapPost("/articles", SubmitEndpoint.SubmitAsync).WithMetadata(new OperatorAccess()).Describe(Descriptions.Submit);
        v1.MapGet("/articles", AllLists.Articles.ListAsync).Describe(Descriptions.Articles);
        v1.MapGet("/claims", AllLists.Claims.ListAsync).Describe(Descriptions.Claims);
        v1.MapGet("/assertions", AllLists.Assertions.ListAsync).Describe(Descriptions.Assertions);
        v1.MapGet("/actors", AllLists.Actors.ListAsync).Describe(Descriptions.Actors);
        v1.MapGet("/topics", AllLists.Topics.ListAsync).Describe(Descriptions.Topics);
        v1.MapGet("/articles/" + PathId.Parameter, ArticleEndpoints.GetAsync).Describe(Descriptions.Article);
        v1.MapDelete("/articles/" + PathId.Parameter, ArticleEndpoints.WithdrawAsync).WithMetadata(new OperatorAccess()).Describe(Descriptions.Withdraw);
        v1.MapGet("/claims/" + PathId.Parameter, ClaimEndpoint.GetAsync).Describe(Descriptions.Claim);
        v1.MapGet("/assertions/" + PathId.Parameter, AssertionEndpoint.GetAsync).Describe(Descriptions.Assertion);
        v1.MapGet("/actors/" + PathId.Parameter, ActorEndpoint.GetAsync).Describe(Descriptions.Actor);
        v1.MapGet("/topics/" + PathId.Parameter, TopicEndpoint.GetAsync).Describe(Descriptions.Topic);
        v1.MapGet("/stream", (Delegate)stream.StreamAsync).Describe(Descriptions.Stream);
        v1.MapGet("/status", operations.GetStatusAsync).Describe(Descriptions.Status);
        v1.MapGet("/digest", operations.GetDigestAsync).Describe(Descriptions.Digest);
    }

    private static void MapHealth(IEndpointRouteBuilder app)
    {
        foreach (var tag in new[] { HealthTags.Startup, HealthTags.Live, HealthTags.Ready })
        {
            var options = new HealthCheckOptions { Predicate = check => check.Tags.Contains(tag), ResponseWriter = HealthForm.WriteAsync };
            app.MapHealthChecks("/health/" + tag, options).ExcludeFromDescription();
        }
    }
}
