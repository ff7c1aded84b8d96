using System.Security.Cryptography;
using AnalysisCluster.Gateway.Tests.Access;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace AnalysisCluster.Gateway.Tests.Embedded;

/// <summary>A node that asks for keys and takes tokens, configured as an operator would.</summary>
public sealed class GuardedNode : EmbeddedNode
{
    private const string Issuer = "https://id.example";
    private const string Audience = "analysis";

    private readonly byte[] _secret = RandomNumberGenerator.GetBytes(64);

    protected override GatewayOptions Options => new()
    {
        Keys = TestKeys.All,
        JwtBearer = true,
        RequestsPerSecondPerAddress = 1_000_000,
        RequestsPerSecondPerKey = 1_000_000,
    };

    protected override IEnumerable<KeyValuePair<string, string?>> Settings => new Dictionary<string, string?>
    {
        ["Authentication:Schemes:Bearer:ValidIssuer"] = Issuer,
        ["Authentication:Schemes:Bearer:ValidAudiences:0"] = Audience,
        ["Authentication:Schemes:Bearer:SigningKeys:0:Issuer"] = Issuer,
        ["Authentication:Schemes:Bearer:SigningKeys:0:Value"] = Convert.ToBase64String(_secret),
    };

    /// <summary>A token as an identity provider would issue it.</summary>
    /// <param name="role">None where null.</param>
    public string Token(string? role, string audience = Audience, DateTime? expires = null, byte[]? secret = null) => new JsonWebTokenHandler().CreateToken(
        new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = audience,
            NotBefore = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc),
            Expires = expires ?? DateTime.UtcNow.AddHours(1),
            Claims = new Dictionary<string, object> { ["sub"] = "somebody", ["name"] = "Somebody" }
                .Concat(role is null ? [] : [KeyValuePair.Create("roles", (object)new[] { role })]).ToDictionary(),
            SigningCredentials = new SigningCredentials(new SymmetricSecurityKey(secret ?? _secret), SecurityAlgorithms.HmacSha256),
        });
}
