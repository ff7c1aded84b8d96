using System.Globalization;
using System.Text.Json;
using AnalysisCluster.Cli.Output;
using AnalysisCluster.Gateway;
using AnalysisCluster.Gateway.Assertions;
using AnalysisCluster.Gateway.Claims;
using Spectre.Console;

namespace AnalysisCluster.Cli.Show;

/// <summary>Lines for people: what the pages of <c>analysis show</c> have in common. Whatever strangers wrote is made safe for the terminal.</summary>
public sealed class Page(IAnsiConsole console)
{
    private const int Indent = 2;

    /// <summary>Prints one thing that the cluster holds.</summary>
    /// <param name="kind"><c>article</c>, <c>actor</c>, <c>topic</c>, <c>claim</c> or <c>assertion</c>.</param>
    /// <param name="json">As the gateway writes it.</param>
    /// <exception cref="JsonException">The gateway writes another form than this command knows.</exception>
    public void Write(string kind, ReadOnlySpan<byte> json)
    {
        switch (kind)
        {
            case "article":
                ArticlePage.Write(this, JsonSerializer.Deserialize(json, GatewayJson.Public.ArticleForm)!);
                break;
            case "actor":
                ProfilePages.Write(this, JsonSerializer.Deserialize(json, GatewayJson.Public.ActorForm)!);
                break;
            case "topic":
                ProfilePages.Write(this, JsonSerializer.Deserialize(json, GatewayJson.Public.TopicForm)!);
                break;
            case "claim":
                ClaimPages.Write(this, JsonSerializer.Deserialize(json, GatewayJson.Public.PlacedClaim)!);
                break;
            default:
                ClaimPages.Write(this, JsonSerializer.Deserialize(json, GatewayJson.Public.AssertionForm)!);
                break;
        }
    }

    public void Title(string title) => console.Write(new Markup($"[bold]{Safe(title)}[/]\n"));

    /// <summary>A name and its value; nothing where there is none.</summary>
    public void Field(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            Line(0, $"[grey]{name + ":",-11}[/]{Safe(value)}");
        }
    }

    public void Heading(string heading)
    {
        console.WriteLine();
        console.Write(new Markup($"[bold]{Safe(heading)}[/]\n"));
    }

    /// <summary>Who, what and where, and below it the exact words, and below those what was read from them.</summary>
    public void Claim(PlacedClaim claim)
    {
        var gone = claim.Live ? "" : " [darkorange](held no more)[/]";
        Line(Indent, $"[aqua]{Safe(Voice(claim))}[/] [grey]{Safe(Manner(claim))}[/]{gone}");
        Quote(claim.Words);
        Detail($"{claim.Article}, claim {claim.Id}");
    }

    public void Assertion(AssertionForm assertion)
    {
        Line(Indent, $"[bold]{Safe(Words.Of(assertion.Status))}[/] {Safe(Counts(assertion))}");
        Quote([assertion.Text]);
        Detail($"assertion {assertion.Id}");
    }

    public void Quote(IReadOnlyList<string> words) => Line(Indent * 2, $"“{Safe(string.Join(" … ", words))}”");

    public void Detail(string text) => Line(Indent * 2, $"[grey]{Safe(text)}[/]");

    public void Item(string text) => Line(Indent, Safe(text));

    public static string Counts(AssertionForm assertion) =>
        $"{Words.Counted(assertion.Witnesses, "witness", "witnesses")}, {EventLine.OriginsOf(assertion.Origins)}, {Words.Counted(assertion.ClaimCount, "claim", "claims")}"
        + (assertion.Relays > 0 ? $", {Words.Counted(assertion.Relays, "relay", "relays")} not counted" : "");

    public static string? Date(DateTimeOffset? date) => date?.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture);

    private static string Voice(PlacedClaim claim) =>
        claim.Finding.Speaker is { } speaker ? $"{speaker.Name}, in {EventLine.Outlet(claim.Outlet)}" : EventLine.Outlet(claim.Outlet);

    private static string Manner(PlacedClaim claim) => string.Join(", ", new[]
    {
        claim.Published?.ToString("d MMM yyyy", CultureInfo.InvariantCulture),
        Words.Of(claim.Finding.Form),
        Words.Of(claim.Finding.Stance),
        claim.Finding.Negated ? "negated" : null,
        claim.Finding.Hedged ? "hedged" : null,
    }.OfType<string>());

    private static string Safe(string text) => Markup.Escape(TerminalText.Safe(text));

    private void Line(int indent, string markup) => console.Write(new Padder(new Markup(markup), new Padding(indent, 0, 0, 0)));
}
