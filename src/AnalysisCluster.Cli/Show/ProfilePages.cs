using AnalysisCluster.Cli.Output;
using AnalysisCluster.Gateway.Actors;
using AnalysisCluster.Gateway.Assertions;
using AnalysisCluster.Gateway.Claims;
using AnalysisCluster.Gateway.Topics;

namespace AnalysisCluster.Cli.Show;

/// <summary>The profile of an actor or a topic.</summary>
internal static class ProfilePages
{
    public static void Write(Page page, ActorForm actor)
    {
        page.Title(actor.Name);
        page.Field("Actor", $"{actor.Id} ({Words.Of(actor.Type)})");
        page.Field("Named", $"in {Words.Counted(actor.Articles, "article", "articles")}, as {string.Join(", ", actor.Names)}");
        page.Field("Claims", actor.Claims.ToString("N0", System.Globalization.CultureInfo.InvariantCulture));
        Assertions(page, actor.Disputed);
        if (actor.Figures.Count > 0)
        {
            page.Heading("Figures over time");
            foreach (var figure in actor.Figures)
            {
                page.Item($"{Page.Date(figure.Published) ?? "undated"}  {Figures.Of(figure.Value, figure.Unit)}");
                page.Quote([figure.Words]);
            }
        }

        Latest(page, actor.Latest);
    }

    public static void Write(Page page, TopicForm topic)
    {
        page.Title(topic.Label);
        page.Field("Topic", topic.Id);
        page.Field("Holds", $"{Words.Counted(topic.Articles, "article", "articles")}, {Words.Counted(topic.Claims, "claim", "claims")}");
        Assertions(page, topic.Disputed);
        Latest(page, topic.Latest);
    }

    private static void Assertions(Page page, IReadOnlyList<AssertionForm> disputed)
    {
        if (disputed.Count > 0)
        {
            page.Heading("Disputed");
        }

        foreach (var assertion in disputed)
        {
            page.Assertion(assertion);
        }
    }

    private static void Latest(Page page, IReadOnlyList<PlacedClaim> claims)
    {
        if (claims.Count > 0)
        {
            page.Heading("Latest claims");
        }

        foreach (var claim in claims)
        {
            page.Claim(claim);
        }
    }
}
