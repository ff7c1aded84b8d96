using System.Text;

namespace AnalysisCluster.Analysis.Claims.Lexicon;

/// <summary>The word lists beside this file, embedded in the assembly.</summary>
internal static class LexiconFile
{
    /// <summary>The entries: lines that are neither empty nor a <c>#</c> comment.</summary>
    /// <exception cref="InvalidOperationException">No such list is embedded.</exception>
    public static List<string> Lines(string name)
    {
        var resource = $"{typeof(LexiconFile).Namespace}.{name}";
        using var stream = typeof(LexiconFile).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The word list {resource} is not embedded.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                lines.Add(line);
            }
        }

        return lines;
    }
}
