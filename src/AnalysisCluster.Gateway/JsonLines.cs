using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace AnalysisCluster.Gateway;

/// <summary>NDJSON: one JSON value a line.</summary>
internal static class JsonLines
{
    public const string ContentType = "application/x-ndjson";

    private const int FlushBytes = 64 << 10;

    public static void Write<T>(IBufferWriter<byte> output, T value, JsonTypeInfo<T> type)
    {
        using (var json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = type.Options.Encoder, SkipValidation = true }))
        {
            JsonSerializer.Serialize(json, value, type);
        }

        output.Write("\n"u8);
    }

    /// <summary>Sends what has gathered once there is enough of it; waits while the reader is slow.</summary>
    public static ValueTask<FlushResult> FlushIfFullAsync(PipeWriter output, CancellationToken cancellation) =>
        output.UnflushedBytes >= FlushBytes ? output.FlushAsync(cancellation) : default;
}
