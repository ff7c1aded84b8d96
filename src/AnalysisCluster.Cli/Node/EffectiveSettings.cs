using System.Text.Json;
using System.Text.Json.Nodes;
using AnalysisCluster.Gateway;
using AnalysisCluster.Grains.Articles;
using AnalysisCluster.Grains.Claims;
using AnalysisCluster.Silo;
using AnalysisCluster.Storage;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace AnalysisCluster.Cli.Node;

/// <summary>Defaults with what file and environment put upon them, as one document without secrets.</summary>
internal static class EffectiveSettings
{
    private const string Mask = "***";

    private static readonly string[] SecretWords = ["key", "hash", "password", "secret", "token"];

    private static readonly (string Section, object Defaults)[] Known =
    [
        ("Store", new PostgresStoreOptions()),
        ("Cluster", new ClusterSettings()),
        ("Silo", new SiloSettings()),
        ("Intake", new IntakeOptions()),
        ("Comparison", new ComparisonOptions()),
        ("Gateway", new GatewayOptions()),
    ];

    public static JsonObject Of(IConfiguration configuration)
    {
        var all = new JsonObject();
        foreach (var (section, defaults) in Known)
        {
            var settings = (JsonObject)JsonSerializer.SerializeToNode(defaults, defaults.GetType())!;
            foreach (var child in configuration.GetSection(section).GetChildren())
            {
                settings[Spelling(settings, child.Key)] = Value(child);
            }

            all[section] = Masked(settings);
        }

        return all;
    }

    /// <summary>Names are the same in any case: as the default spells it.</summary>
    private static string Spelling(JsonObject settings, string name) =>
        settings.Select(pair => pair.Key).FirstOrDefault(known => known.Equals(name, StringComparison.OrdinalIgnoreCase), name);

    private static JsonNode? Value(IConfigurationSection section)
    {
        var children = section.GetChildren().ToArray();
        return children.Length == 0
            ? JsonValue.Create(section.Value)
            : new JsonObject(children.Select(child => KeyValuePair.Create(child.Key, Value(child))));
    }

    private static JsonObject Masked(JsonObject settings)
    {
        foreach (var (name, value) in settings.ToArray())
        {
            if (value is JsonObject inner)
            {
                Masked(inner);
            }
            else if (name == nameof(PostgresStoreOptions.ConnectionString))
            {
                settings[name] = Masked((string?)value ?? "");
            }
            else if (value?.GetValueKind() == JsonValueKind.String && SecretWords.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase)))
            {
                settings[name] = Mask;
            }
        }

        return settings;
    }

    private static string Masked(string connectionString)
    {
        try
        {
            var parsed = new NpgsqlConnectionStringBuilder(connectionString);
            if (!string.IsNullOrEmpty(parsed.Password))
            {
                parsed.Password = Mask;
            }

            return parsed.ConnectionString;
        }
        catch (ArgumentException)
        {
            return connectionString.Length == 0 ? "" : Mask; // what cannot be read may hold a password anywhere
        }
    }
}
