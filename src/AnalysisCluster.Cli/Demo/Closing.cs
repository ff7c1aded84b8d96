using AnalysisCluster.Cli.Output;
using AnalysisCluster.Cli.Show;
using AnalysisCluster.Contracts.Feeds;
using Spectre.Console;

namespace AnalysisCluster.Cli.Demo;

/// <summary>The end of a demo: what it came to, and where to look next.</summary>
/// <param name="gateway">Where the node can still be asked; absent where it stops now.</param>
public sealed class Closing(IAnsiConsole console, Uri? gateway)
{
    private const int ListMax = 5;

    public void Write(Ledger ledger)
    {
        console.WriteLine();
        console.Write(new Rule("[bold]What it came to[/]") { Justification = Justify.Left });
        console.WriteLine();
        console.Write(Counts(ledger));
        console.WriteLine();
        var corroborated = With(ledger, "corroborated").OrderByDescending(one => one.Origins!.Min).ThenByDescending(one => one.Witnesses).ThenBy(one => one.Id, StringComparer.Ordinal).ToList();
        List("Best confirmed", corroborated, one => $"{EventLine.OriginsOf(one.Origins!)}, {Words.Counted(one.Witnesses, "witness", "witnesses")}: “{EventLine.Shortened(one.Text ?? "")}”");
        List("Disputed", [.. With(ledger, "disputed").OrderByDescending(one => one.ClaimCount).ThenBy(one => one.Id, StringComparer.Ordinal)], one => $"“{EventLine.Shortened(one.Text ?? "")}”");
        console.WriteLine("It measures reporting: who states what, and who confirms it. It does not know what is true.");
        console.WriteLine();
        Next(corroborated.FirstOrDefault() ?? With(ledger, "disputed").FirstOrDefault());
    }

    private static Grid Counts(Ledger ledger)
    {
        var grid = new Grid().AddColumn(new GridColumn().RightAligned().PadRight(2)).AddColumn();
        var outlets = ledger.Articles.Values.Select(article => article.Outlet).OfType<string>().Distinct(StringComparer.Ordinal).Count();
        Row(ledger.Articles.Count, "article", "articles", $" of {Words.Counted(outlets, "outlet", "outlets")}");
        Row(ledger.Articles.Values.Where(article => article.State == "finished").Sum(article => article.Claims), "claim", "claims");
        Row(ledger.Copies.Count, "pair of copies, which confirms nothing", "pairs of copies, which confirm nothing");
        Row(With(ledger, "corroborated").Count(), "assertion", "assertions", " corroborated by independent origins");
        Row(With(ledger, "disputed").Count(), "assertion", "assertions", " disputed");
        Row(ledger.Figures.Count, "figure", "figures", " moved");
        Row(ledger.Articles.Values.Count(article => article.State == "withdrawn"), "article", "articles", " withdrawn");
        return grid;

        void Row(int count, string one, string many, string what = "") => grid.AddRow($"[bold]{count:N0}[/]", (count == 1 ? one : many) + what);
    }

    private void List(string title, List<AssertionEvent> assertions, Func<AssertionEvent, string> line)
    {
        if (assertions.Count == 0)
        {
            return;
        }

        console.MarkupLine($"[bold]{title}[/]");
        foreach (var one in assertions.Take(ListMax))
        {
            console.Write(new Padder(new Markup($"[grey]{TellingView.Safe(one.Id)}[/] {TellingView.Safe(line(one))}"), new Padding(2, 0, 0, 0)));
        }

        if (assertions.Count > ListMax)
        {
            console.MarkupLine($"  [grey]and {assertions.Count - ListMax:N0} more[/]");
        }

        console.WriteLine();
    }

    private void Next(AssertionEvent? example)
    {
        console.MarkupLine("[bold]Where to look next[/]");
        if (gateway is null)
        {
            console.WriteLine("  analysis demo --keep                     the same, and the node stays up to be asked");
            console.WriteLine("  analysis serve --data DIR                a node of your own; then: analysis submit FILE --wait");
            return;
        }

        console.WriteLine($"  analysis show assertion {example?.Id ?? "ID"}");
        console.WriteLine("  analysis watch --from 0                  every event again, from the beginning");
        console.WriteLine("  analysis submit FILE --wait              articles of your own");
        console.WriteLine($"  {new Uri(gateway, "/dashboard")}         the cluster at work");
        console.WriteLine($"  {new Uri(gateway, "/openapi/v1.json")}   the HTTP interface");
    }

    private static IEnumerable<AssertionEvent> With(Ledger ledger, string status) => ledger.Assertions.Values.Where(one => one.Status == status);
}
