using System.Globalization;
using Microsoft.Extensions.Configuration;
using OpenTelemetry.Trace;

namespace AnalysisCluster.Cli.Node;

/// <summary>
/// Lets a trace begin with an HTTP request or an article's walk only. A call between grains that neither of them caused (a timer, a status read every few
/// seconds) is not worth a trace; and one whose request was not sampled comes without a parent, and would else be sampled once more, by itself.
/// </summary>
internal sealed class BeginningsSampler(Sampler inner) : Sampler
{
    private const string HttpRequest = "Microsoft.AspNetCore.Hosting.HttpRequestIn";

    public override SamplingResult ShouldSample(in SamplingParameters samplingParameters) =>
        samplingParameters.ParentContext == default
        && samplingParameters.Kind != System.Diagnostics.ActivityKind.Consumer
        && samplingParameters.Name != HttpRequest
            ? new SamplingResult(SamplingDecision.Drop)
            : inner.ShouldSample(samplingParameters);

    /// <summary>What <c>OTEL_TRACES_SAMPLER</c> and <c>OTEL_TRACES_SAMPLER_ARG</c> ask for; everything by default, as the specification has it.</summary>
    /// <exception cref="NodeStartException">A variable cannot be used; the message names it.</exception>
    public static Sampler Configured(IConfiguration configuration) => configuration["OTEL_TRACES_SAMPLER"] switch
    {
        null or "" or "parentbased_always_on" => new ParentBasedSampler(new AlwaysOnSampler()),
        "always_on" => new AlwaysOnSampler(),
        "always_off" => new AlwaysOffSampler(),
        "traceidratio" => new TraceIdRatioBasedSampler(Ratio(configuration)),
        "parentbased_always_off" => new ParentBasedSampler(new AlwaysOffSampler()),
        "parentbased_traceidratio" => new ParentBasedSampler(new TraceIdRatioBasedSampler(Ratio(configuration))),
        var other => throw new NodeStartException(
            $"OTEL_TRACES_SAMPLER is '{other}'; it must be 'always_on', 'always_off', 'traceidratio' or one of them after 'parentbased_'. Set it so, or leave it out."),
    };

    private static double Ratio(IConfiguration configuration) => configuration["OTEL_TRACES_SAMPLER_ARG"] switch
    {
        null or "" => 1,
        var text when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var ratio) && ratio is >= 0 and <= 1 => ratio,
        var text => throw new NodeStartException($"OTEL_TRACES_SAMPLER_ARG is '{text}'; it must be a number from 0 to 1. Set it so, or leave it out for 1."),
    };
}
