using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Gateway.Problems;

namespace AnalysisCluster.Gateway.Tests.Problems;

public sealed class ProblemTableTests
{
    [Fact]
    public void Table_EveryCode_HasStatusTitleAndItsOwnType()
    {
        var codes = Enum.GetValues<ProblemCode>();

        Assert.All(codes, code => Assert.InRange(ProblemTable.Status(code), 400, 503));
        Assert.All(codes, code => Assert.NotEmpty(ProblemTable.Title(code)));
        Assert.All(codes, code => Assert.Matches("^urn:analysis:problem:[a-z0-9]+(-[a-z0-9]+)*$", ProblemTable.Type(code)));
        Assert.Equal(codes.Length, codes.Select(ProblemTable.Type).Distinct().Count());
    }

    [Fact]
    public void Table_WhatPasses_IsWhatClientsTryAgain() => Assert.All(
        Enum.GetValues<ProblemCode>(),
        code => Assert.Equal(ProblemTable.Status(code) is 408 or 429 or 503, ProblemTable.Passes(code)));

    [Fact]
    public void Of_EveryProblemOfASubmission_HasACodeOfTheSameName() => Assert.All(
        Enum.GetValues<ArticleProblemCode>(), code => Assert.Equal(code.ToString(), ProblemTable.Of(code).ToString()));

    /// <summary>Types are promised to clients: one that changes its name is another type.</summary>
    [Fact]
    public void Type_WordsAndDigits_InKebabCase()
    {
        Assert.Equal("urn:analysis:problem:not-utf8", ProblemTable.Type(ProblemCode.NotUtf8));
        Assert.Equal("urn:analysis:problem:unsupported-media-type", ProblemTable.Type(ProblemCode.UnsupportedMediaType));
    }
}
