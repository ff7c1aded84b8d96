using AnalysisCluster.Gateway.Access;

namespace AnalysisCluster.Gateway.Tests.Access;

public sealed class ListenersTests
{
    [Theory]
    [InlineData("http://localhost:5080", true)]
    [InlineData("http://127.0.0.1:5080", true)]
    [InlineData("https://127.1.2.3:5080", true)]
    [InlineData("http://[::1]:5080", true)]
    [InlineData("http://0.0.0.0:5080", false)]
    [InlineData("http://[::]:5080", false)]
    [InlineData("http://*:5080", false)]
    [InlineData("http://+:80", false)]
    [InlineData("http://192.168.1.7:80", false)]
    [InlineData("http://news.example.org:80", false)]
    [InlineData("http://unix:/run/analysis.sock", false)]
    public void IsLoopback_Address_OnlyWhatNoOtherMachineReaches(string address, bool loopback) => Assert.Equal(loopback, Listeners.IsLoopback(address));
}
