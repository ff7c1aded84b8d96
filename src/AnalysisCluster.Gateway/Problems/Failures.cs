using AnalysisCluster.Contracts;
using Microsoft.AspNetCore.Http;
using Orleans.Runtime;

namespace AnalysisCluster.Gateway.Problems;

/// <summary>Sorts exceptions into those that pass by themselves, those that the client caused, and faults.</summary>
internal static class Failures
{
    /// <summary>The problem to tell; <see cref="ProblemCode.Internal"/> for what nobody foresaw.</summary>
    public static Problem ToProblem(Exception error) => error switch
    {
        StoreUnavailableException => new(
            ProblemCode.StoreUnavailable, "The cluster cannot use its store now; nothing was taken. Its log says why. Send the same request again later."),
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } =>
            new(ProblemCode.BodyTooLarge, "The body is over the limit. Send it in parts."),
        BadHttpRequestException { StatusCode: StatusCodes.Status408RequestTimeout } =>
            new(ProblemCode.RequestTimeout, "The body came too slowly. Send it again."),
        BadHttpRequestException bad => new(ProblemCode.BadRequest, bad.Message),
        _ when IsPassing(error) =>
            new(ProblemCode.ClusterUnavailable, "The cluster did not answer. Send the same request again; repeating is safe."),
        _ => new(ProblemCode.Internal, "Something failed here. The log names it under the trace id."),
    };

    /// <summary>
    /// True for what a later repetition may not meet again: a store or silo that is gone, overloaded, late, or not yet joined.
    /// </summary>
    public static bool IsPassing(Exception error) => error switch
    {
        StoreUnavailableException or TimeoutException or OrleansException or EnumerationAbortedException or ObjectDisposedException => true,
        AggregateException { InnerException: { } inner } => IsPassing(inner),
        _ => false,
    };
}
