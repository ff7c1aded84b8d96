using System.Buffers.Binary;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Analysis.Assertions;
using AnalysisCluster.Analysis.Relations;
using AnalysisCluster.Analysis.Text;
using AnalysisCluster.Grains.Feeds;

namespace AnalysisCluster.Storage.Rows;

/// <summary>The stored form of the records. Properties may be added, never renamed: the golden blobs in the tests stay readable.</summary>
/// <remarks>A lone surrogate, which UTF-8 cannot carry, reads back as U+FFFD: offsets and the revision's hash stay what they were.</remarks>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(SpanConverter), typeof(HashesConverter)])]
[JsonSerializable(typeof(Article))]
[JsonSerializable(typeof(Findings))]
[JsonSerializable(typeof(StoredClaim))]
[JsonSerializable(typeof(Statement))]
[JsonSerializable(typeof(Statement[]))]
[JsonSerializable(typeof(AssertionVerdict))]
[JsonSerializable(typeof(FeedAppend[]))]
[JsonSerializable(typeof(string[]))]
internal sealed partial class StoreJsonContext : JsonSerializerContext;

internal static class StoreJson
{
    /// <summary>Text as it is, not escaped to ASCII: nothing of this is ever put into a page.</summary>
    public static StoreJsonContext Types { get; } = new(new JsonSerializerOptions(StoreJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = null,
    });
}

/// <summary>A span as <c>[start,end]</c>.</summary>
internal sealed class SpanConverter : JsonConverter<Span>
{
    public override Span Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        reader.Read();
        var start = reader.GetInt32();
        reader.Read();
        var end = reader.GetInt32();
        reader.Read();
        return new Span(start, end);
    }

    public override void Write(Utf8JsonWriter writer, Span value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(value.Start);
        writer.WriteNumberValue(value.End);
        writer.WriteEndArray();
    }
}

/// <summary>Hashes as the Base64 of their little-endian bytes: half the length of decimal digits.</summary>
internal sealed class HashesConverter : JsonConverter<IReadOnlyList<ulong>>
{
    public override IReadOnlyList<ulong> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        FromBytes(reader.GetBytesFromBase64());

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<ulong> value, JsonSerializerOptions options) =>
        writer.WriteBase64StringValue(ToBytes(value));

    public static byte[] ToBytes(IReadOnlyList<ulong> hashes)
    {
        var bytes = new byte[hashes.Count * sizeof(ulong)];
        for (var i = 0; i < hashes.Count; i++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(i * sizeof(ulong)), hashes[i]);
        }

        return bytes;
    }

    public static ulong[] FromBytes(ReadOnlySpan<byte> bytes)
    {
        var hashes = new ulong[bytes.Length / sizeof(ulong)];
        for (var i = 0; i < hashes.Length; i++)
        {
            hashes[i] = BinaryPrimitives.ReadUInt64LittleEndian(bytes[(i * sizeof(ulong))..]);
        }

        return hashes;
    }
}
