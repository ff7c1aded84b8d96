using AnalysisCluster.Cli.Input;

namespace AnalysisCluster.Cli.Submit;

/// <summary>What the submission came to; told by several lanes at once.</summary>
public interface ISubmitReport
{
    /// <param name="known">True where the gateway held the very same already.</param>
    void Taken(Parcel parcel, bool known);

    void Refused(InputPlace place, string reason, long weight);

    /// <summary>Sending waits, for the reason given.</summary>
    void Waiting(string reason);
}
