using AnalysisCluster.Cli.Input;
using AnalysisCluster.Cli.Output;

namespace AnalysisCluster.Cli.Submit;

/// <summary>Counts what became of the articles, and shows it while it happens.</summary>
public sealed class SubmitReport(Complaints complaints, Progress progress, Action<string> say) : ISubmitReport
{
    private readonly Lock _lock = new();
    private string? _waiting;

    public long Accepted { get; private set; }

    public long Known { get; private set; }

    public void Taken(Parcel parcel, bool known)
    {
        lock (_lock)
        {
            (Accepted, Known) = known ? (Accepted, Known + 1) : (Accepted + 1, Known);
            _waiting = null;
            progress.Advance(parcel.Weight);
            progress.Say($"{Accepted + Known:N0} taken");
        }
    }

    public void Refused(InputPlace place, string reason, long weight)
    {
        lock (_lock)
        {
            complaints.Refuse(place, reason);
            progress.Advance(weight);
        }
    }

    /// <summary>A full intake is the ordinary course of things, and shows in the bar only; trouble is told once until something is taken again.</summary>
    public void Waiting(string reason)
    {
        lock (_lock)
        {
            progress.Say($"{Accepted + Known:N0} taken; waiting: {reason}");
            if (reason != _waiting && reason != Lane.IntakeFull)
            {
                say($"{reason} Trying again.");
            }

            _waiting = reason;
        }
    }
}
