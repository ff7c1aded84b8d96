using System.Net;
using AnalysisCluster.Gateway.Tests.Cluster;

namespace AnalysisCluster.Gateway.Tests.Lists;

/// <summary>What is held under one id: claims, assertions, actors, topics.</summary>
public sealed class ProfileEndpointTests
{
    [Fact]
    public async Task Claim_Held_GivesWordsFindingAndLinks()
    {
        await using var host = await GatewayHost.StartAsync();
        host.Cluster.Catalog.Claims.Add(Sample.ClaimView("c-1"));

        var claim = await (await host.GetAsync("/v1/claims/c-1")).JsonAsync();

        Assert.Equal("The gate is stuck", claim.GetProperty("words")[0].GetString());
        Assert.Equal("Mara Quill", claim.GetProperty("finding").GetProperty("speaker").Text("name"));
        var link = claim.GetProperty("links")[0];
        Assert.Equal(("same", "c-2", "a-2"), (link.Text("relation"), link.Text("claim"), link.Text("article")));
    }

    [Fact]
    public async Task Assertion_Held_GivesItsClaims()
    {
        await using var host = await GatewayHost.StartAsync();
        host.Cluster.Assertions["as-1"] = Sample.AssertionView("as-1");

        var assertion = await (await host.GetAsync("/v1/assertions/as-1")).JsonAsync();

        Assert.Equal("corroborated", assertion.Text("status"));
        Assert.Equal((2, 3), (assertion.GetProperty("origins").GetProperty("min").GetInt32(), assertion.GetProperty("origins").GetProperty("max").GetInt32()));
        Assert.Equal("c-1", assertion.GetProperty("claims")[0].Text("id"));
    }

    [Fact]
    public async Task Actor_Held_GivesProfile()
    {
        await using var host = await GatewayHost.StartAsync();
        host.Cluster.Actors["person:mara-quill"] = Sample.ActorView("person:mara-quill");

        var actor = await (await host.GetAsync("/v1/actors/person:mara-quill")).JsonAsync();

        Assert.Equal(("Mara Quill", "person"), (actor.Text("name"), actor.Text("type")));
        Assert.Equal("c-1", actor.GetProperty("latest")[0].Text("id"));
        Assert.Equal("as-1", actor.GetProperty("disputed")[0].Text("id"));
        Assert.Equal(11, actor.GetProperty("figures")[0].GetProperty("value").GetInt32());
    }

    [Fact]
    public async Task Topic_Held_GivesProfile()
    {
        await using var host = await GatewayHost.StartAsync();
        host.Cluster.Topics["medtop:20000587"] = Sample.TopicView("medtop:20000587");

        var topic = await (await host.GetAsync("/v1/topics/medtop%3A20000587")).JsonAsync();

        Assert.Equal(("medtop:20000587", "dam failure", 4), (topic.Text("id"), topic.Text("label"), topic.GetProperty("articles").GetInt32()));
    }

    [Theory]
    [InlineData("claims")]
    [InlineData("assertions")]
    [InlineData("actors")]
    [InlineData("topics")]
    public async Task Get_Unknown_404(string kind)
    {
        await using var host = await GatewayHost.StartAsync();

        var response = await host.GetAsync($"/v1/{kind}/x:1");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("not-found", await response.ProblemAsync());
    }
}
