namespace AnalysisCluster.Contracts;

/// <summary>How much of the memory that this process may use it does use. Thread-safe; looks at most four times a second.</summary>
public class ProcessMemory(TimeProvider clock)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    private long _looked;
    private double _share = -1;

    /// <summary>
    /// From 0; 1 where all is used. What it may use is the container's limit, the configured limit of the heap, or all of the machine's memory.
    /// </summary>
    public virtual double Share
    {
        get
        {
            var now = clock.GetTimestamp();
            if (Volatile.Read(ref _share) < 0 || clock.GetElapsedTime(Volatile.Read(ref _looked), now) >= Interval)
            {
                Volatile.Write(ref _looked, now);
                Volatile.Write(ref _share, (double)Environment.WorkingSet / Math.Max(1, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes));
            }

            return Volatile.Read(ref _share);
        }
    }
}
