using System.Text.Json.Serialization.Metadata;
using AnalysisCluster.Contracts.Operations;
using AnalysisCluster.Gateway.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace AnalysisCluster.Gateway.Lists;

/// <summary>One kind of list: its filters, and how a page is fetched and written.</summary>
/// <param name="Filters">Query parameters besides <c>limit</c> and <c>cursor</c>.</param>
/// <param name="Fetch">One page, of at most the query's limit.</param>
/// <param name="PageType">JSON of a page.</param>
/// <param name="ItemType">JSON of an item, for the NDJSON form.</param>
internal sealed record ListEndpoint<TView, TItem>(
    IReadOnlyCollection<string> Filters,
    Func<ICatalogGrain, ListQuery, Task<Page<TView>>> Fetch,
    Func<TView, TItem> Item,
    JsonTypeInfo<ListForm<TItem>> PageType,
    JsonTypeInfo<TItem> ItemType)
{
    /// <summary>Answers with one page as JSON, or with page after page as NDJSON where the client accepts that.</summary>
    public async Task<IResult> ListAsync(HttpContext context, IGrainFactory grains, GatewayOptions options)
    {
        var lines = AcceptsLines(context.Request);
        var (query, problem) = ListFilters.Read(
            context.Request.Query, Filters, lines ? options.ListMaxItems : ListFilters.PageMax, lines ? options.ListMaxItems : ListFilters.PageDefault);
        if (problem is not null)
        {
            return new ProblemResult(problem);
        }

        var catalog = grains.GetGrain<ICatalogGrain>(0);
        ListForm<TItem> page;
        try
        {
            page = await FetchAsync(catalog, query with { Limit = Math.Min(query.Limit, ListFilters.PageMax) });
        }
        catch (ArgumentException) when (query.Cursor is not null)
        {
            // All else in the query was checked here; only the list itself can tell its own cursors.
            return new ProblemResult(new(
                ProblemCode.BadCursor,
                "'cursor' is none that this list gave with these filters. Leave it out to begin with the first page.",
                "cursor"));
        }

        if (lines)
        {
            await WriteLinesAsync(context, catalog, query, page);
            return Results.Empty;
        }

        if (page.Next is { } next)
        {
            context.Response.Headers.Link = $"<{NextAddress(context.Request, next)}>; rel=\"next\"";
        }

        return Results.Json(page, PageType);
    }

    private async Task<ListForm<TItem>> FetchAsync(ICatalogGrain catalog, ListQuery query)
    {
        var page = await Fetch(catalog, query);
        return new([.. page.Items.Select(Item)], page.Next);
    }

    private async Task WriteLinesAsync(HttpContext context, ICatalogGrain catalog, ListQuery query, ListForm<TItem> page)
    {
        context.Response.ContentType = JsonLines.ContentType;
        var output = context.Response.BodyWriter;
        for (var left = query.Limit; ; page = await FetchAsync(catalog, query with { Cursor = page.Next, Limit = Math.Min(left, ListFilters.PageMax) }))
        {
            foreach (var item in page.Items)
            {
                JsonLines.Write(output, item, ItemType);
                await JsonLines.FlushIfFullAsync(output, context.RequestAborted);
            }

            left -= page.Items.Count;
            if (page.Next is null || left <= 0)
            {
                break;
            }
        }

        if (page.Next is { } next)
        {
            JsonLines.Write(output, new ListContinuation(next), GatewayJson.Public.ListContinuation);
        }

        await output.FlushAsync(context.RequestAborted);
    }

    private static bool AcceptsLines(HttpRequest request) =>
        request.GetTypedHeaders().Accept.Any(type => type.MediaType.Equals(JsonLines.ContentType, StringComparison.OrdinalIgnoreCase) && type.Quality is not 0);

    private static string NextAddress(HttpRequest request, string cursor)
    {
        var parameters = new QueryBuilder(request.Query
            .Where(parameter => parameter.Key != "cursor")
            .Select(parameter => KeyValuePair.Create(parameter.Key, parameter.Value.ToString())))
        {
            { "cursor", cursor },
        };
        return request.PathBase.ToUriComponent() + request.Path.ToUriComponent() + parameters.ToQueryString().ToUriComponent();
    }
}
