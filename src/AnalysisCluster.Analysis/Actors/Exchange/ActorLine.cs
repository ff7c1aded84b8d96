using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AnalysisCluster.Analysis.Actors.Exchange;

/// <summary>The native form of an actor base: one actor as a JSON object, one a line.</summary>
public static class ActorLine
{
    /// <summary>Longer lines are refused, in bytes.</summary>
    public const int LineMaxBytes = 1 << 20;

    /// <summary>Longer names and ids are refused, in UTF-16 code units; no text would be matched against them.</summary>
    public const int NameMaxChars = 120;

    /// <summary>More names or terms of one actor are refused.</summary>
    public const int ListMax = 400;

    private static readonly ActorLineJson Json = new(new JsonSerializerOptions(ActorLineJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <exception cref="FormatException">The line is not in the form; the message says what is wrong.</exception>
    public static KnownActor Read(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return utf8.Length > LineMaxBytes
                ? throw new FormatException($"the line has {utf8.Length:N0} bytes; at most {LineMaxBytes:N0} are read")
                : Checked((JsonSerializer.Deserialize(utf8, Json.ActorForm) ?? throw new FormatException("the line is null")).ToActor());
        }
        catch (JsonException exception)
        {
            throw new FormatException($"not a JSON object of an actor: {Reason(exception)}", exception);
        }
    }

    /// <summary>The line that <see cref="Read"/> reads, without a line feed; the same actor gives the same line.</summary>
    public static string Write(KnownActor actor) => JsonSerializer.Serialize(ActorForm.Of(actor), Json.ActorForm);

    /// <exception cref="FormatException">A name or list is empty where it may not be, or too long.</exception>
    internal static KnownActor Checked(KnownActor actor)
    {
        foreach (var name in (IEnumerable<string>)[actor.Id, actor.Name, .. actor.Aliases, .. actor.Adjectives, .. actor.Seats, .. actor.Offices.Select(term => term.Title)])
        {
            if (string.IsNullOrWhiteSpace(name) || name.Length > NameMaxChars)
            {
                throw new FormatException($"a name or id must have 1 to {NameMaxChars} characters");
            }
        }

        return actor.Aliases.Count + actor.Adjectives.Count + actor.Seats.Count + actor.Offices.Count > ListMax
            ? throw new FormatException($"{actor.Id} has more than {ListMax} names and offices")
            : actor;
    }

    private static string Reason(JsonException exception)
    {
        var at = exception.Message.IndexOf(" Path:", StringComparison.Ordinal);
        return at > 0 ? exception.Message[..at] : exception.Message;
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(ActorForm))]
internal sealed partial class ActorLineJson : JsonSerializerContext;
