using AnalysisCluster.Analysis.Actors;
using AnalysisCluster.Analysis.Text;

namespace AnalysisCluster.Analysis.Mentions;

/// <summary>A name, or a nominal that stands for a named actor ("the Kremlin"), in the text; titles and articles are not part of it.</summary>
/// <param name="Title">A title or role right before or after it ("President", "a member of …"), as a span; absent when none.</param>
public sealed record Mention(Span Span, ActorType Type, Span? Title = null);

/// <summary>Finds the names in a document.</summary>
public static class MentionFinder
{
    /// <returns>In text order, not overlapping.</returns>
    public static IReadOnlyList<Mention> Find(Document document, ActorBase actors) => [];
}
