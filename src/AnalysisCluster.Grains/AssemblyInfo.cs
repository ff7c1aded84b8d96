namespace AnalysisCluster.Grains;
