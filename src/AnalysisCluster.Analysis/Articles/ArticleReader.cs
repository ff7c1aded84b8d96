using AnalysisCluster.Analysis.Models;

namespace AnalysisCluster.Analysis.Articles;

/// <summary>Checks a submission and makes an article of it. The command and the gateway accept and refuse by this alone.</summary>
public static class ArticleReader
{
    private static readonly TimeSpan ClockSlack = TimeSpan.FromDays(1);

    /// <summary>Reads and checks one JSON object.</summary>
    /// <param name="now">The clock against which a date is in the future; more than a day ahead is refused.</param>
    public static ArticleReading Read(ReadOnlyMemory<byte> utf8, DateTimeOffset now, AnalysisSettings settings)
    {
        var problems = new List<ArticleProblem>();
        var unknown = new List<string>();
        var fields = ArticleJson.Read(utf8, problems, unknown);
        return fields is null ? new(null, null, problems, unknown) : Check(fields, problems, unknown, now, settings);
    }

    /// <summary>Checks fields that were read from another form than JSON.</summary>
    public static ArticleReading Check(ArticleFields fields, DateTimeOffset now, AnalysisSettings settings) => Check(fields, [], [], now, settings);

    private static ArticleReading Check(
        ArticleFields fields, List<ArticleProblem> problems, List<string> unknown, DateTimeOffset now, AnalysisSettings settings)
    {
        var canceled = IsCanceled(fields, problems);
        CheckText(fields, canceled, settings.TextMaxChars, problems);
        CheckLengths(fields, problems);
        var published = Date(fields, "published", fields.Published, now, problems);
        var modified = Date(fields, "modified", fields.Modified, now, problems);
        var id = fields.Id ?? DerivedId(fields, problems);
        if (problems.Count > 0 || id is null)
        {
            return new(id?.Length <= ArticleLimits.Id ? id : null, null, problems, unknown);
        }

        var article = new Article
        {
            Id = id,
            Text = fields.Text ?? "",
            Title = fields.Title,
            Source = fields.Source,
            Url = fields.Url,
            Published = published,
            Modified = modified,
            Authors = fields.Authors,
            IsCanceled = canceled,
        };
        return new(id, article, problems, unknown);
    }

    private static bool IsCanceled(ArticleFields fields, List<ArticleProblem> problems)
    {
        switch (fields.PubStatus?.Trim())
        {
            case null or "" or "usable":
                return false;
            case "canceled" or "cancelled":
                return true;
            default:
                problems.Add(new(
                    ArticleProblemCode.UnknownStatus,
                    fields.NameOf("pubStatus"),
                    "The status is neither \"usable\" nor \"canceled\". Use one of the two, or leave the field out."));
                return false;
        }
    }

    private static void CheckText(ArticleFields fields, bool canceled, int textMaxChars, List<ArticleProblem> problems)
    {
        if (string.IsNullOrWhiteSpace(fields.Text) && !canceled && !fields.Aliases.ContainsKey("text"))
        {
            problems.Add(new(
                ArticleProblemCode.NoText,
                "text",
                "There is no text. Give the article's body as \"text\", or \"pubStatus\": \"canceled\" to withdraw the article."));
        }
        else if (fields.Text?.Length > textMaxChars)
        {
            problems.Add(new(
                ArticleProblemCode.TextTooLong,
                fields.NameOf("text"),
                $"The text has {fields.Text.Length:N0} characters, the limit is {textMaxChars:N0}. Split it, or submit the article's body only."));
        }
    }

    private static void CheckLengths(ArticleFields fields, List<ArticleProblem> problems)
    {
        CheckLength(fields, "id", fields.Id, ArticleLimits.Id, problems);
        CheckLength(fields, "title", fields.Title, ArticleLimits.Title, problems);
        CheckLength(fields, "source", fields.Source, ArticleLimits.Source, problems);
        CheckLength(fields, "url", fields.Url, ArticleLimits.Url, problems);
        CheckLength(fields, "authors", fields.Authors.MaxBy(author => author.Length), ArticleLimits.Author, problems);
        if (fields.Authors.Count > ArticleLimits.Authors)
        {
            problems.Add(new(
                ArticleProblemCode.FieldTooLong,
                fields.NameOf("authors"),
                $"There are {fields.Authors.Count:N0} authors, the limit is {ArticleLimits.Authors}. Give those who reported."));
        }
    }

    private static void CheckLength(ArticleFields fields, string field, string? value, int limit, List<ArticleProblem> problems)
    {
        if (value?.Length > limit)
        {
            problems.Add(new(ArticleProblemCode.FieldTooLong, fields.NameOf(field), $"It has {value.Length:N0} characters, the limit is {limit:N0}. Shorten it."));
        }
    }

    private static DateTimeOffset? Date(ArticleFields fields, string field, string? value, DateTimeOffset now, List<ArticleProblem> problems)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return null;
        }

        if (!ArticleDates.TryRead(value, out var date))
        {
            problems.Add(new(
                ArticleProblemCode.ImpossibleDate,
                fields.NameOf(field),
                $"This is no date since {ArticleDates.YearMin}. Write 2026-04-14 or 2026-04-14T06:40:00+01:00, or leave it out."));
            return null;
        }

        if (date > now + ClockSlack)
        {
            problems.Add(new(
                ArticleProblemCode.FutureDate,
                fields.NameOf(field),
                $"This is {date:yyyy-MM-dd}, in the future: today is {now:yyyy-MM-dd}. Correct it, or leave it out."));
            return null;
        }

        return date;
    }

    private static string? DerivedId(ArticleFields fields, List<ArticleProblem> problems)
    {
        if (fields.Url is not null)
        {
            return StableHash.Of("url", fields.Url);
        }

        if (!string.IsNullOrWhiteSpace(fields.Text))
        {
            return StableHash.Of("text", fields.Text);
        }

        problems.Add(new(ArticleProblemCode.NoId, "id", "There is nothing to know the article by. Give its \"id\" or its \"url\"."));
        return null;
    }
}

/// <summary>What became of one submission: an article, or the problems that stand against it.</summary>
/// <param name="Id">The article's id, given or derived; null where the submission could not be read so far, or the id is over its limit.</param>
/// <param name="Article">Null exactly where there are problems.</param>
/// <param name="UnknownFields">Fields of the submission that were ignored, in its order.</param>
public sealed record ArticleReading(string? Id, Article? Article, IReadOnlyList<ArticleProblem> Problems, IReadOnlyList<string> UnknownFields);
