using AnalysisCluster.Storage.Tests;
using AnalysisCluster.Storage.Tests.Sqlite;
using Xunit.MicrosoftTestingPlatform;

return args is [WriterProcess.Verb, var folder]
    ? await WriterProcess.RunAsync(folder)
    : await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions);
