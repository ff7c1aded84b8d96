namespace AnalysisCluster.Cli.Input;

/// <summary>One thing to read: a file, or standard input.</summary>
/// <param name="Path">The path to open; <c>-</c> is standard input.</param>
/// <param name="Name">How the file is called in messages, and, for plain texts and pages, as an article: relative to the folder that was named.</param>
public sealed record InputFile(string Path, string Name)
{
    public bool IsStandardInput => Path == "-";

    public InputForm Form => System.IO.Path.GetExtension(Path).ToLowerInvariant() switch
    {
        ".json" => InputForm.Json,
        ".txt" => InputForm.Text,
        ".html" or ".htm" => InputForm.Html,
        _ => InputForm.JsonLines,
    };

    /// <summary>In bytes; absent where it cannot be known before reading.</summary>
    public long? Length => IsStandardInput || !File.Exists(Path) ? null : new FileInfo(Path).Length;

    public Stream Open() => IsStandardInput
        ? Console.OpenStandardInput()
        : new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 16, FileOptions.SequentialScan);
}

/// <summary>How a file holds its articles; told by its name.</summary>
public enum InputForm
{
    JsonLines,

    /// <summary>One object, or an array of them.</summary>
    Json,

    Text,
    Html,
}

/// <summary>Turns the arguments of a command into files.</summary>
public static class InputFiles
{
    private static readonly string[] FolderForms = [".jsonl", ".ndjson", ".json", ".txt", ".html", ".htm"];

    /// <summary>Files in the order given; those of a folder in ordinal order of their paths, folders below it included.</summary>
    /// <param name="problems">Receives a sentence for each argument that cannot be read.</param>
    public static List<InputFile> Expand(IReadOnlyList<string> arguments, ICollection<string> problems)
    {
        var files = new List<InputFile>();
        foreach (var argument in arguments)
        {
            if (argument == "-")
            {
                files.Add(new("-", "standard input"));
            }
            else if (File.Exists(argument))
            {
                files.Add(new(argument, Path.GetFileName(argument)));
            }
            else if (Directory.Exists(argument))
            {
                AddFolder(argument, files, problems);
            }
            else
            {
                problems.Add($"{argument}: no such file or folder{(argument.StartsWith('-') ? ", and no such option" : "")}.");
            }
        }

        return files;
    }

    /// <summary>Bytes in all; absent where that cannot be known before reading.</summary>
    public static long? Length(IReadOnlyList<InputFile> files) => files.Aggregate((long?)0, (sum, file) => sum + file.Length);

    /// <remarks>Links to folders are not followed, so that a link to a folder above cannot make the walk endless.</remarks>
    private static void AddFolder(string folder, List<InputFile> files, ICollection<string> problems)
    {
        var options = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
            IgnoreInaccessible = false,
        };
        try
        {
            var found = Directory.EnumerateFiles(folder, "*", options)
                .Where(path => FolderForms.Contains(Path.GetExtension(path).ToLowerInvariant()))
                .Select(path => new InputFile(path, Path.GetRelativePath(folder, path).Replace('\\', '/')))
                .OrderBy(file => file.Name, StringComparer.Ordinal)
                .ToList();
            files.AddRange(found);
            if (found.Count == 0)
            {
                problems.Add($"{folder}: holds no file that ends in {string.Join(", ", FolderForms)}.");
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            problems.Add($"{folder}: {error.Message}");
        }
    }
}
