using System.Buffers;

namespace AnalysisCluster.Storage.Rows;

/// <summary>The form of claim, statement and revision ids: 32 lower-case hexadecimal digits.</summary>
internal static class HashId
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    public static bool IsValid(string id) => id.Length == 32 && !id.AsSpan().ContainsAnyExcept(Digits);

    /// <exception cref="ArgumentException">It is no such id.</exception>
    public static byte[] ToBytes(string id) => IsValid(id)
        ? Convert.FromHexString(id)
        : throw new ArgumentException($"'{id}' is no id of 32 lower-case hexadecimal digits.", nameof(id));
}
