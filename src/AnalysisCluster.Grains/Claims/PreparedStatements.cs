using System.Collections.Concurrent;
using AnalysisCluster.Analysis.Relations;

namespace AnalysisCluster.Grains.Claims;

/// <summary>Statements made ready for comparison, shared by the shards of a silo: one statement is compared in a dozen of them. Thread-safe.</summary>
/// <remarks>Holds between one and two times <see cref="Capacity"/>: what was not asked for while as many came in is forgotten.</remarks>
internal sealed class PreparedStatements(StemLexicon stems)
{
    private const int Capacity = 4096;

    private ConcurrentDictionary<string, PreparedStatement> _young = new(StringComparer.Ordinal);
    private ConcurrentDictionary<string, PreparedStatement> _old = new(StringComparer.Ordinal);

    public PreparedStatement Of(Statement statement)
    {
        if (_young.TryGetValue(statement.Id, out var prepared))
        {
            return prepared;
        }

        prepared = _old.TryGetValue(statement.Id, out var held) ? held : PreparedStatement.Of(statement, stems);
        if (_young.TryAdd(statement.Id, prepared) && _young.Count > Capacity)
        {
            // Two threads may turn the page at once: the worst is that some statements are made ready again.
            _old = Interlocked.Exchange(ref _young, new(StringComparer.Ordinal));
        }

        return prepared;
    }
}
