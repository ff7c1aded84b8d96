using Spectre.Console;

namespace AnalysisCluster.Cli.Output;

/// <summary>A bar on standard error that says how far long work is; nothing at all where standard error is no terminal.</summary>
public sealed class Progress
{
    private readonly ProgressTask? _task;

    private Progress(ProgressTask? task) => _task = task;

    /// <summary>Does work under a bar; without one where standard error is no terminal, or where results come out on the same terminal.</summary>
    /// <param name="total">How much there is to do, in any unit; absent where that is unknown.</param>
    /// <param name="writes">True where the work itself writes to standard output.</param>
    public static async Task<T> Run<T>(string title, long? total, Func<Progress, Task<T>> work, bool writes = false)
    {
        if (Console.IsErrorRedirected || (writes && !Console.IsOutputRedirected))
        {
            return await work(new(null));
        }

        return await Screen.Error.Progress()
            .AutoClear(true)
            .HideCompleted(false)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(context =>
            {
                var task = context.AddTask(Markup.Escape(title), maxValue: Math.Max(total ?? 1, 1));
                task.IsIndeterminate = total is null;
                return work(new(task));
            });
    }

    public void Advance(long amount) => _task?.Increment(amount);

    /// <summary>Begins a new stretch of work under the same bar.</summary>
    public void Restart(string title, long? total)
    {
        if (_task is not null)
        {
            (_task.Value, _task.MaxValue, _task.IsIndeterminate) = (0, Math.Max(total ?? 1, 1), total is null);
            Say(title);
        }
    }

    public void Say(string title)
    {
        if (_task is not null)
        {
            _task.Description = Markup.Escape(TerminalText.Safe(title));
        }
    }
}
