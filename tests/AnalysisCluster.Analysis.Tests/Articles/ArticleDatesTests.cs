using AnalysisCluster.Analysis.Articles;

namespace AnalysisCluster.Analysis.Tests.Articles;

public sealed class ArticleDatesTests
{
    [Theory]
    [InlineData("2026-04-14", "2026-04-14T00:00:00+00:00")]
    [InlineData("20260414", "2026-04-14T00:00:00+00:00")]
    [InlineData("2026-04-14T06:40+01:00", "2026-04-14T06:40:00+01:00")]
    [InlineData("2026-04-14T06:40:05Z", "2026-04-14T06:40:05+00:00")]
    [InlineData("2026-04-14T06:40:05.123-04:00", "2026-04-14T06:40:05.123-04:00")]
    [InlineData("2026-04-14 06:40:05", "2026-04-14T06:40:05+00:00")]
    [InlineData("2026-04-14 06:40:05 +0200", "2026-04-14T06:40:05+02:00")]
    [InlineData("2026-04-14 06:40:05 UTC", "2026-04-14T06:40:05+00:00")]
    [InlineData("20260414T064005Z", "2026-04-14T06:40:05+00:00")]
    [InlineData("Tue, 14 Apr 2026 06:40:05 GMT", "2026-04-14T06:40:05+00:00")]
    [InlineData("Tue, 14 Apr 2026 06:40:05 -0400", "2026-04-14T06:40:05-04:00")]
    [InlineData(" 2026-04-14 ", "2026-04-14T00:00:00+00:00")]
    public void TryRead_DateAsFeedsWriteIt_KeepsTheStatedDayAndOffset(string text, string expected)
    {
        Assert.True(ArticleDates.TryRead(text, out var date));
        Assert.True(DateTimeOffset.Parse(expected).EqualsExact(date), $"{date:O}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026")]
    [InlineData("2026-13-01")]
    [InlineData("2025-02-29")]
    [InlineData("1604-12-31")]
    [InlineData("04/14/2026")]
    [InlineData("Mon, 14 Apr 2026 06:40:05 GMT")]
    [InlineData("now")]
    [InlineData("Z")]
    [InlineData("UTC")]
    public void TryRead_NoDate_IsFalse(string text) => Assert.False(ArticleDates.TryRead(text, out _));
}
