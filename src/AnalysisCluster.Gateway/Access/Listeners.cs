using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace AnalysisCluster.Gateway.Access;

/// <summary>Knows whether the process is reached over loopback only. Unknown counts as reached from anywhere.</summary>
internal sealed class Listeners(IServer server, IHostApplicationLifetime lifetime)
{
    private bool? _loopbackOnly;

    /// <summary>
    /// True when every address listened on is a loopback address. A Unix socket is not: what stands before it may come from anywhere.
    /// </summary>
    public bool LoopbackOnly
    {
        get
        {
            if (_loopbackOnly is { } known)
            {
                return known;
            }

            var addresses = Addresses;
            var loopbackOnly = addresses.Count > 0 && addresses.All(IsLoopback);
            if (lifetime.ApplicationStarted.IsCancellationRequested)
            {
                _loopbackOnly = loopbackOnly; // from now on no address joins
            }

            return loopbackOnly;
        }
    }

    public IReadOnlyCollection<string> Addresses => [.. server.Features.Get<IServerAddressesFeature>()?.Addresses ?? []];

    public static bool IsLoopback(string address)
    {
        var parsed = BindingAddress.Parse(address);
        return !parsed.IsUnixPipe && !parsed.IsNamedPipe && IsLoopbackHost(parsed.Host);
    }

    /// <param name="host">Without port; an IPv6 address with or without brackets.</param>
    public static bool IsLoopbackHost(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
