using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AnalysisCluster.Gateway.Access;

/// <summary>Knows callers by their key; and, where nothing is configured and only this machine can call, takes every caller for an operator.</summary>
internal sealed class KeyAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder, KeyRing keys, OpenAccess open, TimeProvider clock)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public const string SchemeName = "Key";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (open.Covers(Request))
        {
            return Task.FromResult(Success(OpenAccess.CallerName, AccessRole.Operator));
        }

        return Task.FromResult(PresentedKey.Of(Request) switch
        {
            null => AuthenticateResult.NoResult(),
            var presented when keys.Find(presented) is { } key => key.Expires is { } expires && expires <= clock.GetUtcNow()
                ? AuthenticateResult.Fail("The key has expired.")
                : Success(key.Name, key.Role),
            _ => AuthenticateResult.Fail("The key is none of this process."),
        });
    }

    private static AuthenticateResult Success(string name, AccessRole role)
    {
        Claim[] claims = [new(ClaimTypes.Name, name), new(ClaimTypes.Role, AccessPolicies.NameOf(role))];
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity(claims, SchemeName)), SchemeName));
    }
}
