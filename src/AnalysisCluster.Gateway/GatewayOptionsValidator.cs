using System.Globalization;
using System.Net;
using AnalysisCluster.Gateway.Access;
using Microsoft.Extensions.Options;

namespace AnalysisCluster.Gateway;

/// <summary>Says what is wrong with the options in words that name the property, its value, the allowed range and the fix.</summary>
internal static class GatewayOptionsValidator
{
    public const int OperatorKeyMinChars = 16;

    /// <exception cref="OptionsValidationException">At least one option cannot be used.</exception>
    public static void ThrowIfInvalid(GatewayOptions options)
    {
        var failures = Failures(options).ToList();
        if (failures.Count > 0)
        {
            throw new OptionsValidationException(nameof(GatewayOptions), typeof(GatewayOptions), failures);
        }
    }

    public static IEnumerable<string> Failures(GatewayOptions options) => KeyFailures(options)
        .Concat(NameFailures(options))
        .Append(Range(nameof(options.ArticleMaxBytes), options.ArticleMaxBytes, 1 << 10, 64 << 20))
        .Append(Range(nameof(options.BatchMaxBytes), options.BatchMaxBytes, options.ArticleMaxBytes, long.MaxValue))
        .Append(Range(nameof(options.BatchConcurrencyMax), options.BatchConcurrencyMax, 1, 1_024))
        .Append(Range(nameof(options.BatchAnswersMaxBytes), options.BatchAnswersMaxBytes, 64 << 10, 256 << 20))
        .Append(Range(nameof(options.ListMaxItems), options.ListMaxItems, 1, 10_000_000))
        .Append(Range(nameof(options.StreamsMax), options.StreamsMax, 1, 100_000))
        .Append(Range(nameof(options.RequestsPerSecondPerAddress), options.RequestsPerSecondPerAddress, 1, 1_000_000))
        .Append(Range(nameof(options.RequestsPerSecondPerKey), options.RequestsPerSecondPerKey, 1, 1_000_000))
        .Append(Range(nameof(options.SubmissionsMax), options.SubmissionsMax, 1, 10_000))
        .Append(Range(nameof(options.ReadsMax), options.ReadsMax, 1, 100_000))
        .Append(Range(nameof(options.ConnectionsMax), options.ConnectionsMax, 1, 1_000_000))
        .Append(Range(nameof(options.MemoryMaxPercent), options.MemoryMaxPercent, 10, 100))
        .Append(Range(nameof(options.RequestHeadTimeout), options.RequestHeadTimeout, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(5)))
        .Append(Range(nameof(options.StreamHeartbeat), options.StreamHeartbeat, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(5)))
        .Append(Range(nameof(options.StreamStallMax), options.StreamStallMax, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1)))
        .Append(Range(nameof(options.StatusInterval), options.StatusInterval, TimeSpan.FromMilliseconds(100), TimeSpan.FromMinutes(5)))
        .Append(Range(nameof(options.RetryAfter), options.RetryAfter, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(10)))
        .OfType<string>();

    private static IEnumerable<string?> KeyFailures(GatewayOptions options)
    {
        if (options.OperatorKey is { } plain && plain.Length < OperatorKeyMinChars)
        {
            yield return $"OperatorKey has {plain.Length} characters, the least is {OperatorKeyMinChars}. Take a longer one, for example from 'openssl rand -base64 24'.";
        }

        // A header's value is trimmed on its way: such a key could never be presented.
        if (options.OperatorKey is { } spelled && spelled.Any(unit => unit is <= ' ' or >= '\u007F'))
        {
            yield return "OperatorKey holds a space, a control character or a letter beyond ASCII. Use letters, digits and ASCII punctuation.";
        }

        for (var i = 0; i < options.Keys.Count; i++)
        {
            var key = options.Keys[i];
            if (!ApiKey.IsName(key.Name))
            {
                yield return $"Keys:{i}:Name is '{key.Name}'. Give 1 to 100 letters, digits, dots, hyphens and underscores: the audit log tells callers by it.";
            }

            if (!Enum.IsDefined(key.Role))
            {
                yield return $"Keys:{i}:Role is {key.Role}. Give reader, writer or operator.";
            }

            if (!key.TryGetDigest(out _))
            {
                yield return $"Keys:{i}:Hash is no hash of a key. Give what 'analysis key new' prints: 'sha256:' and 64 hexadecimal digits, not the key itself.";
            }
        }
    }

    private static IEnumerable<string?> NameFailures(GatewayOptions options)
    {
        foreach (var proxy in options.TrustedProxies)
        {
            if (!IPAddress.TryParse(proxy, out _) && !IPNetwork.TryParse(proxy, out _))
            {
                yield return $"TrustedProxies holds '{proxy}', which is neither an address nor a network. Give such as '10.0.0.7' or '10.0.0.0/8'.";
            }
        }

        foreach (var host in options.AllowedHosts)
        {
            if (Uri.CheckHostName(host.Trim('[', ']')) == UriHostNameType.Unknown)
            {
                yield return $"AllowedHosts holds '{host}', which is no host name. Give names such as 'news.example.org', without scheme and port.";
            }
        }
    }

    private static string? Range<T>(string name, T value, T least, T most)
        where T : IComparable<T>, IFormattable =>
        value.CompareTo(least) >= 0 && value.CompareTo(most) <= 0
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"{name} is {value}, but must be from {least} to {most}. Set it inside that range, or leave it out for the default.");
}
