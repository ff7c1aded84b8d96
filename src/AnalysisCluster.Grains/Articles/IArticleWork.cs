namespace AnalysisCluster.Grains.Articles;

/// <summary>The part of an article that only the cluster itself calls.</summary>
[Alias("analysis.IArticleWork")]
[GrainInterfaceType("analysis.articlework")]
internal interface IArticleWork : IGrainWithStringKey
{
    /// <summary>Walks one held revision along the rest of its path. When the task completes the revision is finished. Repeating is safe.</summary>
    [Alias("Process")]
    Task ProcessAsync(string revision);
}
