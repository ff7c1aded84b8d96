using System.Security.Claims;

namespace AnalysisCluster.Gateway.Access;

/// <summary>Under what name a caller is counted and written down.</summary>
internal static class Caller
{
    /// <summary>The key's name, or a token's subject behind <c>token:</c>, which no key's name begins with; null for who is not known.</summary>
    public static string? NameOf(ClaimsPrincipal user) => user.Identity switch
    {
        { IsAuthenticated: true, AuthenticationType: KeyAuthentication.SchemeName } key => key.Name,
        { IsAuthenticated: true } token => "token:" + (user.FindFirstValue(ClaimTypes.NameIdentifier) ?? token.Name ?? "unnamed"),
        _ => null,
    };
}
