using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using AnalysisCluster.Gateway.Access;
using AnalysisCluster.Gateway.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;

namespace AnalysisCluster.Gateway.Limits;

/// <summary>How many requests an address and a key may make a second, and how many may run at once.</summary>
internal static class RateLimits
{
    private const int BurstSeconds = 2;
    private const int PeriodsPerSecond = 10;

    public static T Weighs<T>(this T endpoint, RequestWeight weight)
        where T : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new Weight(weight));

    public static RequestWeight WeightOf(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<Weight>()?.Value ?? RequestWeight.Read;

    public static IServiceCollection AddLimits(this IServiceCollection services, GatewayOptions options) => services.AddRateLimiter(limiter =>
    {
        limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained(
            PerSecond(context => AddressOf(context.Connection.RemoteIpAddress), options.RequestsPerSecondPerAddress),
            PerSecond(context => Caller.NameOf(context.User), options.RequestsPerSecondPerKey),
            AtOnce(options));
        limiter.OnRejected = (rejected, _) => new(RefuseAsync(rejected));
    });

    private static PartitionedRateLimiter<HttpContext> PerSecond(Func<HttpContext, string?> partition, int most) =>
        PartitionedRateLimiter.Create<HttpContext, string>(context =>
            WeightOf(context) != RequestWeight.Exempt && partition(context) is { } key
                ? RateLimitPartition.GetTokenBucketLimiter(key, _ => new TokenBucketRateLimiterOptions
                {
                    TokenLimit = Math.Max(BurstSeconds * most, PeriodsPerSecond),
                    TokensPerPeriod = Math.Max(1, most / PeriodsPerSecond),
                    ReplenishmentPeriod = TimeSpan.FromSeconds(Math.Max(1.0 / PeriodsPerSecond, 1.0 / most)),
                    QueueLimit = 0,
                })
                : RateLimitPartition.GetNoLimiter(""));

    private static PartitionedRateLimiter<HttpContext> AtOnce(GatewayOptions options) =>
        PartitionedRateLimiter.Create<HttpContext, RequestWeight>(context => WeightOf(context) switch
        {
            RequestWeight.Read => RateLimitPartition.GetConcurrencyLimiter(
                RequestWeight.Read, _ => new() { PermitLimit = options.ReadsMax, QueueLimit = options.ReadsMax }),
            RequestWeight.Submission => RateLimitPartition.GetConcurrencyLimiter(
                RequestWeight.Submission, _ => new() { PermitLimit = options.SubmissionsMax }),
            var unlimited => RateLimitPartition.GetNoLimiter(unlimited),
        });

    /// <summary>Whoever has one IPv6 address has the 2^64 beside it.</summary>
    private static string? AddressOf(IPAddress? address)
    {
        if (address is null or { IsIPv4MappedToIPv6: false, AddressFamily: not AddressFamily.InterNetworkV6 })
        {
            return address?.ToString();
        }

        return address.IsIPv4MappedToIPv6 ? address.MapToIPv4().ToString() : Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, 8));
    }

    private static Task RefuseAsync(OnRejectedContext rejected)
    {
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var told) ? told : (TimeSpan?)null;
        var detail = wait is null
            ? "As many requests are under way as may be at once. Send this one again later."
            : "There were more requests from this address, or with this key, than are allowed in a second. Send this one again later.";
        return new ProblemResult(new(ProblemCode.TooManyRequests, detail, RetryAfter: wait)).ExecuteAsync(rejected.HttpContext);
    }

    private sealed record Weight(RequestWeight Value);
}
