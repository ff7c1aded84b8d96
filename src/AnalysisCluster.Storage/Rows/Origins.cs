using System.Text;
using AnalysisCluster.Analysis.Assertions;

namespace AnalysisCluster.Storage.Rows;

/// <summary>Origins as people see them.</summary>
internal static class Origins
{
    /// <summary>Null for the key that stands for an unknown newsroom; see <see cref="Analysis.Assertions.ArticleOrigin"/>.</summary>
    public static string? Known(string key) => key.StartsWith('?') ? null : key;

    /// <summary>What a rank is ordered by in a store: its UTF-16 units, whose byte order is ordinal order.</summary>
    public static byte[] RankBytes(ArticleOrigin origin) => Encoding.BigEndianUnicode.GetBytes(origin.RankKey());
}
