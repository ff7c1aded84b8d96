using System.Globalization;
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
        .Append(Range(nameof(options.ArticleMaxBytes), options.ArticleMaxBytes, 1 << 10, 64 << 20))
        .Append(Range(nameof(options.BatchMaxBytes), options.BatchMaxBytes, options.ArticleMaxBytes, long.MaxValue))
        .Append(Range(nameof(options.BatchConcurrencyMax), options.BatchConcurrencyMax, 1, 1_024))
        .Append(Range(nameof(options.BatchAnswersMaxBytes), options.BatchAnswersMaxBytes, 64 << 10, 256 << 20))
        .Append(Range(nameof(options.ListMaxItems), options.ListMaxItems, 1, 10_000_000))
        .Append(Range(nameof(options.StreamsMax), options.StreamsMax, 1, 100_000))
        .Append(Range(nameof(options.StreamHeartbeat), options.StreamHeartbeat, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(5)))
        .Append(Range(nameof(options.StreamStallMax), options.StreamStallMax, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1)))
        .Append(Range(nameof(options.StatusInterval), options.StatusInterval, TimeSpan.FromMilliseconds(100), TimeSpan.FromMinutes(5)))
        .Append(Range(nameof(options.RetryAfter), options.RetryAfter, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(10)))
        .OfType<string>();

    private static IEnumerable<string?> KeyFailures(GatewayOptions options)
    {
        if (options.OperatorKey is { } key && key.Length < OperatorKeyMinChars)
        {
            yield return $"OperatorKey has {key.Length} characters, the least is {OperatorKeyMinChars}. Take a longer one, for example from 'openssl rand -base64 24'.";
        }

        // A header's value is trimmed on its way: such a key could never be presented.
        if (options.OperatorKey is { } spelled && spelled.Any(unit => unit is <= ' ' or >= '\u007F'))
        {
            yield return "OperatorKey holds a space, a control character or a letter beyond ASCII. Use letters, digits and ASCII punctuation.";
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
