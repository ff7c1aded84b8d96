using AnalysisCluster.Analysis.Articles;

namespace AnalysisCluster.Grains.Tests;

/// <summary>A reader that fails on the articles it is told of, as one with a defect would.</summary>
public sealed class Poison : IIncomingGrainCallFilter
{
    private int _reads;

    /// <summary>Whether reading an article fails.</summary>
    public Predicate<Article> IsPoison { get; set; } = _ => false;

    /// <summary>What it fails with.</summary>
    public Func<Article, Exception> Failure { get; set; } = article => new FormatException($"Injected: {article.Id} cannot be read.");

    /// <summary>What a failing reading waits for before it fails.</summary>
    public Func<Task> Until { get; set; } = () => Task.CompletedTask;

    /// <summary>Readings that failed.</summary>
    public int Reads => _reads;

    public async Task Invoke(IIncomingGrainCallContext context)
    {
        if (context.MethodName == "ReadAsync" && context.Request.GetArgument(0) is Article article && IsPoison(article))
        {
            Interlocked.Increment(ref _reads);
            await Until();
            throw Failure(article);
        }

        await context.Invoke();
    }
}
