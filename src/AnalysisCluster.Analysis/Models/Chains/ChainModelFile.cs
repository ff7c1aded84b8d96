using System.Text;

namespace AnalysisCluster.Analysis.Models.Chains;

/// <summary>A <see cref="ChainModel"/> as bytes: little-endian, weights as runs, for most slots of a table are empty.</summary>
public static class ChainModelFile
{
    private const uint Magic = 0x31434341; // "ACC1"
    private const int LabelsMax = 64;
    private const int WeightsMax = 1 << 28;

    public static void Write(ChainModel model, Stream output)
    {
        using var writer = new BinaryWriter(output, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(model.Labels.Count);
        foreach (var label in model.Labels)
        {
            writer.Write(label);
        }

        writer.Write(model.Scale);
        foreach (var weight in model.Transitions.Span)
        {
            writer.Write(weight);
        }

        writer.Write(model.Weights.Length);
        var weights = model.Weights.Span;
        for (var at = 0; at < weights.Length;)
        {
            var empty = weights[at..].IndexOfAnyExcept((sbyte)0) is >= 0 and var run ? run : weights.Length - at;
            var filled = weights[(at + empty)..].IndexOf((sbyte)0) is >= 0 and var length ? length : weights.Length - at - empty;
            writer.Write7BitEncodedInt(empty);
            writer.Write7BitEncodedInt(filled);
            writer.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes(weights.Slice(at + empty, filled)));
            at += empty + filled;
        }
    }

    /// <exception cref="FormatException">The bytes are no such model.</exception>
    public static ChainModel Read(Stream input)
    {
        using var reader = new BinaryReader(input, Encoding.UTF8, leaveOpen: true);
        if (reader.ReadUInt32() != Magic)
        {
            throw new FormatException("Chain model: not a model file of this version.");
        }

        var labels = new string[Length(reader.ReadInt32(), LabelsMax)];
        for (var i = 0; i < labels.Length; i++)
        {
            labels[i] = reader.ReadString();
        }

        var scale = reader.ReadSingle();
        var transitions = new float[(labels.Length + 1) * labels.Length];
        for (var i = 0; i < transitions.Length; i++)
        {
            transitions[i] = reader.ReadSingle();
        }

        var weights = new sbyte[Length(reader.ReadInt32(), WeightsMax)];
        for (var at = 0; at < weights.Length;)
        {
            at += Length(reader.Read7BitEncodedInt(), weights.Length - at);
            var filled = Length(reader.Read7BitEncodedInt(), weights.Length - at);
            reader.BaseStream.ReadExactly(System.Runtime.InteropServices.MemoryMarshal.AsBytes(weights.AsSpan(at, filled)));
            at += filled;
        }

        return new ChainModel(labels, weights, scale, transitions);
    }

    private static int Length(int read, int max) =>
        read >= 0 && read <= max ? read : throw new FormatException("Chain model: the file is damaged.");
}
