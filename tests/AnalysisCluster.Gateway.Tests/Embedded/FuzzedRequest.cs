using System.Globalization;
using System.Text;
using AnalysisCluster.Gateway.Tests.Access;

namespace AnalysisCluster.Gateway.Tests.Embedded;

/// <summary>One request, well-formed or not: a function of its random source.</summary>
internal sealed class FuzzedRequest(Random random, GuardedNode node)
{
    private static readonly string[] Paths =
    [
        "/v1/articles", "/v1/claims", "/v1/assertions", "/v1/actors", "/v1/topics", "/v1/quarantine", "/v1/status", "/v1/digest", "/v1/stream", "/", "/metrics",
        "/dashboard", "/dashboard/", "/dashboard/DashboardCounters", "/dashboard/HistoricalStats/", "/openapi/v1.json", "/openapi/v2.json", "/health/live",
        "/health/ready", "/health/x", "/assets/index.js", "/assets/../../etc/passwd", "/v1", "/v2/articles", "/admin", "*", "http://elsewhere.example/v1/status",
    ];

    private static readonly string[] Methods = ["GET", "GET", "GET", "GET", "GET", "GET", "POST", "POST", "POST", "DELETE", "HEAD", "PUT", "OPTIONS"];

    private static readonly string[] OddMethods = ["PATCH", "TRACE", "CONNECT", "GE T", "get", "X", "", "\u00c6"];

    private static readonly string[] Parameters =
        ["cursor", "limit", "article", "actor", "topic", "status", "state", "stance", "from", "relation", "%00", "unknown", "limit[]", "cursor"];

    private static readonly string[] Values =
    [
        "", "0", "-1", "1", "100", "1001", "99999999999999999999", "9223372036854775807", "1e3", "NaN", "abc", "%", "%zz", "%00", "%0d%0aX:%20y", "%ff%fe", "%F0%9F%9A%A2",
        "disputed", "finished", "asserts", "same,updates", "place:norway", "medtop:20000587", "'%20OR%201=1%20--", "../../x", "%7B%7D", "$where", "f-1", "a%20b",
        "YXJ0aWNsZXM6MQ", "YXJ0aWNsZXM6", "Y2xhaW1zOjE", "YXJ0aWNsZXM6OTk5OTk5OTk5OTk5OTk5OTk5OTk", "cXVhcmFudGluZTox", "YWN0b3JzOjEsMg", "====", "_-_-",
    ];

    private static readonly string[] ContentTypes =
    [
        "application/json", "application/json", "application/x-ndjson", "application/x-ndjson", "application/json; charset=utf-8", "application/json; charset=\"x",
        "application/json; charset=utf-16", "text/plain", "multipart/form-data; boundary=x", "", ";", "application/", "a/b/c",
    ];

    private static readonly string[] Bodies =
    [
        "", "{}", "[]", "null", "\"x\"", "{\"id\":1}", "{\"text\":\"Rain fell.\"}", "{\"id\":\"\",\"text\":\"\"}", "{\"id\":\"f-1\",\"text\":\"The mayor said on Monday that the bridge would open.\"}",
        "{\"id\":\"f-1\",\"pubStatus\":\"canceled\"}", "{\"id\":\"f-2\",\"text\":\"x\",\"published\":\"yesterday\"}", "{\"id\":\"f-3\",\"text\":\"x\",\"published\":\"0001-01-01T00:00:00+14:00\"}",
        "{\"id\":\"f-4\",\"text\":\"x\",\"published\":\"9999-12-31T23:59:59-14:00\"}", "{\"id\":\"f\\ud800\",\"text\":\"\\udfff\"}", "{\"id\":\"f-5\",\"text\":\"\\u0000\\u202e\"}",
        "{\"id\":\"f-6\",\"text\":\"x\",\"authors\":[1,{},null]}", "{\"id\":\"f-7\",\"text\":{\"a\":1}}", "{\"id\":\"f-8\",\"text\":\"x\",\"url\":\"javascript:x\"}", "{\"a\":", "{{{{", "}{",
        "\n\n\n", "{\"text\":\"a\"}\n{\"text\":\"b\"}\nnot json\n", "\ufeff{}",
    ];

    private static readonly string[] Headers =
    [
        "Accept: application/x-ndjson", "Accept: ,;q=9", "Accept: application/x-ndjson;q=0", "Last-Event-ID: 99999999999999", "Last-Event-ID: -1", "Last-Event-ID: 0",
        "Origin: https://evil.example", "Sec-Fetch-Site: cross-site", "Content-Encoding: gzip", "Expect: 100-continue", "X-Forwarded-For: 1.2.3.4", "X-Forwarded-For: ,,x", "Range: bytes=0-1",
        "If-None-Match: *", "Upgrade: websocket", "X-Api-Key: x", "X-Api-Key: ", "Cookie: a=b", "Cookie: ;;=", "traceparent: 00-x", "tracestate: =,=", "baggage: %,=;", "X-HTTP-Method-Override: DELETE",
        "Accept-Encoding: gzip, br", "Accept-Language: x;q=y", "If-Modified-Since: never", "Forwarded: for=;by", "Via: x",
    ];

    private static readonly string[] OddHeaders =
    [
        "Host: evil.example", "Host: ", "Transfer-Encoding: chunked", "Transfer-Encoding: x", "Content-Length: 5", "Content-Length: -1", "Content-Length: 99999999999",
        "Authorization: Basic !!!", "Authorization: Digest x", "X: \u0001", ": nameless", "No colon", " folded: x", "A: \u00e6\u00f8",
    ];

    public byte[] ToBytes()
    {
        if (random.Next(50) == 0)
        {
            var noise = new byte[random.Next(1, 400)];
            random.NextBytes(noise);
            return noise;
        }

        var body = Encoding.UTF8.GetBytes(Body());
        var method = One(random.Next(30) == 0 ? OddMethods : Methods);
        var head = new StringBuilder().Append(method).Append(' ').Append(method == "POST" && random.Next(4) > 0 ? "/v1/articles" : Target()).Append(' ').Append(random.Next(40) == 0 ? One(["HTTP/9.9", "HTTP/1.0", "HTTP", "http/1.1"]) : "HTTP/1.1").Append("\r\n");
        Line(head, random.Next(30) == 0 ? null : "Host: localhost");
        Line(head, "Connection: close");
        Line(head, random.Next(10) switch
        {
            0 => null,
            1 => One(["Authorization: Basic Og==", "Authorization: Bearer a.b.c", "Authorization: Bearer ..", "Authorization: Bearer", "Authorization: x"]),
            _ => "Authorization: Bearer " + Key(),
        });
        Line(head, body.Length > 0 || random.Next(4) == 0 ? "Content-Type: " + One(ContentTypes) : null);
        Line(head, body.Length > 0 && random.Next(15) != 0 ? "Content-Length: " + (body.Length + (random.Next(20) == 0 ? random.Next(-5, 5) : 0)).ToString(CultureInfo.InvariantCulture) : null);
        for (var extra = random.Next(4); extra > 0; extra--)
        {
            Line(head, random.Next(60) == 0 ? "X-Long: " + new string('x', random.Next(40_000)) : One(random.Next(20) == 0 ? OddHeaders : Headers));
        }

        return [.. Encoding.UTF8.GetBytes(head.Append(random.Next(40) == 0 ? "" : "\r\n").ToString()), .. body];
    }

    private string Key() => random.Next(16) switch
    {
        0 => TestKeys.Reader,
        1 => TestKeys.Writer,
        2 => TestKeys.Expired,
        3 => node.Token("operator"),
        4 => new string('k', random.Next(3_000)),
        _ => TestKeys.Operator,
    };

    private string Target()
    {
        var target = new StringBuilder(One(Paths));
        if (random.Next(3) == 0)
        {
            target.Append('/').Append(random.Next(5) == 0 ? new string('a', random.Next(9_000)) : One(Values));
        }

        for (var i = 0; i < random.Next(4); i++)
        {
            target.Append(i == 0 ? '?' : '&').Append(One(Parameters)).Append(random.Next(10) == 0 ? "" : "=").Append(random.Next(40) == 0 ? new string('v', random.Next(6_000)) : One(Values));
        }

        return random.Next(12) == 0 ? Mutated(target.ToString()) : target.ToString();
    }

    private string Body() => random.Next(3) switch
    {
        0 => "",
        1 => One(Bodies),
        _ => random.Next(20) == 0 ? "{\"text\":\"" + new string('y', random.Next(300_000)) + "\"}" : Mutated(One(Bodies)),
    };

    /// <summary>A few characters changed, doubled, or taken out.</summary>
    private string Mutated(string text)
    {
        var changed = new StringBuilder(text);
        for (var i = random.Next(1, 4); i > 0 && changed.Length > 0; i--)
        {
            var at = random.Next(changed.Length);
            switch (random.Next(3))
            {
                case 0:
                    changed[at] = (char)random.Next(1, 0x250);
                    break;
                case 1:
                    changed.Insert(at, changed[at]);
                    break;
                default:
                    changed.Remove(at, 1);
                    break;
            }
        }

        return changed.ToString();
    }

    private static void Line(StringBuilder head, string? line)
    {
        if (line is not null)
        {
            head.Append(line).Append("\r\n");
        }
    }

    private string One(string[] all) => all[random.Next(all.Length)];
}
