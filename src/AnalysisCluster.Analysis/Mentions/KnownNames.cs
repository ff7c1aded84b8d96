using AnalysisCluster.Analysis.Actors;
using AnalysisCluster.Analysis.Text;

namespace AnalysisCluster.Analysis.Mentions;

/// <summary>Matches the names of the actor base against a document's tokens.</summary>
internal static class KnownNames
{
    /// <summary>No known name has more words and marks.</summary>
    private const int MaxTokens = 24;

    /// <summary>The longest known name that starts at a token and ends before <paramref name="limit"/>.</summary>
    /// <returns>The token after it; the start where there is none.</returns>
    public static int Match(Document document, ActorBase actors, int first, int limit, bool shouted, out KnownName name)
    {
        name = default;
        Span<char> key = stackalloc char[NameFolding.KeyMaxChars];
        var (length, end) = (0, first);
        if (!NameFolding.TryAppend(document.Word(first), key, ref length) || length == 0)
        {
            return first;
        }

        if (shouted)
        {
            Raise(key[..length]);
        }

        limit = Math.Min(limit, first + MaxTokens);
        var longest = actors.LongestKey(key[..length]);
        for (var i = first; longest > 0;)
        {
            // A mark at the end leaves the key as it was and is no part of the name.
            var isKnown = shouted ? actors.TryFindShouted(key[..length], out var found) : actors.TryFind(key[..length], out found);
            if (isKnown && !document.Tokens[i].IsPunctuation)
            {
                (name, end) = (found, i + 1);
            }

            i++;
            var before = length;
            if (i >= limit || !Continues(document, i) || !NameFolding.TryAppend(document.Word(i), key, ref length) || length > longest)
            {
                break;
            }

            if (shouted)
            {
                Raise(key[before..length]);
            }
        }

        return end;
    }

    /// <summary>No name goes on with a clitic but "'s" ("King's College"): "I'll" is not Illinois.</summary>
    private static bool IsClitic(ReadOnlySpan<char> word) => word is ['\'' or '’', not 's', ..];

    private static bool Continues(Document document, int i) =>
        (!document.Tokens[i].IsPunctuation && !IsClitic(document.Word(i))) || document.Word(i) is "-" or "&" or "," or "." or "+" or "'" or "’";

    private static void Raise(Span<char> key)
    {
        foreach (ref var c in key)
        {
            c = char.ToUpperInvariant(c);
        }
    }
}
