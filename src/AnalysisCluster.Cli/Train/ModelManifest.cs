using System.Security.Cryptography;
using System.Text.Json;

namespace AnalysisCluster.Cli.Train;

/// <summary>What the model files of a folder were made of, and how well they read what was held out: <c>models.json</c> beside them.</summary>
/// <param name="Models">By file name.</param>
public sealed record ModelManifest(IReadOnlyList<TrainedModel> Models)
{
    public const string FileName = "models.json";

    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Adds to the manifest of a folder, or replaces there, what was trained now.</summary>
    /// <exception cref="FormatException">The folder's manifest is none.</exception>
    public static void Update(DirectoryInfo folder, IEnumerable<TrainedModel> trained)
    {
        var file = Path.Combine(folder.FullName, FileName);
        var models = new SortedDictionary<string, TrainedModel>(StringComparer.Ordinal);
        foreach (var model in File.Exists(file) ? Read(file).Models.Concat(trained) : trained)
        {
            models[model.File] = model;
        }

        File.WriteAllText(file, JsonSerializer.Serialize(new ModelManifest([.. models.Values]), Form) + "\n");
    }

    public static string Sha256(string file)
    {
        using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    private static ModelManifest Read(string file)
    {
        try
        {
            return JsonSerializer.Deserialize<ModelManifest>(File.ReadAllText(file), Form) ?? throw new FormatException($"{file}: no manifest.");
        }
        catch (JsonException exception)
        {
            throw new FormatException($"{file}: {exception.Message}", exception);
        }
    }
}

/// <param name="FeatureVersion">Another number: the features ask other questions, and the file must be trained anew.</param>
/// <param name="HeldOut">A line of figures for each way of reading what was held out.</param>
public sealed record TrainedModel(
    string File, long Bytes, string Sha256, int FeatureVersion, ulong Seed, IReadOnlyList<TrainingData> Data, IReadOnlyDictionary<string, string> HeldOut);

/// <param name="Licence">As the caller states it; absent where nothing was said.</param>
/// <param name="Sha256">Of the file; of a folder, of its files' hashes in order of name.</param>
public sealed record TrainingData(string Name, string? Licence, string Sha256);
