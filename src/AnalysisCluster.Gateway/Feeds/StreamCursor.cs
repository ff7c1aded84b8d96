using System.Globalization;
using AnalysisCluster.Gateway.Problems;
using Microsoft.AspNetCore.Http;

namespace AnalysisCluster.Gateway.Feeds;

/// <summary>
/// Where a stream starts: after the <c>Last-Event-ID</c> of a client that comes back, else after <c>from</c>, else after all there is.
/// </summary>
internal static class StreamCursor
{
    public const string HeaderName = "Last-Event-ID";

    /// <param name="last">Number of the feed's last event.</param>
    public static (long After, Problem? Problem) Read(HttpRequest request, long last)
    {
        var header = request.Headers[HeaderName].ToString();
        var (name, given) = header.Length > 0 ? (HeaderName, header) : ("from", request.Query["from"].ToString());
        if (given.Length == 0 && !request.Query.ContainsKey("from"))
        {
            return (last, null);
        }

        if (!long.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var after))
        {
            return (0, new(ProblemCode.BadCursor, $"'{name}' is no cursor. Give the id of an event, 0 for the beginning, or nothing for what is new.", name));
        }

        return after <= last
            ? (after, null)
            : (0, new(
                ProblemCode.BadCursor,
                $"'{name}' is beyond the last event, {last}. The cursor is of another cluster, or its data is gone: start again from 0.",
                name));
    }
}
