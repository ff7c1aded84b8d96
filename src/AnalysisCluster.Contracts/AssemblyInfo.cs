namespace AnalysisCluster.Contracts;
