using System.Text;

namespace AnalysisCluster.Storage.Postgres;

/// <summary>Text that PostgreSQL can hold.</summary>
internal static class PostgresText
{
    /// <summary>
    /// A lone surrogate, which UTF-8 cannot carry, and a NUL, which PostgreSQL cannot hold, become U+FFFD: in columns that people read and lists sort by.
    /// Articles and claims themselves are kept as bytes.
    /// </summary>
    public static string? Safe(string? text)
    {
        if (text is null || !NeedsMending(text))
        {
            return text;
        }

        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\0', '\uFFFD');
    }

    private static bool NeedsMending(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (text[i] == '\0' || char.IsSurrogate(text[i]))
            {
                return true;
            }
        }

        return false;
    }
}
