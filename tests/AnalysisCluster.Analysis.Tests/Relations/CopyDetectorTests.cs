using AnalysisCluster.Analysis.Models;
using AnalysisCluster.Analysis.Relations;
using AnalysisCluster.Analysis.Text;
using CsCheck;

namespace AnalysisCluster.Analysis.Tests.Relations;

public class CopyDetectorTests
{
    private static readonly string Report = string.Join(' ', Enumerable.Range(0, 400).Select(i => $"word{i * 7919 % 1009} and{i}"));
    private static readonly string Other = string.Join(' ', Enumerable.Range(0, 400).Select(i => $"term{i * 6101 % 1013} or{i}"));

    [Fact]
    public void Containment_CopyCutToAFifth_IsFound() =>
        Assert.Equal(1, Containment(Report, Report[..(Report.Length / 5)]));

    [Fact]
    public void Containment_CopyInsideALongerReport_IsFound() =>
        Assert.True(Containment(Report, Other[..1500] + " " + Report) > 0.9);

    [Fact]
    public void Containment_CaseAndPunctuationChanged_IsStillACopy() =>
        Assert.Equal(1, Containment(Report, Report.ToUpperInvariant().Replace(" AND", ", AND", StringComparison.Ordinal)));

    [Fact]
    public void Containment_SharedParagraph_IsNoCopy() =>
        Assert.Null(Containment(Report, Other + " " + Report[..(Report.Length / 10)]));

    [Fact]
    public void Containment_TooLittleShared_SaysNothing() =>
        Assert.Null(CopyDetector.Containment(CopyDetector.SharedMin - 1, CopyDetector.SharedMin - 1, 400));

    [Fact]
    public void Sketch_AnyText_IsAscendingAndDistinct() =>
        Gen.String[Gen.Char["ab \uD800.\u2019"], 0, 400].Sample(text =>
        {
            var hashes = Sketch(text).Hashes;
            Assert.Equal(hashes.Distinct().Order(), hashes);
        });

    [Fact]
    public void Copies_OutsideTheWindow_AreNotCompared()
    {
        var sketch = Sketch(Report);
        Assert.Single(CopyFinder.Copies([new("b", 100, sketch), new("a", 130, sketch)], AnalysisSettings.Default), new CopyLink("a", "b", 1));
        Assert.Empty(CopyFinder.Copies([new("b", 100, sketch), new("a", 131, sketch)], AnalysisSettings.Default));
    }

    [Fact]
    public void Copies_RevisionsOfOneArticle_AreNoCopies()
    {
        var sketch = Sketch(Report);
        Assert.Empty(CopyFinder.Copies([new("a", 100, sketch), new("a", 101, sketch)], AnalysisSettings.Default));
    }

    private static CopySketch Sketch(string text) => CopyDetector.Sketch(DocumentReader.Read(text, []));

    private static double? Containment(string a, string b)
    {
        var (left, right) = (Sketch(a).Hashes, Sketch(b).Hashes);
        return CopyDetector.Containment(left.Intersect(right).Count(), left.Count, right.Count);
    }
}
