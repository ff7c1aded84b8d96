using System.Buffers.Binary;

namespace AnalysisCluster.Storage.Rows;

/// <summary>Keys of the actors named in a claim, four bytes each, little-endian.</summary>
internal static class ActorKeys
{
    public static byte[] ToBytes(IEnumerable<long> keys)
    {
        long[] all = [.. keys];
        var bytes = new byte[all.Length * sizeof(int)];
        for (var i = 0; i < all.Length; i++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(i * sizeof(int)), checked((int)all[i]));
        }

        return bytes;
    }

    public static bool Contains(ReadOnlySpan<byte> bytes, long key)
    {
        for (; bytes.Length >= sizeof(int); bytes = bytes[sizeof(int)..])
        {
            if (BinaryPrimitives.ReadInt32LittleEndian(bytes) == key)
            {
                return true;
            }
        }

        return false;
    }
}
