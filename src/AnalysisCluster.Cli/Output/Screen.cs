using System.Text;
using Spectre.Console;

namespace AnalysisCluster.Cli.Output;

/// <summary>Consoles for people. Colours only on a terminal, and never where <c>NO_COLOR</c> is set (no-color.org).</summary>
public static class Screen
{
    private const int FileWidth = 120;

    public static IAnsiConsole Out { get; } = Create(Console.Out, Console.IsOutputRedirected);

    public static IAnsiConsole Error { get; } = Create(Console.Error, Console.IsErrorRedirected);

    /// <summary>A console that writes to anything; plain text of a fixed width and without colours where it is no terminal.</summary>
    public static IAnsiConsole Create(TextWriter writer, bool redirected)
    {
        var plain = redirected || Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 };
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(redirected ? new TrimmedLines(writer) : writer),
            Ansi = redirected ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = plain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = redirected ? InteractionSupport.No : InteractionSupport.Detect,
        });
        if (redirected)
        {
            console.Profile.Width = FileWidth;
        }

        return console;
    }

    /// <summary>Leaves out the spaces with which lines are padded to the console's width: in a file they are noise.</summary>
    private sealed class TrimmedLines(TextWriter writer) : TextWriter
    {
        private int _spaces;

        public override Encoding Encoding => writer.Encoding;

        public override void Write(char value)
        {
            if (value == ' ')
            {
                _spaces++;
                return;
            }

            for (; value is not ('\n' or '\r') && _spaces > 0; _spaces--)
            {
                writer.Write(' ');
            }

            _spaces = 0;
            writer.Write(value);
        }

        public override void Flush() => writer.Flush();
    }
}
