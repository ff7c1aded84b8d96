using AnalysisCluster.Gateway.Problems;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;

namespace AnalysisCluster.Gateway.Access;

/// <summary>Refuses in problem details whom a policy keeps out: 401 to who is not known, 403 to whose role does not reach.</summary>
internal sealed class AccessRefusal(OpenAccess open) : IAuthorizationMiddlewareResultHandler
{
    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Succeeded)
        {
            await next(context);
        }
        else if (authorizeResult.Forbidden)
        {
            var role = context.GetEndpoint()?.Metadata.GetMetadata<RequiredRole>()?.Role ?? AccessRole.Operator;
            await new ProblemResult(new(ProblemCode.RoleRequired, $"This needs the role {AccessPolicies.NameOf(role)}.")).ExecuteAsync(context);
        }
        else
        {
            await new ProblemResult(await ChallengeAsync(context)).ExecuteAsync(context);
        }
    }

    private async Task<Problem> ChallengeAsync(HttpContext context)
    {
        if (open.IsUnguarded)
        {
            return new(
                ProblemCode.NoKeyConfigured,
                "The request came through a proxy, and this process has no keys to know callers by. Configure keys, or call it directly on its own machine.");
        }

        var isPage = context.GetEndpoint()?.Metadata.GetMetadata<BrowserPage>() is not null;
        context.Response.Headers.WWWAuthenticate = (isPage ? "Basic" : "Bearer") + " realm=\"analysis\"";
        var failed = (await context.AuthenticateAsync()).Failure is not null;
        return new(ProblemCode.KeyRequired, failed
            ? "The key or token is unknown or has expired."
            : $"This needs a key or token, as 'Authorization: Bearer …'; a key may come as '{PresentedKey.HeaderName}: …', too.");
    }
}

/// <summary>Marks what a browser opens by itself: it is asked for the key as the password of HTTP Basic.</summary>
internal sealed record BrowserPage;
