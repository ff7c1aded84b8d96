using k8s;
using k8s.Models;

namespace AnalysisCluster.Deploy.Tests;

/// <summary>The manifests as they would be applied: rendered, read as the API's own types, and asked whether they fit together.</summary>
public sealed class KubernetesTests
{
    [Fact]
    public async Task Manifests_Rendered_AreOfTheApisTypesAndFitTogether()
    {
        var objects = await RenderAsync();

        var pods = objects.OfType<V1StatefulSet>().Select(set => (set.Metadata.Name, set.Spec.Template))
            .Concat(objects.OfType<V1Deployment>().Select(deployment => (deployment.Metadata.Name, deployment.Spec.Template)))
            .Concat(objects.OfType<V1Job>().Select(job => (job.Metadata.Name, job.Spec.Template)))
            .ToArray();
        Assert.Equal(["analysis-gateway", "analysis-migrate", "analysis-silo"], pods.Select(pod => pod.Name).Order());
        Assert.All(pods, pod => AssertLocked(pod.Template.Spec));
        Assert.All(pods, pod => AssertRefersToWhatIsThere(pod.Template.Spec, objects));
        Assert.All(pods.Where(pod => pod.Name != "analysis-migrate"), pod => AssertProbed(pod.Template.Spec));
        Assert.All(objects.OfType<V1Service>(), service => Assert.Contains(pods, pod => Selects(service.Spec.Selector, pod.Template)));
        Assert.All(objects.OfType<V1PodDisruptionBudget>(), budget => Assert.Contains(pods, pod => Selects(budget.Spec.Selector.MatchLabels, pod.Template)));
        Assert.All(objects.OfType<V1NetworkPolicy>(), policy => Assert.Contains(pods, pod => Selects(policy.Spec.PodSelector.MatchLabels, pod.Template)));
        Assert.All(objects.OfType<V2HorizontalPodAutoscaler>(), scaler => Assert.Contains(pods, pod => pod.Name == scaler.Spec.ScaleTargetRef.Name));
        Assert.All(pods, pod => Assert.Contains(objects.OfType<V1NetworkPolicy>(), policy => Selects(policy.Spec.PodSelector.MatchLabels, pod.Template)));
    }

    /// <summary>A file under a name of its own for each secret, as the operator makes them.</summary>
    private static async Task<IReadOnlyList<object>> RenderAsync()
    {
        using var folder = new TemporaryFolder();
        foreach (var path in DeployFiles.All("*").Where(path => path.StartsWith("kubernetes/", StringComparison.Ordinal)))
        {
            var copy = Path.Combine(folder.Path, path.EndsWith(".env.example", StringComparison.Ordinal) ? path[..^".example".Length] : path);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(Path.Combine(DeployFiles.Folder, path), copy, overwrite: true);
        }

        var (exitCode, said) = await DeployFiles.RunAsync("kubectl", "kubectl", "kustomize", Path.Combine(folder.Path, "kubernetes/overlays/example"));
        Assert.True(exitCode == 0, said);
        return [.. KubernetesYaml.LoadAllFromString(said, strict: true)];
    }

    private static void AssertLocked(V1PodSpec pod)
    {
        Assert.True(pod.SecurityContext.RunAsNonRoot);
        Assert.Equal("RuntimeDefault", pod.SecurityContext.SeccompProfile.Type);
        Assert.False(pod.AutomountServiceAccountToken);
        Assert.All(pod.Containers, container =>
        {
            Assert.True(container.SecurityContext.ReadOnlyRootFilesystem);
            Assert.False(container.SecurityContext.AllowPrivilegeEscalation);
            Assert.Equal(["ALL"], container.SecurityContext.Capabilities.Drop);
            Assert.True(container.Resources.Limits.ContainsKey("memory"));
            Assert.True(container.Resources.Requests.ContainsKey("cpu"));
        });
    }

    private static void AssertProbed(V1PodSpec pod)
    {
        var container = Assert.Single(pod.Containers);
        Assert.Equal("/health/startup", container.StartupProbe.HttpGet.Path);
        Assert.Equal("/health/ready", container.ReadinessProbe.HttpGet.Path);
        Assert.Equal("/health/live", container.LivenessProbe.HttpGet.Path);
        Assert.All(
            new[] { container.StartupProbe, container.ReadinessProbe, container.LivenessProbe },
            probe => Assert.Contains(container.Ports, port => port.Name == probe.HttpGet.Port.Value));
        Assert.True(pod.TerminationGracePeriodSeconds >= container.Lifecycle.PreStop.Sleep.Seconds + 20 + 10, "the drain of 20 s fits into the grace period");
    }

    private static void AssertRefersToWhatIsThere(V1PodSpec pod, IReadOnlyList<object> objects)
    {
        var secrets = objects.OfType<V1Secret>().ToDictionary(secret => secret.Metadata.Name);
        var maps = objects.OfType<V1ConfigMap>().Select(map => map.Metadata.Name).ToHashSet();
        foreach (var container in pod.Containers)
        {
            Assert.All(container.EnvFrom ?? [], from => Assert.True(
                from.SecretRef is { } secret ? secrets.ContainsKey(secret.Name) : maps.Contains(from.ConfigMapRef.Name)));
            Assert.All((container.Env ?? []).Select(variable => variable.ValueFrom?.SecretKeyRef).OfType<V1SecretKeySelector>(), reference =>
                Assert.True(secrets[reference.Name].Data.ContainsKey(reference.Key)));
        }
    }

    private static bool Selects(IDictionary<string, string> selector, V1PodTemplateSpec template) =>
        selector.All(label => template.Metadata.Labels.TryGetValue(label.Key, out var value) && value == label.Value);
}
