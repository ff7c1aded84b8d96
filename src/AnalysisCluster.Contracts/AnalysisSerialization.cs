using System.Text.Json;
using System.Text.Json.Serialization;
using AnalysisCluster.Analysis.Articles;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;
using Orleans.Serialization.Cloning;

namespace AnalysisCluster.Contracts;

/// <summary>Lets the pure core's records cross the wire: as JSON between processes, by reference inside one, since they are immutable.</summary>
public static class AnalysisSerialization
{
    /// <summary>Registers the codec with a silo's or a client's services; may be called twice without harm.</summary>
    public static IServiceCollection AddAnalysisSerialization(this IServiceCollection services)
    {
        if (services.Any(service => service.ImplementationType == typeof(ImmutableAnalysisCopier)))
        {
            return services;
        }

        services.AddSerializer(builder => builder.AddJsonSerializer(IsAnalysisType, static _ => false, options => options.Configure(json => json.SerializerOptions = JsonOptions)));
        services.AddSingleton<IGeneralizedCopier, ImmutableAnalysisCopier>();
        return services;
    }

    private static JsonSerializerOptions JsonOptions { get; } = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    private static bool IsAnalysisType(Type type) => type.Assembly == typeof(Article).Assembly && !type.IsEnum;

    private sealed class ImmutableAnalysisCopier : IGeneralizedCopier
    {
        public bool IsSupportedType(Type type) => IsAnalysisType(type);

        public object? DeepCopy(object? input, CopyContext context) => input;
    }
}
