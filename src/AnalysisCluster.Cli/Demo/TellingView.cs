using System.Globalization;
using AnalysisCluster.Cli.Output;
using AnalysisCluster.Contracts.Feeds;
using Spectre.Console;

namespace AnalysisCluster.Cli.Demo;

/// <summary>Prints tellings.</summary>
/// <param name="ledger">Knows what speakers do with their words.</param>
public sealed class TellingView(IAnsiConsole console, Ledger ledger)
{
    private const int WordWidth = 13;

    public void Write(Telling telling)
    {
        var (word, colour) = Word(telling.Kind);
        if (telling.Evidence.Count == 0 && telling.Kind != TellingKind.Copied)
        {
            Row($"[{colour}]{word}[/]", $"{Safe(telling.Headline)} [grey]({Safe(telling.Reason ?? "")})[/]");
            return;
        }

        Row($"[bold {colour}]{word}[/]", $"[bold]{Safe(telling.Headline)}[/]");
        foreach (var claim in telling.Evidence)
        {
            Row("", Evidence(claim));
        }

        if (telling.Reason is { } reason)
        {
            Row("", $"[grey]{Safe(reason)}[/]");
        }

        console.WriteLine();
    }

    /// <summary>Who says it, where and when, and the exact words.</summary>
    private string Evidence(ClaimReference claim)
    {
        var outlet = Safe(EventLine.Outlet(claim.Outlet));
        var stance = ledger.Stance(claim.Claim) is { } does ? $" [bold]{does}[/]" : "";
        var who = claim.Speaker is { } speaker ? $"[aqua]{Safe(speaker)}[/]{stance}, in {outlet}" : $"[aqua]{outlet}[/]";
        var day = claim.Published is { } published ? published.ToString(", d MMM", CultureInfo.InvariantCulture) : "";
        return $"{who}{day}: “{Safe(string.Join(" … ", claim.Words))}”";
    }

    public static string Safe(string text) => Markup.Escape(TerminalText.Safe(text));

    private void Row(string word, string text) => console.Write(
        new Grid().AddColumn(new GridColumn().Width(WordWidth).PadRight(0)).AddColumn(new GridColumn().PadRight(0)).AddRow(word, text));

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
