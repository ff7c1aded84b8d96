using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using AnalysisCluster.Analysis.Articles;
using SmartReader;

namespace AnalysisCluster.Cli.Input;

/// <summary>Finds the article in a saved page, and what the page says of itself.</summary>
public static class HtmlArticle
{
    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "div", "section", "article", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "figure", "figcaption", "table", "tr", "pre", "header", "footer",
    };

    /// <summary>Browsers cut at half of this; what is deeper was made to exhaust the stack of whoever reads it.</summary>
    public const int DepthMax = 1_000;

    /// <param name="name">The file's name: the article's id where the page names no address of its own.</param>
    /// <param name="fields">Without text where the page holds no article.</param>
    /// <returns>False where the page is nested deeper than <see cref="DepthMax"/>.</returns>
    public static bool TryRead(byte[] html, string name, out ArticleFields fields)
    {
        fields = new();
        if (HtmlDepth.Exceeds(html, DepthMax))
        {
            return false;
        }

        using var stream = new MemoryStream(html);
        var page = new HtmlParser().ParseDocument(stream);
        if (IsTooDeep(page))
        {
            return false;
        }

        fields = Read(page, name);
        return true;
    }

    private static ArticleFields Read(IHtmlDocument page, string name)
    {
        var url = Address(page);
        using var reader = new Reader(url ?? "https://page.invalid/", page);
        var article = reader.GetArticle();
        return new ArticleFields
        {
            Id = url is null ? name : null,
            Text = article.Content is { Length: > 0 } content ? Text(content) : null,
            Title = Absent(article.Title),
            Source = Absent(article.SiteName),
            Url = url,
            Published = article.PublicationDate is { } date
                ? new DateTimeOffset(DateTime.SpecifyKind(date, DateTimeKind.Utc)).ToString("yyyy-MM-ddTHH:mm:ssK", CultureInfo.InvariantCulture)
                : null,
            Authors = Absent(article.Author) is { } author ? [author] : [],
        };
    }

    private static bool IsTooDeep(INode root)
    {
        var (node, depth) = (root.FirstChild, 1);
        while (node is not null)
        {
            if (depth > DepthMax)
            {
                return true;
            }

            if (node.FirstChild is { } child)
            {
                (node, depth) = (child, depth + 1);
                continue;
            }

            while (node is not null && node != root && node.NextSibling is null)
            {
                (node, depth) = (node.Parent, depth - 1);
            }

            node = node == root ? null : node?.NextSibling;
        }

        return false;
    }

    /// <summary>The page's own address, as its head gives it.</summary>
    private static string? Address(IHtmlDocument page)
    {
        var address = page.QuerySelector("link[rel=canonical]")?.GetAttribute("href") ?? page.QuerySelector("meta[property='og:url']")?.GetAttribute("content");
        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri.AbsoluteUri : null;
    }

    /// <summary>The words of the page, a blank line between blocks.</summary>
    private static string Text(string content)
    {
        var body = new HtmlParser().ParseDocument(content).Body;
        var text = new StringBuilder();
        var pending = new StringBuilder();
        Walk(body, text, pending);
        Close(text, pending);
        return text.ToString();
    }

    private static void Walk(INode? root, StringBuilder text, StringBuilder paragraph)
    {
        for (var node = root?.FirstChild; node is not null; node = node.NextSibling)
        {
            if (node is IText words)
            {
                paragraph.Append(words.Data);
                continue;
            }

            var block = node is IElement element && Blocks.Contains(element.LocalName);
            if (block)
            {
                Close(text, paragraph);
            }

            Walk(node, text, paragraph);
            if (block)
            {
                Close(text, paragraph);
            }
            else if (node is IHtmlBreakRowElement)
            {
                paragraph.Append(' ');
            }
        }
    }

    private static void Close(StringBuilder text, StringBuilder paragraph)
    {
        var words = string.Join(' ', paragraph.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        paragraph.Clear();
        if (words.Length > 0)
        {
            text.Append(text.Length > 0 ? "\n\n" : "").Append(words);
        }
    }

    private static string? Absent(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
