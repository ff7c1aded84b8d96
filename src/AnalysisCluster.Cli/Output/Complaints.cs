using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Cli.Input;

namespace AnalysisCluster.Cli.Output;

/// <summary>Says what was refused and why, one line each, and names each unknown field once.</summary>
public sealed class Complaints(Action<string> say)
{
    private readonly Dictionary<string, int> _unknown = new(StringComparer.Ordinal);

    /// <summary>How many pieces of the input were refused.</summary>
    public int Refused { get; private set; }

    public int ExitCode => Refused == 0 ? Cli.ExitCode.Ok : Cli.ExitCode.Refused;

    public void Refuse(InputPlace place, string reason)
    {
        Refused++;
        say(TerminalText.Safe($"{place}: {reason}"));
    }

    public void Refuse(InputPlace place, IReadOnlyList<ArticleProblem> problems)
    {
        Refused++;
        foreach (var problem in problems)
        {
            say(TerminalText.Safe(problem.Field.Length == 0 ? $"{place}: {problem.Message}" : $"{place}: {problem.Field}: {problem.Message}"));
        }
    }

    public void Count(IReadOnlyList<string> unknownFields)
    {
        foreach (var field in unknownFields)
        {
            // Bounded: strangers choose the names.
            if (_unknown.Count < 100 || _unknown.ContainsKey(field))
            {
                _unknown[field] = _unknown.GetValueOrDefault(field) + 1;
            }
        }
    }

    /// <summary>Once, at the end.</summary>
    public void Close()
    {
        if (_unknown.Count > 0)
        {
            var named = _unknown.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"\"{pair.Key}\" ({pair.Value:N0})");
            say(TerminalText.Safe($"Warning: fields without a meaning here were ignored: {string.Join(", ", named)}."));
        }

        if (Refused > 0)
        {
            say($"{Refused:N0} refused; all else was done.");
        }
    }
}
