using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AnalysisCluster.Gateway.Access;

/// <summary>Who may call what: every endpoint says which role it needs, or that it is open; one that says nothing is for operators.</summary>
internal static class AccessPolicies
{
    private const string EitherScheme = "KeyOrToken";

    private static readonly AccessRole[] Roles = Enum.GetValues<AccessRole>();

    /// <summary>As tokens and logs spell it, and the name of the policy that asks for it.</summary>
    public static string NameOf(AccessRole role) => role.ToString().ToLowerInvariant();

    /// <summary>Asks for a role.</summary>
    public static T For<T>(this T endpoint, AccessRole role)
        where T : IEndpointConventionBuilder =>
        endpoint.RequireAuthorization(NameOf(role)).WithMetadata(new RequiredRole(role));

    /// <summary>Open to whoever reaches the process.</summary>
    public static T ForAnyone<T>(this T endpoint)
        where T : IEndpointConventionBuilder =>
        endpoint.AllowAnonymous();

    public static IServiceCollection AddAccess(this IServiceCollection services, GatewayOptions options)
    {
        services.AddSingleton<KeyRing>();
        services.AddSingleton<Listeners>();
        services.AddSingleton<OpenAccess>();
        services.AddSingleton<RequestGuard>();
        services.AddHostedService<ListenerCheck>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, AccessRefusal>();
        AddSchemes(services, options);
        var authorization = services.AddAuthorizationBuilder().SetFallbackPolicy(Unstated());
        foreach (var role in Roles)
        {
            authorization.AddPolicy(NameOf(role), policy => policy.RequireRole(Roles.Where(held => held >= role).Select(NameOf)));
        }

        return services;
    }

    /// <summary>What <c>AddAuthentication</c> does, without the data protection that only cookies need, and which would write keys to the disk.</summary>
    private static void AddSchemes(IServiceCollection services, GatewayOptions options)
    {
        services.AddWebEncoders();
        services.TryAddSingleton<IAuthenticationConfigurationProvider, BearerConfiguration>();
        services.AddAuthenticationCore(core => core.DefaultScheme = EitherScheme);
        var schemes = new AuthenticationBuilder(services);
        schemes.AddScheme<AuthenticationSchemeOptions, KeyAuthentication>(KeyAuthentication.SchemeName, null);
        schemes.AddPolicyScheme(EitherScheme, null, either => either.ForwardDefaultSelector = context =>
            options.JwtBearer && LooksLikeToken(context.Request) ? JwtBearerDefaults.AuthenticationScheme : KeyAuthentication.SchemeName);
        if (options.JwtBearer)
        {
            schemes.AddJwtBearer();
        }
    }

    /// <summary>A JSON web token has three parts; a key has no dot.</summary>
    private static bool LooksLikeToken(HttpRequest request) =>
        !request.Headers.ContainsKey(PresentedKey.HeaderName)
        && request.Headers.Authorization.ToString() is var credentials
        && credentials.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)
        && credentials.Contains('.', StringComparison.Ordinal);

    /// <summary>For paths that nothing serves, whoever is known may be told so; an endpoint that states no policy is for operators.</summary>
    private static AuthorizationPolicy Unstated() => new AuthorizationPolicyBuilder()
        .RequireAuthenticatedUser()
        .RequireAssertion(context =>
            context.Resource is HttpContext http && (http.GetEndpoint() is not RouteEndpoint || context.User.IsInRole(NameOf(AccessRole.Operator))))
        .Build();

    private sealed class BearerConfiguration(IConfiguration configuration) : IAuthenticationConfigurationProvider
    {
        public IConfiguration AuthenticationConfiguration => configuration.GetSection("Authentication");
    }
}

/// <summary>The role that an endpoint asks for, for the audit log and the description of the interface.</summary>
internal sealed record RequiredRole(AccessRole Role);
