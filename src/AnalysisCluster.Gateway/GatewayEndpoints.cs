using AnalysisCluster.Gateway.Access;
using AnalysisCluster.Gateway.Actors;
using AnalysisCluster.Gateway.Articles;
using AnalysisCluster.Gateway.Assertions;
using AnalysisCluster.Gateway.Claims;
using AnalysisCluster.Gateway.Feeds;
using AnalysisCluster.Gateway.Limits;
using AnalysisCluster.Gateway.Lists;
using AnalysisCluster.Gateway.OpenApi;
using AnalysisCluster.Gateway.Operations;
using AnalysisCluster.Gateway.Pages;
using AnalysisCluster.Gateway.Problems;
using AnalysisCluster.Gateway.Quarantine;
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
        UsePipeline(app, options);
        MapPublic(app.MapGroup("/v1"), app.Services.GetRequiredService<StreamEndpoint>(), app.Services.GetRequiredService<OperationsEndpoints>());
        MapHealth(app);
        app.MapOpenApi("/openapi/{documentName}.json").ForAnyone();
        app.MapPages();
        app.MapPrometheusScrapingEndpoint("/metrics").For(AccessRole.Reader).ExcludeFromDescription();
        if (options.Dashboard)
        {
            app.MapOrleansDashboard("/dashboard").For(AccessRole.Operator).WithMetadata(new BrowserPage(), new LibraryPage()).ExcludeFromDescription();
        }

        return app;
    }

    /// <summary>From the outside in: what answers every request first.</summary>
    private static void UsePipeline(WebApplication app, GatewayOptions options)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<FailureMiddleware>();
        if (options.TrustedProxies.Count > 0)
        {
            app.UseForwardedHeaders();
        }

        app.UseMiddleware<AuditMiddleware>();
        app.UseMiddleware<RequestGuardMiddleware>();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UseMiddleware<LoadShedding>();
    }

    private static void MapPublic(RouteGroupBuilder v1, StreamEndpoint stream, OperationsEndpoints operations)
    {
        const string Id = PathId.Parameter;
        Write(v1.MapPost("/articles", SubmitEndpoint.SubmitAsync), Descriptions.Submit);
        Write(v1.MapDelete("/articles/" + Id, ArticleEndpoints.WithdrawAsync), Descriptions.Withdraw);
        Read(v1.MapGet("/articles", AllLists.Articles.ListAsync), Descriptions.Articles);
        Read(v1.MapGet("/claims", AllLists.Claims.ListAsync), Descriptions.Claims);
        Read(v1.MapGet("/assertions", AllLists.Assertions.ListAsync), Descriptions.Assertions);
        Read(v1.MapGet("/actors", AllLists.Actors.ListAsync), Descriptions.Actors);
        Read(v1.MapGet("/topics", AllLists.Topics.ListAsync), Descriptions.Topics);
        Read(v1.MapGet("/articles/" + Id, ArticleEndpoints.GetAsync), Descriptions.Article);
        Read(v1.MapGet("/claims/" + Id, ClaimEndpoint.GetAsync), Descriptions.Claim);
        Read(v1.MapGet("/assertions/" + Id, AssertionEndpoint.GetAsync), Descriptions.Assertion);
        Read(v1.MapGet("/actors/" + Id, ActorEndpoint.GetAsync), Descriptions.Actor);
        Read(v1.MapGet("/topics/" + Id, TopicEndpoint.GetAsync), Descriptions.Topic);
        Read(v1.MapGet("/stream", (Delegate)stream.StreamAsync), Descriptions.Stream).Weighs(RequestWeight.Lasting);
        Read(v1.MapGet("/status", operations.GetStatusAsync), Descriptions.Status);
        Read(v1.MapGet("/digest", operations.GetDigestAsync), Descriptions.Digest).Weighs(RequestWeight.Lasting);
        Operate(v1.MapGet("/quarantine", AllLists.Quarantine.ListAsync), Descriptions.Quarantine);
        Operate(v1.MapPost("/quarantine/" + Id, QuarantineEndpoints.RetryAsync), Descriptions.Retry);
        Operate(v1.MapDelete("/quarantine/" + Id, QuarantineEndpoints.DropAsync), Descriptions.Drop);
    }

    private static RouteHandlerBuilder Read(RouteHandlerBuilder endpoint, Description description) => endpoint.For(AccessRole.Reader).Describe(description);

    private static RouteHandlerBuilder Write(RouteHandlerBuilder endpoint, Description description) =>
        endpoint.For(AccessRole.Writer).Weighs(RequestWeight.Submission).Describe(description);

    private static RouteHandlerBuilder Operate(RouteHandlerBuilder endpoint, Description description) => endpoint.For(AccessRole.Operator).Describe(description);

    private static void MapHealth(IEndpointRouteBuilder app)
    {
        foreach (var tag in new[] { HealthTags.Startup, HealthTags.Live, HealthTags.Ready })
        {
            var options = new HealthCheckOptions { Predicate = check => check.Tags.Contains(tag), ResponseWriter = HealthForm.WriteAsync };
            app.MapHealthChecks("/health/" + tag, options).ForAnyone().Weighs(RequestWeight.Exempt).ExcludeFromDescription();
        }
    }
}
