using AnalysisCluster.Gateway.Access;
using AnalysisCluster.Gateway.Problems;
using Microsoft.AspNetCore.Http;

namespace AnalysisCluster.Gateway.OpenApi;

/// <summary>One operation as the description of the interface shows it.</summary>
/// <param name="Name">Operation id.</param>
/// <param name="Response">Type of the response's JSON; null for an event stream.</param>
/// <param name="Problems">Refusals to expect, besides those of every operation.</param>
/// <param name="Lines">Type of a line of the response's NDJSON form; null where it has none.</param>
/// <param name="Role">The least role that may call it.</param>
internal sealed record Description(
    string Name,
    string Tag,
    string Summary,
    string Text,
    Type? Response,
    IReadOnlyList<Parameter> Parameters,
    IReadOnlyList<ProblemCode> Problems,
    int Status = StatusCodes.Status200OK,
    Type? Lines = null,
    AccessRole Role = AccessRole.Reader);

/// <summary>One parameter as the description of the interface shows it.</summary>
/// <param name="Values">The values it may have; null where it may have any.</param>
/// <param name="Max">Greatest number, for one that is a number from 1; null for text.</param>
/// <param name="Many">True where several values may be given, separated by commas.</param>
internal sealed record Parameter(
    string Name, string Text, IEnumerable<string>? Values = null, int? Max = null, bool Many = false, bool InHeader = false, bool InPath = false);
