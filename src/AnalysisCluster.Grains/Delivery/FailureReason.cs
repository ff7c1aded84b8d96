namespace AnalysisCluster.Grains.Delivery;

/// <summary>What a failed attempt met, in words for an operator: kinds and messages from the outermost to the innermost. The log has the rest.</summary>
internal static class FailureReason
{
    private const int MaxChars = 2_000;

    public static string Of(Exception exception)
    {
        var parts = new List<string>();
        for (var next = exception; next is not null && parts.Count < 5; next = next.InnerException)
        {
            parts.Add($"{next.GetType().Name}: {next.Message}");
        }

        var reason = string.Join(" / ", parts);
        return reason.Length <= MaxChars ? reason : string.Concat(reason.AsSpan(0, MaxChars), "…");
    }
}
