using Spectre.Console;

namespace AnalysisCluster.Cli.Output;

/// <summary>Messages to the person at the keyboard, on standard error.</summary>
public static class Messages
{
    /// <summary>One line; above the progress bar where there is one. What could disturb a terminal is made safe.</summary>
    public static void Say(string message)
    {
        var line = TerminalText.Safe(message);
        if (Console.IsErrorRedirected)
        {
            Console.Error.WriteLine(line);
        }
        else
        {
            Screen.Error.WriteLine(line);
        }
    }
}
