using AnalysisCluster.Contracts.Operations;
using Microsoft.AspNetCore.Http;

namespace AnalysisCluster.Gateway.Operations;

/// <summary><c>GET /v1/status</c> and <c>GET /v1/digest</c>.</summary>
internal sealed class OperationsEndpoints(IGrainFactory grains) : IDisposable
{
    /// <summary>A digest reads all that is held: one at a time.</summary>
    private readonly SemaphoreSlim _digest = new(1);

    public void Dispose() => _digest.Dispose();

    public async Task<IResult> GetStatusAsync() =>
        Results.Json(StatusForm.Of(await grains.GetGrain<ICatalogGrain>(0).GetStatusAsync()), GatewayJson.Public.StatusForm);

    public async Task<IResult> GetDigestAsync(CancellationToken cancellation)
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
