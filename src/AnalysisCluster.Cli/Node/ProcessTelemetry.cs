using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace AnalysisCluster.Cli.Node;

/// <summary>
/// Sends what this process measures, traces and logs over OTLP, where the standard <c>OTEL_…</c> variables name a receiver. Without them nothing is traced and
/// nothing is sent; <c>/metrics</c> is there in any case.
/// </summary>
internal static class ProcessTelemetry
{
    /// <summary>Of the cluster library: the spans of calls between grains. Its other sources tell of its own inner life.</summary>
    private const string GrainCalls = "Microsoft.Orleans.Application";

    /// <summary>Requests whose trace would say nothing, or would last as long as a reader stays.</summary>
    private static readonly string[] UntracedPaths = ["/health", "/metrics", "/dashboard", "/v1/stream"];

    /// <param name="role">What the process is: <c>serve</c>, <c>silo</c> or <c>gateway</c>; the service's name follows from it.</param>
    public static IHostApplicationBuilder AddProcessTelemetry(this IHostApplicationBuilder builder, string role)
    {
        var settings = OtlpSettings.Of(builder.Configuration);
        var telemetry = builder.Services.AddOpenTelemetry().ConfigureResource(resource => Describe(resource, role, settings));
        if (settings.Traces is { } traces)
        {
            telemetry.WithTracing(tracing => tracing
                .SetSampler(new BeginningsSampler(BeginningsSampler.Configured(builder.Configuration)))
                .AddSource("AnalysisCluster.*", GrainCalls, "Npgsql")
                .AddAspNetCoreInstrumentation(http => http.Filter = context => !UntracedPaths.Any(path => context.Request.Path.StartsWithSegments(path)))
                .AddOtlpExporter(traces.Apply));
        }

        if (settings.Metrics is { } metrics)
        {
            telemetry.WithMetrics(meters => meters
                .AddMeter("AnalysisCluster.*", "Microsoft.Orleans", "Npgsql")
                .AddAspNetCoreInstrumentation()
                .AddRuntimeInstrumentation()
                .AddOtlpExporter(metrics.Apply));
        }

        if (settings.Logs is { } logs)
        {
            telemetry.WithLogging(logging => logging.AddOtlpExporter(logs.Apply), options => options.IncludeFormattedMessage = true);
        }

        return builder;
    }

    private static void Describe(ResourceBuilder resource, string role, OtlpSettings settings)
    {
        var version = typeof(ProcessTelemetry).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
        if (!settings.NamesService)
        {
            resource.AddService(role == "serve" ? "analysis" : $"analysis-{role}", "analysis-cluster", version);
        }

        resource.AddAttributes(
        [
            new("host.name", Environment.MachineName),
            new("process.pid", Environment.ProcessId),
        ]);
    }
}
