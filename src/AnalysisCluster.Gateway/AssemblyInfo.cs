namespace AnalysisCluster.Gateway;
