using System.Reflection;
using AnalysisCluster.Contracts;

namespace AnalysisCluster.Grains.Tests;

/// <summary>Decides which durable steps of the path break, and on which side: before the write (it never happened) or after (its answer is lost).</summary>
public sealed class StepFaults
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(string Step, bool After), int> _armed = [];
    private readonly List<string> _hits = [];

    /// <summary>Writes of the path, in its order.</summary>
    public static IReadOnlyList<string> Steps { get; } =
        ["AcceptAsync", "RecordAsync", "ContributeAsync", "LinkAsync", "WriteVerdictAsync", "FinishAsync"];

    public IReadOnlyList<string> Hits
    {
        get
        {
            lock (_lock)
            {
                return [.. _hits];
            }
        }
    }

    public void Arm(string step, bool after, int times)
    {
        lock (_lock)
        {
            _armed[(step, after)] = times;
        }
    }

    public void Pass(string step, bool after)
    {
        lock (_lock)
        {
            if (_armed.GetValueOrDefault((step, after)) is var left && left > 0)
            {
                _armed[(step, after)] = left - 1;
                _hits.Add($"{(after ? "after" : "before")} {step}");
                throw new StoreUnavailableException($"Injected fault {(after ? "after" : "before")} {step}.");
            }
        }
    }
}

/// <summary>A store interface whose armed writes break; everything else goes through.</summary>
public class FaultyStore : DispatchProxy
{
    private object _inner = null!;
    private StepFaults _faults = null!;

    public static T Around<T>(T inner, StepFaults faults)
        where T : class
    {
        var proxy = Create<T, FaultyStore>();
        var faulty = (FaultyStore)(object)proxy;
        (faulty._inner, faulty._faults) = (inner, faults);
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        if (!StepFaults.Steps.Contains(targetMethod!.Name))
        {
            return targetMethod.Invoke(_inner, BindingFlags.DoNotWrapExceptions, null, args, null);
        }

        return targetMethod.ReturnType == typeof(Task)
            ? BreakAsync(targetMethod, args)
            : typeof(FaultyStore).GetMethod(nameof(BreakWithResultAsync), BindingFlags.NonPublic | BindingFlags.Instance)!
                .MakeGenericMethod(targetMethod.ReturnType.GetGenericArguments())
                .Invoke(this, BindingFlags.DoNotWrapExceptions, null, [targetMethod, args], null);
    }

    private async Task BreakAsync(MethodInfo method, object?[]? args)
    {
        _faults.Pass(method.Name, after: false);
        await (Task)method.Invoke(_inner, args)!;
        _faults.Pass(method.Name, after: true);
    }

    private async Task<TResult> BreakWithResultAsync<TResult>(MethodInfo method, object?[]? args)
    {
        _faults.Pass(method.Name, after: false);
        var result = await (Task<TResult>)method.Invoke(_inner, args)!;
        _faults.Pass(method.Name, after: true);
        return result;
    }
}
