using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace AnalysisCluster.Cli.Input;

/// <summary>Works on many inputs at once and gives the results in the order of the inputs.</summary>
public static class OrderedReading
{
    /// <summary>At most <paramref name="jobs"/> are worked on at a time, and no more than four times as many are held, so memory does not grow with the input.</summary>
    public static async IAsyncEnumerable<TOut> Select<TIn, TOut>(
        IAsyncEnumerable<TIn> inputs, int jobs, Func<TIn, TOut> work, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var gate = new SemaphoreSlim(jobs);
        var queue = Channel.CreateBounded<Task<TOut>>(new BoundedChannelOptions(jobs * 4) { SingleReader = true, SingleWriter = true });
        var producer = Task.Run(() => Produce(inputs, work, gate, queue.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var result in queue.Reader.ReadAllAsync(cancellation))
            {
                yield return await result;
            }
        }
        finally
        {
            await stop.CancelAsync();
            await producer;
        }
    }

    private static async Task Produce<TIn, TOut>(
        IAsyncEnumerable<TIn> inputs, Func<TIn, TOut> work, SemaphoreSlim gate, ChannelWriter<Task<TOut>> queue, CancellationToken cancellation)
    {
        Exception? failure = null;
        var started = new List<Task>();
        try
        {
            await foreach (var input in inputs.WithCancellation(cancellation))
            {
                await gate.WaitAsync(cancellation);
                var task = Task.Run(() => Work(input, work, gate), CancellationToken.None);
                started.RemoveAll(earlier => earlier.IsCompletedSuccessfully);
                started.Add(task);
                await queue.WriteAsync(task, cancellation);
            }
        }
        catch (Exception error)
        {
            failure = error; // handed to the reader, who throws it
        }

        await Task.WhenAll(started).ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        queue.Complete(failure);
    }

    private static TOut Work<TIn, TOut>(TIn input, Func<TIn, TOut> work, SemaphoreSlim gate)
    {
        try
        {
            return work(input);
        }
        finally
        {
            gate.Release();
        }
    }
}
