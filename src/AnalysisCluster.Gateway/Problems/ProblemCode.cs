namespace AnalysisCluster.Gateway.Problems;

/// <summary>
/// Why a request, or a line of a batch, was refused. Its name in kebab case ends the stable type <c>urn:analysis:problem:…</c>; see <see
/// cref="ProblemTable"/>.
/// </summary>
public enum ProblemCode
{
    /// <summary>The request is no well-formed HTTP. Do not retry.</summary>
    BadRequest,

    /// <summary>The body stopped coming. Retry.</summary>
    RequestTimeout,

    /// <summary>There is nothing in the body. Do not retry.</summary>
    EmptyBody,

    /// <summary>The body is over its limit. Do not retry: split it.</summary>
    BodyTooLarge,

    /// <summary>A line of a batch is over the limit of one article. Do not retry.</summary>
    LineTooLong,

    /// <summary>The body is neither JSON nor NDJSON in UTF-8, or is compressed. Do not retry.</summary>
    UnsupportedMediaType,

    /// <summary>The bytes are not UTF-8. Do not retry.</summary>
    NotUtf8,

    /// <summary>The bytes are not one JSON value. Do not retry.</summary>
    NotJson,

    /// <summary>JSON, but not an object. Do not retry.</summary>
    NotAnObject,

    /// <summary>A field holds a kind of value that it cannot hold. Do not retry.</summary>
    WrongType,

    /// <summary>Neither an id nor a URL nor a text. Do not retry.</summary>
    NoId,

    /// <summary>No text, and not withdrawn. Do not retry.</summary>
    NoText,

    /// <summary>The text is over the limit. Do not retry.</summary>
    TextTooLong,

    /// <summary>Another field is over its limit. Do not retry.</summary>
    FieldTooLong,

    /// <summary>Not a date, or of a day that never was. Do not retry.</summary>
    ImpossibleDate,

    /// <summary>A date ahead of the clock. Do not retry.</summary>
    FutureDate,

    /// <summary><c>pubStatus</c> is unknown. Do not retry.</summary>
    UnknownStatus,

    /// <summary>The id is held for another URL. Do not retry under that id.</summary>
    UrlConflict,

    /// <summary>The article has as many revisions as one may have. Do not retry.</summary>
    TooManyRevisions,

    /// <summary>The intake is full. Retry after the stated time.</summary>
    IntakeFull,

    /// <summary>An earlier line of the same article was put off, and order must be kept. Retry both, in order.</summary>
    EarlierLineRefused,

    /// <summary>Nothing is held under the id, or nothing is served at the path.</summary>
    NotFound,

    /// <summary>The path is served, but not with this method.</summary>
    MethodNotAllowed,

    /// <summary>A query parameter that the path does not know. Do not retry.</summary>
    UnknownParameter,

    /// <summary>A query parameter whose value cannot be used. Do not retry.</summary>
    BadParameter,

    /// <summary>A cursor that no page or event gave out, or that is beyond the end of the feed. Start again without it.</summary>
    BadCursor,

    /// <summary>The key or token is missing, unknown or expired.</summary>
    KeyRequired,

    /// <summary>The caller's role does not reach. Do not retry with the same key.</summary>
    RoleRequired,

    /// <summary>The request came through a proxy, but the process has no keys to let it in by.</summary>
    NoKeyConfigured,

    /// <summary>A page of another site tried to write.</summary>
    CrossOrigin,

    /// <summary>The <c>Host</c> header names a host under which this process does not answer.</summary>
    UnknownHost,

    /// <summary>The store cannot be used; nothing was taken. Retry.</summary>
    StoreUnavailable,

    /// <summary>The cluster does not answer; repeating is safe. Retry.</summary>
    ClusterUnavailable,

    /// <summary>More requests in a second, or at once, than may be. Retry after the stated time.</summary>
    TooManyRequests,

    /// <summary>Memory is short; nothing was taken. Retry after the stated time.</summary>
    Overloaded,

    /// <summary>As many event streams are open as may be. Retry.</summary>
    TooManyStreams,

    /// <summary>A fault of ours; the log names it by the trace id.</summary>
    Internal,
}
