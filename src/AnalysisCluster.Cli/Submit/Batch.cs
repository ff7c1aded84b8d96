using System.Buffers;
using System.Text.Json;
using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Cli.Input;
using AnalysisCluster.Gateway;
using AnalysisCluster.Gateway.Articles;

namespace AnalysisCluster.Cli.Submit;

/// <summary>One article on its way to the gateway.</summary>
/// <param name="Json">One line, without its end.</param>
/// <param name="Weight">Bytes of input that it stands for, for the progress bar.</param>
public sealed record Parcel(InputPlace Place, string Id, ReadOnlyMemory<byte> Json, long Weight)
{
    public static Parcel Of(InputPlace place, Article article, long weight) =>
        new(place, article.Id, JsonSerializer.SerializeToUtf8Bytes(Form(article), GatewayJson.Public.SubmittedForm), weight);

    private static SubmittedForm Form(Article article) => new(
        article.Id,
        article.Text,
        article.Title,
        article.Source,
        article.Url,
        article.Published,
        article.Modified,
        article.Authors.Count > 0 ? article.Authors : null,
        article.IsCanceled ? "canceled" : null);
}

/// <summary>Parcels that go in one request: no two of one article, so that a line which must wait cannot be overtaken by a later one of the same article.</summary>
public sealed class Batch
{
    public const int LinesMax = 200;
    public const int BytesMax = 4 << 20;

    private readonly List<Parcel> _parcels = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private int _bytes;

    public IReadOnlyList<Parcel> Parcels => _parcels;

    public bool IsEmpty => _parcels.Count == 0;

    /// <summary>False where the parcel must go with a later batch; a parcel that is larger than any batch goes alone.</summary>
    public bool TryAdd(Parcel parcel)
    {
        var fits = _parcels.Count < LinesMax && _bytes + parcel.Json.Length + 1 <= BytesMax;
        if ((!fits && !IsEmpty) || !_ids.Add(parcel.Id))
        {
            return false;
        }

        _parcels.Add(parcel);
        _bytes += parcel.Json.Length + 1;
        return true;
    }

    public ReadOnlyMemory<byte> ToLines()
    {
        var lines = new ArrayBufferWriter<byte>(Math.Max(_bytes, 1));
        foreach (var parcel in _parcels)
        {
            lines.Write(parcel.Json.Span);
            lines.Write("\n"u8);
        }

        return lines.WrittenMemory;
    }
}
