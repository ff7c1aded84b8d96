using Microsoft.Extensions.Configuration;
using OpenTelemetry.Exporter;

namespace AnalysisCluster.Cli.Node;

/// <summary>Where each signal goes, by the variables of the OpenTelemetry specification; a signal that goes nowhere is null.</summary>
internal sealed record OtlpSettings(OtlpReceiver? Traces, OtlpReceiver? Metrics, OtlpReceiver? Logs, bool NamesService)
{
    public static OtlpSettings Of(IConfiguration configuration)
    {
        var off = string.Equals(configuration["OTEL_SDK_DISABLED"], "true", StringComparison.OrdinalIgnoreCase);
        return new OtlpSettings(
            off ? null : OtlpReceiver.Of(configuration, "TRACES"),
            off ? null : OtlpReceiver.Of(configuration, "METRICS"),
            off ? null : OtlpReceiver.Of(configuration, "LOGS"),
            configuration["OTEL_SERVICE_NAME"] is not null
                || configuration["OTEL_RESOURCE_ATTRIBUTES"]?.Contains("service.name=", StringComparison.Ordinal) == true);
    }
}

/// <summary>The receiver of one signal. What it does not name the exporter takes from the variables for all signals.</summary>
internal sealed record OtlpReceiver(Uri? Endpoint, OtlpExportProtocol? Protocol, string? Headers, int? TimeoutMilliseconds)
{
    /// <summary>Null unless an endpoint is named for the signal or for all, or the signal's exporter is <c>otlp</c>; null where that is <c>none</c>.</summary>
    /// <exception cref="NodeStartException">A variable cannot be used; the message names it.</exception>
    public static OtlpReceiver? Of(IConfiguration configuration, string signal)
    {
        var exporters = configuration[$"OTEL_{signal}_EXPORTER"]?.Split(',', StringSplitOptions.TrimEntries);
        var endpoint = Of($"OTEL_EXPORTER_OTLP_{signal}_ENDPOINT");
        var wanted = exporters?.Contains("otlp") ?? (endpoint is not null || Of("OTEL_EXPORTER_OTLP_ENDPOINT") is not null);
        return !wanted ? null : new OtlpReceiver(
            endpoint is null ? null : Address($"OTEL_EXPORTER_OTLP_{signal}_ENDPOINT", endpoint),
            Of($"OTEL_EXPORTER_OTLP_{signal}_PROTOCOL") switch
            {
                null => null,
                "grpc" => OtlpExportProtocol.Grpc,
                "http/protobuf" => OtlpExportProtocol.HttpProtobuf,
                var other => throw new NodeStartException(
                    $"OTEL_EXPORTER_OTLP_{signal}_PROTOCOL is '{other}'; it must be 'grpc' or 'http/protobuf'. Set one of them, or leave it out for grpc."),
            },
            Of($"OTEL_EXPORTER_OTLP_{signal}_HEADERS"),
            int.TryParse(Of($"OTEL_EXPORTER_OTLP_{signal}_TIMEOUT"), out var timeout) ? timeout : null);

        string? Of(string name) => configuration[name] is { Length: > 0 } value ? value : null;
    }

    /// <summary>Leaves alone what the signal has no variable for: an address that is set here is taken as it is, without the signal's path.</summary>
    public void Apply(OtlpExporterOptions options)
    {
        if (Endpoint is not null)
        {
            options.Endpoint = Endpoint;
        }

        options.Protocol = Protocol ?? options.Protocol;
        options.Headers = Headers ?? options.Headers;
        options.TimeoutMilliseconds = TimeoutMilliseconds ?? options.TimeoutMilliseconds;
    }

    private static Uri Address(string name, string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address
            : throw new NodeStartException($"{name} is '{value}'; it must be an address such as http://localhost:4317. Set it so, or leave it out.");
}
