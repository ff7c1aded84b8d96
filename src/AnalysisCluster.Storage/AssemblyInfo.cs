namespace AnalysisCluster.Storage;
