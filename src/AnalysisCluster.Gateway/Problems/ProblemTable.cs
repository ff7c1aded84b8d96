using System.Collections.Frozen;
using System.Text;
using AnalysisCluster.Analysis.Articles;

namespace AnalysisCluster.Gateway.Problems;

/// <summary>The one table that gives each <see cref="ProblemCode"/> its HTTP status, its title and whether trying again helps.</summary>
public static class ProblemTable
{
    /// <summary>Start of every type.</summary>
    public const string TypePrefix = "urn:analysis:problem:";

    private static readonly FrozenDictionary<ProblemCode, Row> Rows = new Dictionary<ProblemCode, Row>
    {
        [ProblemCode.BadRequest] = new(400, "The request is malformed"),
        [ProblemCode.RequestTimeout] = new(408, "The body stopped coming", true),
        [ProblemCode.EmptyBody] = new(400, "The body is empty"),
        [ProblemCode.BodyTooLarge] = new(413, "The body is too large"),
        [ProblemCode.LineTooLong] = new(413, "The line is too long"),
        [ProblemCode.UnsupportedMediaType] = new(415, "The body's form is not supported"),
        [ProblemCode.NotUtf8] = new(400, "Not UTF-8"),
        [ProblemCode.NotJson] = new(400, "Not JSON"),
        [ProblemCode.NotAnObject] = new(400, "Not a JSON object"),
        [ProblemCode.WrongType] = new(400, "A field has the wrong type"),
        [ProblemCode.NoId] = new(400, "No id"),
        [ProblemCode.NoText] = new(400, "No text"),
        [ProblemCode.TextTooLong] = new(413, "The text is too long"),
        [ProblemCode.FieldTooLong] = new(400, "A field is too long"),
        [ProblemCode.ImpossibleDate] = new(400, "Not a date"),
        [ProblemCode.FutureDate] = new(400, "A date in the future"),
        [ProblemCode.UnknownStatus] = new(400, "Unknown publication status"),
        [ProblemCode.UrlConflict] = new(409, "The id is held for another URL"),
        [ProblemCode.TooManyRevisions] = new(409, "Too many revisions"),
        [ProblemCode.IntakeFull] = new(429, "The intake is full", true),
        [ProblemCode.EarlierLineRefused] = new(429, "An earlier line of the article was put off", true),
        [ProblemCode.NotFound] = new(404, "Not found"),
        [ProblemCode.MethodNotAllowed] = new(405, "Method not allowed"),
        [ProblemCode.UnknownParameter] = new(400, "Unknown query parameter"),
        [ProblemCode.BadParameter] = new(400, "Unusable query parameter"),
        [ProblemCode.BadCursor] = new(400, "Unusable cursor"),
        [ProblemCode.KeyRequired] = new(401, "A key or token is needed"),
        [ProblemCode.RoleRequired] = new(403, "The role does not reach"),
        [ProblemCode.NoKeyConfigured] = new(403, "Nobody can come in this way"),
        [ProblemCode.CrossOrigin] = new(403, "Another site's page may not do this"),
        [ProblemCode.UnknownHost] = new(421, "Unknown host"),
        [ProblemCode.StoreUnavailable] = new(503, "The store is unavailable", true),
        [ProblemCode.ClusterUnavailable] = new(503, "The cluster is unavailable", true),
        [ProblemCode.TooManyRequests] = new(429, "Too many requests", true),
        [ProblemCode.Overloaded] = new(429, "Overloaded", true),
        [ProblemCode.TooManyStreams] = new(503, "Too many event streams", true),
        [ProblemCode.Internal] = new(500, "Internal error"),
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<ProblemCode, string> Types =
        Enum.GetValues<ProblemCode>().ToFrozenDictionary(code => code, code => TypePrefix + Kebab(code.ToString()));

    public static int Status(ProblemCode code) => Rows[code].Status;

    public static string Title(ProblemCode code) => Rows[code].Title;

    /// <summary>True where the very same request may pass later.</summary>
    public static bool Passes(ProblemCode code) => Rows[code].Passes;

    /// <summary>The stable RFC 9457 type.</summary>
    public static string Type(ProblemCode code) => Types[code];

    /// <summary>The code under which a submission's own problem is told.</summary>
    public static ProblemCode Of(ArticleProblemCode code) => code switch
    {
        ArticleProblemCode.NotUtf8 => ProblemCode.NotUtf8,
        ArticleProblemCode.NotJson => ProblemCode.NotJson,
        ArticleProblemCode.NotAnObject => ProblemCode.NotAnObject,
        ArticleProblemCode.WrongType => ProblemCode.WrongType,
        ArticleProblemCode.NoId => ProblemCode.NoId,
        ArticleProblemCode.NoText => ProblemCode.NoText,
        ArticleProblemCode.TextTooLong => ProblemCode.TextTooLong,
        ArticleProblemCode.FieldTooLong => ProblemCode.FieldTooLong,
        ArticleProblemCode.ImpossibleDate => ProblemCode.ImpossibleDate,
        ArticleProblemCode.FutureDate => ProblemCode.FutureDate,
        ArticleProblemCode.UnknownStatus => ProblemCode.UnknownStatus,
        ArticleProblemCode.UrlConflict => ProblemCode.UrlConflict,
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "This problem of a submission has no row."),
    };

    private static string Kebab(string name)
    {
        var kebab = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && kebab.Length > 0)
            {
                kebab.Append('-');
            }

            kebab.Append(char.ToLowerInvariant(letter));
        }

        return kebab.ToString();
    }

    private sealed record Row(int Status, string Title, bool Passes = false);
}
