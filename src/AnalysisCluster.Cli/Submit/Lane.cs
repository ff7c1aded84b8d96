using System.Threading.Channels;
using AnalysisCluster.Cli.Gateway;
using AnalysisCluster.Gateway.Articles;

namespace AnalysisCluster.Cli.Submit;

/// <summary>Sends parcels in batches, one batch at a time, until each is taken or refused. All parcels of one article go through one lane, in their order.</summary>
public sealed class Lane(GatewayClient gateway, Backoff backoff, ISubmitReport report)
{
    public const string IntakeFull = "The intake is full.";

    private readonly Channel<Parcel> _parcels = Channel.CreateBounded<Parcel>(new BoundedChannelOptions(Batch.LinesMax * 2) { SingleReader = true });

    public ChannelWriter<Parcel> Parcels => _parcels.Writer;

    /// <summary>Ends when the last parcel is done.</summary>
    /// <exception cref="GatewayException">Nothing succeeded for as long as the backoff is patient, or the gateway refuses all requests.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var held = new Queue<Parcel>();
        while (await FillAsync(held, cancellation) is { IsEmpty: false } batch)
        {
            var again = await SendAsync(batch, cancellation);
            if (again.Count > 0)
            {
                held = new Queue<Parcel>(again.Concat(held));
            }
        }
    }

    /// <summary>Takes what is held first, then what comes; does not wait for more once it has something.</summary>
    private async Task<Batch> FillAsync(Queue<Parcel> held, CancellationToken cancellation)
    {
        var batch = new Batch();
        while (true)
        {
            if (held.Count == 0)
            {
                var more = batch.IsEmpty ? await _parcels.Reader.WaitToReadAsync(cancellation) : _parcels.Reader.TryPeek(out _);
                if (!more || !_parcels.Reader.TryRead(out var next))
                {
                    return batch;
                }

                held.Enqueue(next);
            }

            if (!batch.TryAdd(held.Peek()))
            {
                return batch;
            }

            held.Dequeue();
        }
    }

    /// <returns>The parcels that must go again, in their order.</returns>
    private async Task<IReadOnlyList<Parcel>> SendAsync(Batch batch, CancellationToken cancellation)
    {
        try
        {
            var (answers, retryAfter) = await gateway.SubmitAsync(batch.ToLines(), cancellation);
            var (again, full) = Settle(batch, answers);
            if (again.Count < batch.Parcels.Count)
            {
                backoff.Reset();
            }

            if (again.Count > 0)
            {
                var reason = full ? IntakeFull : $"The gateway did not settle {again.Count:N0} of {batch.Parcels.Count:N0} articles.";
                report.Waiting(reason);
                await backoff.WaitAsync(GatewayException.Refused(full ? 429 : 503, reason, retryAfter), cancellation);
            }

            return again;
        }
        catch (GatewayException error) when (error.Status == 413 && batch.Parcels.Count > 1)
        {
            return await SendSinglyAsync(batch, cancellation);
        }
        catch (GatewayException error) when (error.Status is 400 or 413 && batch.Parcels.Count == 1)
        {
            report.Refused(batch.Parcels[0].Place, error.Message, batch.Parcels[0].Weight);
            return [];
        }
        catch (GatewayException error) when (error.IsTransient)
        {
            report.Waiting(error.Status == 429 ? IntakeFull : error.Message);
            await backoff.WaitAsync(error, cancellation);
            return batch.Parcels;
        }
    }

    private async Task<IReadOnlyList<Parcel>> SendSinglyAsync(Batch batch, CancellationToken cancellation)
    {
        var again = new List<Parcel>();
        foreach (var parcel in batch.Parcels)
        {
            var single = new Batch();
            single.TryAdd(parcel);
            again.AddRange(await SendAsync(single, cancellation));
        }

        return again;
    }

    /// <summary>Tells what became of each parcel; one that the answer leaves out goes again, for submitting twice is safe.</summary>
    /// <returns>What must go again, and whether for no other reason than a full intake.</returns>
    private (List<Parcel> Again, bool Full) Settle(Batch batch, IReadOnlyList<BatchLineForm> answers)
    {
        var byLine = answers.GroupBy(answer => answer.Line).ToDictionary(group => group.Key, group => group.Last());
        var again = new List<Parcel>();
        var full = true;
        for (var i = 0; i < batch.Parcels.Count; i++)
        {
            var parcel = batch.Parcels[i];
            switch (byLine.GetValueOrDefault(i + 1))
            {
                case null or { Status: 429 or >= 500 }:
                    again.Add(parcel);
                    full &= byLine.GetValueOrDefault(i + 1)?.Status == 429;
                    break;
                case { Status: < 300 } taken:
                    report.Taken(parcel, taken.Outcome == "known");
                    break;
                case var refused:
                    report.Refused(parcel.Place, Reason(refused), parcel.Weight);
                    break;
            }
        }

        return (again, full);
    }

    private static string Reason(BatchLineForm refused) => refused.Problem switch
    {
        null => $"The gateway answered {refused.Status}.",
        { Field: { } field } problem => $"{field}: {problem.Detail}",
        var problem => problem.Detail,
    };
}
