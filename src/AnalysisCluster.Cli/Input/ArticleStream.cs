using System.Runtime.CompilerServices;
using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Analysis.Models;
using AnalysisCluster.Cli.Output;
using StableHash = AnalysisCluster.Analysis.Articles.StableHash;

namespace AnalysisCluster.Cli.Input;

/// <summary>The articles of the input, checked; what is refused is told and left out.</summary>
public sealed class ArticleStream(SubmissionReader reader, TimeProvider clock, AnalysisSettings settings, Complaints complaints)
{
    /// <summary>Hash of the URL by hash of the id: small enough to remember for every article of a run.</summary>
    private readonly Dictionary<UInt128, ulong> _urls = [];

    /// <summary>Reads and works on articles in parallel; results come in input order.</summary>
    /// <param name="work">Called on many threads at once.</param>
    public async IAsyncEnumerable<T> Select<T>(
        IEnumerable<InputFile> files, int jobs, Func<Submission, Article, T> work, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow();
        var results = OrderedReading.Select(reader.Read(files, cancellation), jobs, submission => Read(submission, now, work), cancellation);
        await foreach (var (submission, reading, result) in results)
        {
            complaints.Count(reading?.UnknownFields ?? []);
            if (reading is null)
            {
                complaints.Refuse(submission.Place, submission.Failure!);
            }
            else if (reading.Article is not { } article)
            {
                complaints.Refuse(submission.Place, reading.Problems);
            }
            else if (HasOtherUrl(article))
            {
                complaints.Refuse(submission.Place, [new(ArticleProblemCode.UrlConflict, "url", $"The id \"{article.Id}\" came before with another URL. Give each article its own id.")]);
            }
            else
            {
                yield return result!;
            }
        }
    }

    private (Submission Submission, ArticleReading? Reading, T? Result) Read<T>(Submission submission, DateTimeOffset now, Func<Submission, Article, T> work)
    {
        submission = Opened(submission);
        if (submission.Failure is not null)
        {
            return (submission, null, default);
        }

        var reading = submission.Fields is { } fields
            ? ArticleReader.Check(fields, now, settings)
            : ArticleReader.Read(submission.Json, now, settings);
        return (submission, reading, reading.Article is { } article ? work(submission, article) : default);
    }

    /// <summary>Finds the article in a page: long work, done where many are done at once.</summary>
    private static Submission Opened(Submission submission)
    {
        if (submission.Html is not { } html)
        {
            return submission;
        }

        return HtmlArticle.TryRead(html, submission.Place.File, out var fields)
            ? submission with { Fields = fields }
            : submission with { Failure = $"The page's elements are nested more than {HtmlArticle.DepthMax:N0} deep. Save the article's body as .txt." };
    }

    private bool HasOtherUrl(Article article)
    {
        if (article.Url is null)
        {
            return false;
        }

        var id = UInt128.Parse(StableHash.Of(article.Id), System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture);
        var url = StableHash.Of64(article.Url);
        return !_urls.TryAdd(id, url) && _urls[id] != url;
    }
}
