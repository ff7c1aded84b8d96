using AnalysisCluster.Cli;

// First of all: what comes before it is ended by a signal without a word.
using var interruption = new Interruption();
return await CommandLine.Run(args, TimeProvider.System, interruption.Token);
