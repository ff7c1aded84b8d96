namespace AnalysisCluster.Analysis.Actors.Exchange;

/// <summary>Turns the lines of a foreign file into actors: every line is prepared first, in file order, then every line is read.</summary>
public interface IActorImport
{
    /// <summary>Takes from a line what other lines may refer to; a line that cannot be read says nothing here.</summary>
    void Prepare(ReadOnlyMemory<byte> utf8);

    /// <returns>Null where the line is well formed and no actor: another kind of thing, an opening bracket.</returns>
    /// <exception cref="FormatException">The line is not in the form; the message says what is wrong. The next line may be read.</exception>
    KnownActor? Read(ReadOnlyMemory<byte> utf8);
}
