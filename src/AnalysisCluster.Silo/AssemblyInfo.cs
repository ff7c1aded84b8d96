namespace AnalysisCluster.Silo;
