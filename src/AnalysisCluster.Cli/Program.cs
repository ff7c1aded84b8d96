using AnalysisCluster.Cli;

return await CommandLine.Run(args, TimeProvider.System);
