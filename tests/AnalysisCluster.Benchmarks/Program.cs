using BenchmarkDotNet.Running;

BenchmarkSwitcher.FromAssembly(typeof(AnalysisCluster.Benchmarks.ReadingBenchmarks).Assembly).Run(args);
