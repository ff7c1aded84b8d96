using AnalysisCluster.Contracts.Operations;
using AnalysisCluster.Gateway.Problems;
using Microsoft.AspNetCore.Http;

namespace AnalysisCluster.Gateway.Operations;

/// <summary><c>GET /v1/status</c> and <c>GET /v1/digest</c>.</summary>
internal sealed class OperationsEndpoints(IGrainFactory grains) : IDisposable
{
    private const int DigestsAskedMax = 8;

    /// <summary>A digest reads all that is held: one at a time.</summary>
    private readonly SemaphoreSlim _digest = new(1);

    private int _digestsAsked;

    public void Dispose() => _digest.Dispose();

    public async Task<IResult> GetStatusAsync() =>
        Results.Json(StatusForm.Of(await grains.GetGrain<ICatalogGrain>(0).GetStatusAsync()), GatewayJson.Public.StatusForm);

    public async Task<IResult> GetDigestAsync(CancellationToken cancellation)
    {
        try
        {
            if (Interlocked.Increment(ref _digestsAsked) > DigestsAskedMax)
            {
                return new ProblemResult(new(ProblemCode.TooManyRequests, "Several digests are asked for already, and one is made at a time."));
            }

            return await MakeDigestAsync(cancellation);
        }
        finally
        {
            Interlocked.Decrement(ref _digestsAsked);
        }
    }

    private async Task<IResult> MakeDigestAsync(CancellationToken cancellation)
    {
        await _digest.WaitAsync(cancellation);
        try
        {
            return Results.Json(new DigestForm("digest", await grains.GetGrain<ICatalogGrain>(0).GetDigestAsync()), GatewayJson.Public.DigestForm);
        }
        finally
        {
            _digest.Release();
        }
    }
}
