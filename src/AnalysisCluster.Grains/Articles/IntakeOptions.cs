using Microsoft.Extensions.Options;

namespace AnalysisCluster.Grains.Articles;

/// <summary>How much is taken in before submitters are asked to wait. Section <c>Intake</c>.</summary>
public sealed class IntakeOptions
{
    /// <summary>Acknowledged revisions that may wait for their path; 1 to 1,000,000, default 2,000. Beyond it submitters get "full" with a time to wait.
    /// Larger smooths bursts and makes the tail of a burst wait longer.</summary>
    public int PendingMax { get; set; } = 2_000;

    /// <summary>Share of the memory that the silo's process may use beyond which submitters get "full", too; 10 to 100, default 85.</summary>
    public int MemoryMaxPercent { get; set; } = 85;

    /// <summary>What a refused submitter is asked to wait; 100 ms to 5 minutes, default 1 s.</summary>
    public TimeSpan RetryAfter { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Revisions that one article may have; 1 to 100,000, default 1,000. A submitter that edits in a loop is refused beyond it.</summary>
    public int RevisionsMax { get; set; } = 1_000;

    /// <summary>Partitions of the pending work, each walked by one grain; 1 to 1,024, default 4. Must be the same on every silo.</summary>
    public int Partitions { get; set; } = 4;

    /// <summary>Revisions of one partition under way at once; 1 to 1,024, default 8. Larger uses more cores and memory.</summary>
    public int InFlightMax { get; set; } = 8;

    /// <summary>Attempts before a revision is put into quarantine; 1 to 100, default 5. Attempts that failed because the store or a silo was away do not count.</summary>
    public int AttemptsMax { get; set; } = 5;

    /// <summary>Pause after a first failed attempt, doubled with each further one; 10 ms to 10 minutes, default 1 s.</summary>
    public TimeSpan RetryFailedAfter { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Pause between sweeps for work that nothing pokes about; 100 ms to 10 minutes, default 5 s.</summary>
    public TimeSpan SweepEvery { get; set; } = TimeSpan.FromSeconds(5);
}

internal sealed class IntakeOptionsValidator : IValidateOptions<IntakeOptions>
{
    public ValidateOptionsResult Validate(string? name, IntakeOptions options)
    {
        string?[] problems =
        [
            Check(nameof(options.PendingMax), options.PendingMax, 1, 1_000_000),
            Check(nameof(options.MemoryMaxPercent), options.MemoryMaxPercent, 10, 100),
            Check(nameof(options.RevisionsMax), options.RevisionsMax, 1, 100_000),
            Check(nameof(options.Partitions), options.Partitions, 1, 1_024),
            Check(nameof(options.InFlightMax), options.InFlightMax, 1, 1_024),
            Check(nameof(options.AttemptsMax), options.AttemptsMax, 1, 100),
            Check(nameof(options.RetryAfter), options.RetryAfter, TimeSpan.FromMilliseconds(100), TimeSpan.FromMinutes(5)),
            Check(nameof(options.RetryFailedAfter), options.RetryFailedAfter, TimeSpan.FromMilliseconds(10), TimeSpan.FromMinutes(10)),
            Check(nameof(options.SweepEvery), options.SweepEvery, TimeSpan.FromMilliseconds(100), TimeSpan.FromMinutes(10)),
        ];
        var found = problems.OfType<string>().ToArray();
        return found.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(found);
    }

    private static string? Check<T>(string property, T value, T least, T most)
        where T : IComparable<T> =>
        value.CompareTo(least) >= 0 && value.CompareTo(most) <= 0
            ? null
            : $"Intake:{property} is {value}; it must be from {least} to {most}. Set it in the configuration or leave it out for the default.";
}
