using AnalysisCluster.Analysis.Actors;

namespace AnalysisCluster.Analysis.Mentions;

/// <summary>A run of tokens that may be a name.</summary>
/// <param name="First">First token.</param>
/// <param name="End">Token after the last.</param>
/// <param name="Certainty">How far the words themselves and their context vouch for name and type.</param>
internal readonly record struct NameCandidate(int First, int End, ActorType Type, NameCertainty Certainty, KnownName? Known = null);

internal enum NameCertainty : byte
{
    /// <summary>Stands only if the document uses the same words as a name elsewhere.</summary>
    Doubtful,

    /// <summary>A name, but of a type that the rest of the document may correct.</summary>
    Untyped,

    /// <summary>Name and type are vouched for.</summary>
    Certain,
}
