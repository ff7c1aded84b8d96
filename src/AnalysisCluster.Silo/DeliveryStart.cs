using AnalysisCluster.Grains;
using AnalysisCluster.Grains.Articles;
using Microsoft.Extensions.Options;
using Orleans.Runtime;

namespace AnalysisCluster.Silo;

/// <summary>Finishes, from the first second on, what an earlier run acknowledged.</summary>
internal sealed class DeliveryStart(IGrainFactory grains, IOptions<IntakeOptions> intake) : IStartupTask
{
    public Task Execute(CancellationToken cancellationToken) => grains.WakeDeliveryAsync(intake.Value.Partitions);
}
