using AnalysisCluster.Analysis.Models.Chains;
using CsCheck;

namespace AnalysisCluster.Analysis.Tests.Models.Chains;

public sealed class ChainModelTests
{
    private static readonly ChainTraining Small = new(SlotBits: 10, Epochs: 20);
    private static readonly string[] Labels = ["O", "B", "I"];

    [Fact]
    public void Label_AfterTraining_FindsWhatTheContextTells() =>
        Assert.Equal<byte>([0, 1, 2, 0, 0, 2], Label(Train(Small), [9, 1, 2, 9, 9, 3]));

    [Fact]
    public void Train_SameSeed_GivesTheSameBytes() => Assert.Equal(Bytes(Train(Small)), Bytes(Train(Small)));

    [Fact]
    public void Read_WhatWasWritten_LabelsAlike() =>
        Gen.UInt[0, 10].Array[0, 30].Sample(words =>
        {
            var model = Train(Small);
            var read = ChainModelFile.Read(new MemoryStream(Bytes(model)));
            Assert.Equal(Label(model, words), Label(read, words));
        }, iter: 20);

    [Fact]
    public void Read_OtherBytes_IsAFormatError() => Assert.Throws<FormatException>(() => ChainModelFile.Read(new MemoryStream(new byte[100])));

    /// <summary>1 begins, 2 goes on behind a 1, 3 goes on wherever it stands.</summary>
    private static ChainModel Train(ChainTraining settings) => ChainTrainer.Train(
        [
            .. Enumerable.Range(0, 40).Select(_ => ChainExample.Of(Features([9, 1, 2, 9, 3, 9]), [0, 1, 2, 0, 2, 0])),
            .. Enumerable.Range(0, 40).Select(_ => ChainExample.Of(Features([1, 2, 2, 9, 9, 3]), [1, 2, 2, 0, 0, 2])),
        ],
        Labels,
        settings);

    private static ChainFeatures Features(uint[] words)
    {
        var features = new ChainFeatures();
        foreach (var word in words)
        {
            features.Add(1, word);
            features.EndToken();
        }

        return features;
    }

    private static byte[] Label(ChainModel model, uint[] words)
    {
        var labels = new byte[words.Length];
        model.Label(Features(words), new ChainScratch(), labels);
        return labels;
    }

    private static byte[] Bytes(ChainModel model)
    {
        using var stream = new MemoryStream();
        ChainModelFile.Write(model, stream);
        return stream.ToArray();
    }
}
