namespace AnalysisCluster.Analysis.Actors;

/// <summary>The gender by which a text refers to a person, as far as names, titles and pronouns tell.</summary>
public enum Gender : byte
{
    Unknown,
    Female,
    Male,
}
