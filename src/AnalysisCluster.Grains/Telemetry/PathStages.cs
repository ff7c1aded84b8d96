namespace AnalysisCluster.Grains.Telemetry;

/// <summary>Names of the steps of <see cref="Articles.ArticlePath"/>, as spans and as values of the attribute <c>stage</c>.</summary>
internal static class PathStages
{
    public const string Read = "read";
    public const string Record = "record";
    public const string Contribute = "contribute";
    public const string Compare = "compare";
    public const string Link = "link";
    public const string Judge = "judge";
    public const string Finish = "finish";
}
