using AnalysisCluster.Analysis.Mentions;
using AnalysisCluster.Analysis.Topics;

namespace AnalysisCluster.Analysis.Tests.Topics;

public class TopicModelTests
{
    [Theory]
    [InlineData("word\tmedtop:9\t4\n", "medtop:9")]
    [InlineData("word\tmedtop:1\t5\n", "weight")]
    [InlineData("one two three four five\tmedtop:1\t4\n", "one to 4")]
    public void Parse_BrokenRow_NamesFileLineAndFault(string row, string fault)
    {
        var error = Assert.Throws<FormatException>(() => Parse("medtop:1\tsport\t1\t\n", row));
        Assert.StartsWith("topic-words.tsv:2:", error.Message);
        Assert.Contains(fault, error.Message);
    }

    [Fact]
    public void Parse_UnknownParent_NamesFileLineAndFault()
    {
        var error = Assert.Throws<FormatException>(() => Parse("medtop:2\ttennis\t2\tmedtop:1\n", ""));
        Assert.StartsWith("topics.tsv:2:", error.Message);
    }

    private static TopicModel Parse(string topics, string words) =>
        TopicModel.Parse(new NamedText("topics.tsv", "id\tlabel\tlevel\tparent\n" + topics), new NamedText("topic-words.tsv", "words\ttopic\tweight\n" + words));
}
