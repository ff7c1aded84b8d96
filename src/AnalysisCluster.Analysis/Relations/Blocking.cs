using AnalysisCluster.Analysis.Models;

namespace AnalysisCluster.Analysis.Relations;

/// <summary>Which statements, and which sketches, are compared at all. Every rule here depends on the two alone.</summary>
public static class Blocking
{
    /// <summary>The bucket of what has no publication day: compared only among itself.</summary>
    public const int Undated = -1;

    /// <summary>
    /// The comparison bucket of a day: as wide as the window, so that what is comparable lies in the same or in a neighbouring bucket.
    /// </summary>
    /// <param name="day">Day number of publication; absent when unknown.</param>
    public static int Bucket(int? day, AnalysisSettings settings) => day is { } known ? Math.Max(0, known) / settings.WindowDays : Undated;

    /// <summary>The buckets in which comparable things can lie, ascending.</summary>
    public static IReadOnlyList<int> Neighbours(int bucket) => bucket switch
    {
        Undated => [Undated],
        0 => [0, 1],
        _ => [bucket - 1, bucket, bucket + 1],
    };

    /// <summary>True where both days are known and no further apart than the window, or where both are unknown. Symmetric.</summary>
    public static bool Comparable(int? dayA, int? dayB, AnalysisSettings settings) =>
        dayA is { } a && dayB is { } b ? Math.Abs((long)a - b) <= settings.WindowDays : dayA is null && dayB is null;

    public static bool Comparable(Statement a, Statement b, AnalysisSettings settings) => Comparable(a.Day, b.Day, settings);

    /// <summary>True where the key is the least that both have, so that of all shards which see a pair exactly one decides it.</summary>
    /// <param name="keysA">Ascending and distinct.</param>
    /// <param name="keysB">Ascending and distinct.</param>
    public static bool IsLeastCommonKey(IReadOnlyList<ulong> keysA, IReadOnlyList<ulong> keysB, ulong key)
    {
        var (i, j) = (0, 0);
        while (i < keysA.Count && j < keysB.Count)
        {
            if (keysA[i] == keysB[j])
            {
                return keysA[i] == key;
            }

            if (keysA[i] < keysB[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return false;
    }
}
