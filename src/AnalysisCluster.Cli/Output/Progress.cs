using Spectre.Console;

namespace AnalysisCluster.Cli.Output;

/// <summary>A line on standard error that says how far long work is; nothing at all where standard error is no terminal.</summary>
public sealed class Progress
{
    private readonly StatusContext? _status;
    private readonly string _verb;

    private Progress(string verb, StatusContext? status) => (_verb, _status) = (verb, status);

    /// <summary>Does work under a spinner.</summary>
    /// <param name="verb">What is being done, such as <c>reading</c>.</param>
    public static async Task<T> Run<T>(string verb, Func<Progress, Task<T>> work)
    {
        if (Console.IsErrorRedirected)
        {
            return await work(new(verb, null));
        }

        return await Screen.Error.Status().StartAsync(verb, status => work(new(verb, status)));
    }

    public void Count(long done) => Say($"{_verb} {done:N0}");

    public void Say(string text)
    {
        if (_status is not null)
        {
            _status.Status = Markup.Escape(text);
        }
    }
}
