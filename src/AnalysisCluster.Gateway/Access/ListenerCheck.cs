using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AnalysisCluster.Gateway.Access;

/// <summary>
/// Refuses to start a process that others can reach while nothing tells callers apart. Until this check has run, nobody is let in by <see
/// cref="OpenAccess"/> who could not be afterwards.
/// </summary>
internal sealed partial class ListenerCheck(
    Listeners listeners, OpenAccess open, GatewayOptions options, IOptionsMonitor<JwtBearerOptions> bearer, ILogger<ListenerCheck> log) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        if (options.JwtBearer && !CanVerify(bearer.Get(JwtBearerDefaults.AuthenticationScheme)))
        {
            throw new InvalidOperationException(
                "Gateway:JwtBearer is on, but there is nothing to verify tokens with. Set Authentication:Schemes:Bearer:Authority, or "
                + "ValidIssuer, ValidAudiences and SigningKeys there, or turn it off.");
        }

        return Task.CompletedTask;
    }

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        if (!open.IsUnguarded)
        {
            return Task.CompletedTask;
        }

        var addresses = string.Join(", ", listeners.Addresses);
        if (!listeners.LoopbackOnly)
        {
            throw new InvalidOperationException(
                $"The gateway listens on {addresses}, which others can reach, and has no keys: anybody could write. Make a key with 'analysis key new' and put "
                + "its hash under Gateway:Keys, or set ANALYSIS_OPERATOR_KEY, or listen on 127.0.0.1 or localhost only.");
        }

        LogOpen(log, addresses);
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static bool CanVerify(JwtBearerOptions bearer) =>
        bearer.ConfigurationManager is not null
        || bearer.Configuration is not null
        || bearer.TokenValidationParameters is { IssuerSigningKey: not null } or { IssuerSigningKeyResolver: not null }
        || bearer.TokenValidationParameters.IssuerSigningKeys?.Any() == true;

    [LoggerMessage(1101, LogLevel.Warning, "Listening on {Addresses} without keys: every program on this machine may read, write and operate")]
    private static partial void LogOpen(ILogger log, string addresses);
}
