using System.Globalization;
using AnalysisCluster.Cli.Output;
using AnalysisCluster.Contracts.Feeds;
using Spectre.Console;

namespace AnalysisCluster.Cli.Demo;

/// <summary>Prints tellings.</summary>
public sealed class TellingView(IAnsiConsole console)
{
    private const int WordWidth = 13;

    public void Write(Telling telling)
    {
        var (word, colour) = Word(telling.Kind);
        if (telling.Kind is TellingKind.Read or TellingKind.Edited or TellingKind.Failed or TellingKind.Withdrawn)
        {
            Line(0, $"[{colour}]{word,-WordWidth}[/]{Safe(telling.Headline)} [grey]{Safe(telling.Reason ?? "")}[/]");
            return;
        }

        console.WriteLine();
        Line(0, $"[bold {colour}]{word,-WordWidth}[/][bold]{Safe(telling.Headline)}[/]");
        foreach (var claim in telling.Evidence)
        {
            Line(WordWidth, Evidence(claim));
        }

        if (telling.Reason is { } reason)
        {
            Line(WordWidth, $"[grey]{Safe(reason)}[/]");
        }

        console.WriteLine();
    }

    /// <summary>Who says it, where and when, and the exact words.</summary>
    public static string Evidence(ClaimReference claim)
    {
        var outlet = EventLine.Outlet(claim.Outlet);
        var who = claim.Speaker is { } speaker ? $"[aqua]{Safe(speaker)}[/], in {Safe(outlet)}" : $"[aqua]{Safe(outlet)}[/]";
        var day = claim.Published is { } published ? published.ToString(", d MMM", CultureInfo.InvariantCulture) : "";
        return $"{who}{day}: “{Safe(string.Join(" … ", claim.Words))}”";
    }

    public static string Safe(string text) => Markup.Escape(TerminalText.Safe(text));

    private void Line(int indent, string markup) => console.Write(new Padder(new Markup(markup), new Padding(indent, 0, 0, 0)));

    private static (string Word, string Colour) Word(TellingKind kind) => kind switch
    {
        TellingKind.Corroborated => ("CORROBORATED", "green"),
        TellingKind.Disputed => ("DISPUTED", "red"),
        TellingKind.Copied => ("COPIED", "yellow"),
        TellingKind.Moved => ("FIGURE MOVED", "blue"),
        TellingKind.Weakened => ("WEAKENED", "darkorange"),
        TellingKind.Withdrawn => ("withdrawn", "darkorange"),
        TellingKind.Edited => ("edited", "darkorange"),
        TellingKind.Failed => ("failed", "red"),
        _ => ("read", "grey"),
    };
}
