using AnalysisCluster.Analysis.Quantities;
using AnalysisCluster.Analysis.Text;
using CsCheck;

namespace AnalysisCluster.Analysis.Tests.Quantities;

public class TimeReaderTests
{
    /// <summary>A Wednesday.</summary>
    private static readonly int Published = new DateOnly(2021, 12, 8).DayNumber;

    [Theory]
    [InlineData("It began on 3 December 2021.", "[3 December 2021] 2021-12-03")]
    [InlineData("It began on December 3, 2021.", "[December 3, 2021] 2021-12-03")]
    [InlineData("It began on December 3rd, 2021.", "[December 3rd, 2021] 2021-12-03")]
    [InlineData("It began on the 3rd of December 2021.", "[3rd of December 2021] 2021-12-03")]
    [InlineData("It began on Dec. 3, 2021.", "[Dec. 3, 2021] 2021-12-03")]
    [InlineData("It began on 3 Dec 2021.", "[3 Dec 2021] 2021-12-03")]
    [InlineData("It began on Friday, December 3, 2021.", "[Friday, December 3, 2021] 2021-12-03")]
    [InlineData("It began on Friday 3 December.", "[Friday 3 December] 2021-12-03")]
    [InlineData("It began on 2021-12-03.", "[2021-12-03] 2021-12-03")]
    [InlineData("It began on 03.12.2021.", "[03.12.2021] 2021-12-03")]
    [InlineData("It began on 25/12/2020.", "[25/12/2020] 2020-12-25")]
    [InlineData("It began on 12/25/2020.", "[12/25/2020] 2020-12-25")]
    [InlineData("It began on 3/12/2021.", "[3/12/2021] -")]
    [InlineData("It began on February 30, 2021.", "[February 30, 2021] -")]
    [InlineData("It ran on December 3-5, 2021.", "[December 3-5, 2021] 2021-12-03/2021-12-05")]
    [InlineData("It ran on 3-5 December 2021.", "[3-5 December 2021] 2021-12-03/2021-12-05")]
    [InlineData("It began in December 2021.", "[December 2021] 2021-12")]
    [InlineData("It began in May 2021.", "[May 2021] 2021-05")]
    [InlineData("It ran from March to May 2021.", "[March to May 2021] 2021-03/2021-05")]
    [InlineData("It ran from November to February 2021.", "[November to February 2021] 2020-11/2021-02")]
    [InlineData("It began in 2021.", "[2021] 2021")]
    [InlineData("It began in 1848.", "[1848] 1848")]
    [InlineData("It must end by 2030.", "[2030] 2030")]
    [InlineData("The 2019 election was held.", "[2019] 2019")]
    [InlineData("It ran from 2019 to 2021.", "[2019 to 2021] 2019/2021")]
    [InlineData("It ran between 2019 and 2021.", "[2019 and 2021] 2019/2021")]
    [InlineData("It ran in 2019-2021.", "[2019-2021] 2019/2021")]
    [InlineData("It ran in the 2021-22 season.", "[2021-22] 2021/2022")]
    [InlineData("It ran in 1999-00.", "[1999-00] 1999/2000")]
    [InlineData("It ran in the 1990s.", "[1990s] 1990/1999")]
    [InlineData("It ran in the '90s.", "['90s] 1990/1999")]
    [InlineData("It ran in the late 1980s.", "[late 1980s] 1980/1989")]
    [InlineData("It began in the 1900s.", "[1900s] -")]
    [InlineData("It began in mid-2021.", "[mid-2021] 2021")]
    [InlineData("It began in early 2021.", "[early 2021] 2021")]
    [InlineData("It is from the 19th century.", "[19th century] 1801/1900")]
    [InlineData("It began in summer 2021.", "[summer 2021] 2021-22")]
    [InlineData("It began in the fall of 2011.", "[fall of 2011] 2011-23")]
    [InlineData("It falls in the first quarter of 2026.", "[first quarter of 2026] 2026-01/2026-03")]
    [InlineData("It falls in Q3 2026.", "[Q3 2026] 2026-07/2026-09")]
    [InlineData("It fell in the third quarter.", "[third quarter] -")]
    [InlineData("It falls in the second half of this year.", "[second half of this year] 2021-07/2021-12")]
    public void Read_AbsoluteTime_GivesItsValueAndExactWords(string text, string expected) => Assert.Equal(expected, Show(text, Published));

    [Theory]
    [InlineData("He resigned on Friday.", "[Friday] 2021-12-03")]
    [InlineData("He resigned on Wednesday.", "[Wednesday] 2021-12-08")]
    [InlineData("He resigned on Thursday night.", "[Thursday night] 2021-12-02")]
    [InlineData("He said on Friday it will rain.", "[Friday] 2021-12-03")]
    [InlineData("He will speak on Friday.", "[Friday] 2021-12-10")]
    [InlineData("On Friday the court will rule.", "[Friday] 2021-12-10")]
    [InlineData("He resigned last Friday.", "[last Friday] 2021-12-03")]
    [InlineData("He resigned last Wednesday.", "[last Wednesday] 2021-12-01")]
    [InlineData("He leaves next Friday.", "[next Friday] 2021-12-10")]
    [InlineData("He leaves next Wednesday.", "[next Wednesday] 2021-12-15")]
    [InlineData("He left this Monday.", "[this Monday] 2021-12-06")]
    [InlineData("He left yesterday.", "[yesterday] 2021-12-07")]
    [InlineData("He left yesterday morning.", "[yesterday morning] 2021-12-07")]
    [InlineData("He left today.", "[today] 2021-12-08")]
    [InlineData("He left last night.", "[last night] 2021-12-07")]
    [InlineData("He leaves tomorrow.", "[tomorrow] 2021-12-09")]
    [InlineData("He left last week.", "[last week] 2021-11-29/2021-12-05")]
    [InlineData("He left earlier this week.", "[earlier this week] 2021-12-06/2021-12-12")]
    [InlineData("He leaves next week.", "[next week] 2021-12-13/2021-12-19")]
    [InlineData("He left last weekend.", "[last weekend] 2021-12-04/2021-12-05")]
    [InlineData("He left this month.", "[this month] 2021-12")]
    [InlineData("He leaves next month.", "[next month] 2022-01")]
    [InlineData("He left last year.", "[last year] 2020")]
    [InlineData("He left last March.", "[last March] 2021-03")]
    [InlineData("He left last December.", "[last December] 2020-12")]
    [InlineData("It opened in March.", "[March] 2021-03")]
    [InlineData("It opened in December.", "[December] 2021-12")]
    [InlineData("It will open in March.", "[March] 2022-03")]
    [InlineData("It opened on December 20.", "[December 20] 2020-12-20")]
    [InlineData("It will open on December 20.", "[December 20] 2021-12-20")]
    [InlineData("The fair of January 4 is over.", "[January 4] 2022-01-04")]
    [InlineData("It opened two days ago.", "[two days ago] 2021-12-06")]
    [InlineData("It opened a week ago.", "[a week ago] 2021-11-29/2021-12-05")]
    [InlineData("It opened three months ago.", "[three months ago] 2021-09")]
    [InlineData("It opened 10 years ago.", "[10 years ago] 2011")]
    [InlineData("It opened several weeks ago.", "[several weeks ago] -")]
    [InlineData("It grew over the past three years.", "[past three years] 2018/2021")]
    [InlineData("It grew over the past year.", "[past year] 2020/2021")]
    [InlineData("It grew in the last 10 days.", "[last 10 days] 2021-11-28/2021-12-08")]
    [InlineData("It grows in the next two weeks.", "[next two weeks] 2021-12-08/2021-12-22")]
    [InlineData("It grew in the last decade.", "[last decade] 2011/2021")]
    [InlineData("It grew last quarter.", "[last quarter] 2021-07/2021-09")]
    [InlineData("It grew in recent weeks.", "[recent weeks] -")]
    [InlineData("It grew in the previous month.", "[previous month] -")]
    public void Read_RelativeTime_IsResolvedAgainstThePublicationDay(string text, string expected) => Assert.Equal(expected, Show(text, Published));

    [Theory]
    [InlineData("He left on Friday.", "[Friday] -")]
    [InlineData("He left yesterday.", "[yesterday] -")]
    [InlineData("He left two days ago.", "[two days ago] -")]
    [InlineData("He left in March.", "[March] -")]
    [InlineData("He left on March 3.", "[March 3] -")]
    [InlineData("He left on March 3, 2020.", "[March 3, 2020] 2020-03-03")]
    [InlineData("He left in the second half of last year.", "[second half of last year] -")]
    public void Read_NoPublicationDay_LeavesRelativeTimesOpen(string text, string expected) => Assert.Equal(expected, Show(text, null));

    [Theory]
    [InlineData("It may march on.")]
    [InlineData("May he rest.")]
    [InlineData("April Tolan and August Berg spoke.")]
    [InlineData("They sat in the sun.")]
    [InlineData("They marred it.")]
    [InlineData("It sells 2000 cars.")]
    [InlineData("It is 2000 km away.")]
    [InlineData("It cost $2000.")]
    [InlineData("It aims at Vision 2030.")]
    [InlineData("It began at 10:30.")]
    [InlineData("It began at 5 p.m.")]
    [InlineData("It was a dull second half.")]
    [InlineData("Shops hold Black Friday.")]
    [InlineData("He was jailed for three years.")]
    [InlineData("The F-2000 landed.")]
    public void Read_WordsThatOnlyLookLikeTimes_GivesNone(string text) => Assert.Equal("", Show(text, Published));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-5)]
    [InlineData(int.MaxValue)]
    [InlineData(3652058)]
    public void Read_PublicationAtTheCalendarsEdge_DoesNotThrow(int day)
    {
        const string Text = "Last week, next year, 10000 years ago, in the next 9999 weeks, last March, this weekend, last quarter, next decade, last Friday, in December 31.";
        Assert.NotEmpty(TimeReader.Read(DocumentReader.Read(Text, []), day));
    }

    [Fact]
    public void Read_ArbitraryText_GivesOrderedSpansInsideTheText() => Gen.Select(Gen.String, Gen.Int).Sample((text, day) =>
    {
        var end = 0;
        foreach (var time in TimeReader.Read(DocumentReader.Read(text, []), day))
        {
            Assert.True(time.Span.Start >= end && time.Span.End <= text.Length);
            end = time.Span.End;
        }
    });

    private static string Show(string text, int? published) =>
        string.Join("; ", TimeReader.Read(DocumentReader.Read(text, []), published).Select(time => $"[{time.Span.In(text)}] {time.Value ?? "-"}"));
}
