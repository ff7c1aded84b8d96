using AnalysisCluster.Analysis.Assertions;
using AnalysisCluster.Analysis.Claims;
using AnalysisCluster.Contracts.Articles;
using AnalysisCluster.Gateway.Actors;
using AnalysisCluster.Gateway.Articles;
using AnalysisCluster.Gateway.Assertions;
using AnalysisCluster.Gateway.Claims;
using AnalysisCluster.Gateway.Feeds;
using AnalysisCluster.Gateway.Lists;
using AnalysisCluster.Gateway.Operations;
using AnalysisCluster.Gateway.Access;
using AnalysisCluster.Gateway.Problems;
using AnalysisCluster.Gateway.Quarantine;
using AnalysisCluster.Gateway.Topics;
using Microsoft.AspNetCore.Http;

namespace AnalysisCluster.Gateway.OpenApi;

/// <summary>What each operation does, in words.</summary>
internal static class Descriptions
{
    private const string Intake = "Submitting";
    private const string Reading = "Reading";
    private const string Watching = "Watching";
    private const string Operating = "Operating";

    private static readonly Parameter Id = new("id", "The identifier, percent-encoded: it may hold any character.", InPath: true);
    private static readonly Parameter ByActor = new("actor", "Only what this actor is concerned in; an actor's id such as `place:norway`.");
    private static readonly Parameter ByTopic = new("topic", "Only what is about this IPTC Media Topic; a code such as `medtop:20000587`.");
    private static readonly Parameter ByArticle = new("article", "Only what is in this article; an article's id.");

    private static readonly ProblemCode[] QueryProblems = [ProblemCode.UnknownParameter, ProblemCode.BadParameter, ProblemCode.BadCursor];

    public static Description Submit { get; } = new(
        "submitArticles",
        Intake,
        "Submit one article, or many",
        """
        Takes articles. When an article is acknowledged it is durable and will be cross-referenced, whatever crashes; submitting it again is
        safe and gives `known`. A later revision of an article has the same `id` and a later `modified`; `"pubStatus": "canceled"` withdraws
        it.

        One article as `application/json` is answered with 202 and its address, or with a problem. Many as `application/x-ndjson`, one a
        line, are answered with 202 and one line for each, in their order, as soon as each is decided: a line that cannot be taken says why
        in `problem`, and the others are taken all the same. Blank lines are passed over. When the intake is full from the first line on,
        nothing is taken and the response is 429 with `Retry-After`; when it fills up later, the lines concerned have status 429 and
        `retryAfterSeconds`: send those again, in their order. Revisions of one article are taken in the order of their lines.
        """,
        typeof(SubmissionForm),
        [],
        [
            ProblemCode.EmptyBody, ProblemCode.BodyTooLarge, ProblemCode.UnsupportedMediaType, ProblemCode.NotUtf8, ProblemCode.NotJson,
            ProblemCode.NotAnObject, ProblemCode.WrongType, ProblemCode.NoId, ProblemCode.NoText, ProblemCode.TextTooLong,
            ProblemCode.FieldTooLong, ProblemCode.ImpossibleDate, ProblemCode.FutureDate, ProblemCode.UnknownStatus, ProblemCode.UrlConflict,
            ProblemCode.TooManyRevisions, ProblemCode.IntakeFull,
        ],
        StatusCodes.Status202Accepted,
        typeof(BatchLineForm),
        Role: AccessRole.Writer);

    public static Description Withdraw { get; } = new(
        "withdrawArticle",
        Intake,
        "Withdraw an article",
        "Submits a withdrawal in the outlet's name: the article's claims count no more. Repeating is safe.",
        typeof(SubmissionForm),
        [Id],
        [ProblemCode.NotFound, ProblemCode.TooManyRevisions, ProblemCode.IntakeFull],
        StatusCodes.Status202Accepted,
        Role: AccessRole.Writer);

    public static Description Article { get; } = One<ArticleForm>(
        "Article",
        "The current revision as submitted, where it stands on its path, and what was read in it. Every span is in UTF-16 code units of its "
        + "text, start inclusive, end exclusive.");

    public static Description Claim { get; } = One<PlacedClaim>(
        "Claim", "One statement in one article, with the exact words, the assertion it belongs to, and its links.");

    public static Description Assertion { get; } = One<AssertionForm>(
        "Assertion",
        "What several articles state: its claims, witnesses, and the least and greatest number of independent origins. It measures "
        + "corroboration, not truth.");

    public static Description Actor { get; } = One<ActorForm>("Actor", "The profile of a person, organisation or place in the news.");

    public static Description Topic { get; } = One<TopicForm>("Topic", "The profile of an IPTC Media Topic.");

    public static Description Articles { get; } = Many<ListForm<ArticleItem>, ArticleItem>(
        "Articles", AllLists.Articles.Filters, [ByActor, ByTopic, new("state", "Only articles in this state.", EnumNames<ArticleState>.All)]);

    public static Description Claims { get; } = Many<ListForm<PlacedClaim>, PlacedClaim>(
        "Claims", AllLists.Claims.Filters, [ByArticle, ByActor, ByTopic, new("stance", "Only claims of this stance.", EnumNames<Stance>.All)]);

    public static Description Assertions { get; } = Many<ListForm<AssertionForm>, AssertionForm>(
        "Assertions",
        AllLists.Assertions.Filters,
        [new("status", "Only assertions of this status.", EnumNames<AssertionStatus>.All), ByActor, ByTopic, ByArticle]);

    public static Description Actors { get; } = Many<ListForm<ActorItem>, ActorItem>("Actors", AllLists.Actors.Filters, []);

    public static Description Topics { get; } = Many<ListForm<TopicItem>, TopicItem>("Topics", AllLists.Topics.Filters, []);

    public static Description Stream { get; } = new(
        "stream",
        Watching,
        "Follow every visible change",
        """
        Server-sent events, in one order, each once: `article` (finished, failed, withdrawn, dropped), `claim` (live, dropped),
        `copy`, `link`, `assertion` (its counts or its status changed), `figure` (one moved). The id of an event is its cursor. A client
        that comes back with `Last-Event-ID`, as every browser does by itself, goes on where it was. A block with an id and no data is no
        event: it moves the cursor of a client whose filter wants little. An idle stream carries a comment from time to time. Of several
        values of one filter an event needs one; of several filters it needs all. A client that takes nothing for some minutes is cut off.
        """,
        null,
        [
            new("actor", "Only events that concern one of these actors.", Many: true),
            new("topic", "Only events that concern one of these topics.", Many: true),
            new("relation", "Only links of these relations.", FeedFilter.Relations, Many: true),
            new("status", "Only assertions, articles and claims of these statuses.", FeedFilter.Statuses, Many: true),
            new("from", "Cursor after which to start: 0 for the beginning. Without it only what is new."),
            new(StreamCursor.HeaderName, "Cursor after which to go on; wins over `from`.", InHeader: true),
        ],
        [ProblemCode.UnknownParameter, ProblemCode.BadParameter, ProblemCode.BadCursor, ProblemCode.TooManyStreams]);

    public static Description Status { get; } = new(
        "getStatus",
        Watching,
        "Counts of the whole cluster",
        "How many revisions, claims and links there are, what is pending, and where the feed ends.",
        typeof(StatusForm),
        [],
        []);

    public static Description Digest { get; } = new(
        "getDigest",
        Watching,
        "Digest of everything held",
        "SHA-256 over the canonical form of the graph, equal to what `analysis crossref` prints for the same articles. Reads everything: "
        + "minutes on a large store, one at a time.",
        typeof(DigestForm),
        [],
        []);

    public static Description Quarantine { get; } = Many<ListForm<QuarantineItem>, QuarantineItem>(
        "Quarantine", AllLists.Quarantine.Filters, [ByArticle]) with { Tag = Operating, Role = AccessRole.Operator };

    public static Description Retry { get; } = new(
        "retryQuarantined",
        Operating,
        "Try an article in quarantine again",
        "Brings all its revisions in quarantine back to their path, as if never tried. Repeating is safe.",
        typeof(QuarantineAnswer),
        [Id],
        [ProblemCode.NotFound],
        StatusCodes.Status202Accepted,
        Role: AccessRole.Operator);

    public static Description Drop { get; } = new(
        "dropQuarantined",
        Operating,
        "Give an article in quarantine up",
        "Revisions that were never read are forgotten, as if never submitted; they may be submitted anew. Of those that were read what is recorded stays.",
        typeof(QuarantineAnswer),
        [Id],
        [ProblemCode.NotFound],
        Role: AccessRole.Operator);

    private static Description One<T>(string kind, string text) =>
        new("get" + kind, Reading, $"One {kind.ToLowerInvariant()}", text, typeof(T), [Id], [ProblemCode.NotFound]);

    private static Description Many<TPage, TItem>(string kind, IReadOnlyCollection<string> filters, IReadOnlyList<Parameter> parameters)
    {
        var described = parameters.Select(parameter => parameter.Name).ToList();
        var unknown = described.Except(filters).Concat(filters.Except(described)).ToList();
        return unknown.Count > 0
            ? throw new InvalidOperationException($"The list of {kind} and its description differ in: {string.Join(", ", unknown)}.")
            : new(
                "list" + kind,
                Reading,
                $"List {kind.ToLowerInvariant()}",
                """
                A page, and the cursor of the next in `next` and in the `Link` header. With `Accept: application/x-ndjson` page after page,
                one item a line, up to `limit`; where more is held, the last line is `{"next": cursor}` alone.
                """,
                typeof(TPage),
                [
                    .. parameters,
                    new(
                        "limit",
                        $"Items at most; {ListFilters.PageDefault} unless given. In NDJSON form as many as the gateway allows, which is also the default.",
                        Max: ListFilters.PageMax),
                    new("cursor", "Where an earlier page ended."),
                ],
                QueryProblems,
                Lines: typeof(TItem));
    }
}
