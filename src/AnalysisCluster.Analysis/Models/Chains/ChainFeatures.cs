namespace AnalysisCluster.Analysis.Models.Chains;

/// <summary>The features of the tokens of one sequence, as hashes; a buffer that is filled, read and filled again. Not thread-safe.</summary>
public sealed class ChainFeatures
{
    private uint[] values = new uint[2048];
    private int[] ends = new int[128];
    private int count;

    /// <summary>Tokens so far.</summary>
    public int Length { get; private set; }

    public void Clear() => (Length, count) = (0, 0);

    /// <summary>Adds a feature to the token that <see cref="EndToken"/> will close.</summary>
    /// <param name="template">Which question the feature answers: equal values of two templates are two features.</param>
    public void Add(uint template, uint value)
    {
        if (count == values.Length)
        {
            Array.Resize(ref values, count * 2);
        }

        values[count++] = Mix((template * 0x9e3779b1u) ^ value);
    }

    public void Add(uint template, uint a, uint b) => Add(template, (a * 0x85ebca6bu) + b);

    public void Add(uint template, uint a, uint b, uint c) => Add(template, (((a * 0x85ebca6bu) + b) * 0xc2b2ae35u) + c);

    public void EndToken()
    {
        if (Length == ends.Length)
        {
            Array.Resize(ref ends, Length * 2);
        }

        ends[Length++] = count;
    }

    public ReadOnlySpan<uint> Of(int token) => values.AsSpan((token == 0 ? 0 : ends[token - 1])..ends[token]);

    // The finaliser of MurmurHash3: neighbouring values must not share a slot of the table.
    private static uint Mix(uint hash)
    {
        hash ^= hash >> 16;
        hash *= 0x85ebca6bu;
        hash ^= hash >> 13;
        hash *= 0xc2b2ae35u;
        return hash ^ (hash >> 16);
    }
}
