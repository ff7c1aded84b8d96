using AnalysisCluster.Analysis.Actors;
using AnalysisCluster.Analysis.Text;

namespace AnalysisCluster.Analysis.Mentions;

/// <summary>A name, or a nominal that stands for a named actor ("the Kremlin"), in the text; titles and articles are not part of it.</summary>
/// <param name="Title">A title or role right before or after it ("President", "a member of …"), as a span; absent when none.</param>
/// <param name="Known">The actor of the base that has exactly this name; absent when none has.</param>
public sealed record Mention(Span Span, ActorType Type, Span? Title = null, KnownActor? Known = null)
{
    /// <summary>A role set beside the name between commas, also where a title stands before it ("Gen. Mark Hollis, commander of …"); absent when none.</summary>
    public Span? Apposition { get; init; }
}
