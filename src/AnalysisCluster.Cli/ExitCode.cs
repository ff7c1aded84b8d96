namespace AnalysisCluster.Cli;

/// <summary>What the command tells the shell.</summary>
public static class ExitCode
{
    public const int Ok = 0;

    /// <summary>Some of the input was refused or failed; the rest was done.</summary>
    public const int Refused = 1;

    /// <summary>The command line makes no sense; nothing was done.</summary>
    public const int Usage = 2;

    /// <summary>The gateway cannot be reached, or the node cannot start.</summary>
    public const int Unavailable = 3;

    /// <summary>Stopped by Ctrl-C.</summary>
    public const int Interrupted = 130;
}
