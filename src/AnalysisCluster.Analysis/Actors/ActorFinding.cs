using AnalysisCluster.Analysis.Text;

namespace AnalysisCluster.Analysis.Actors;

/// <summary>What an actor is. A government named by its country, capital or seat is a <see cref="Place"/>.</summary>
public enum ActorType
{
    Person,
    Organization,
    Place,
}

/// <summary>A person, organisation or place in one article, with every mention of it.</summary>
public sealed record ActorFinding
{
    /// <summary><c>type:slug</c>, a pure function of the text and the actor base, such as <c>place:russia</c> or <c>person:ruslan-pukhov</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The fullest name in the article, or the base's name.</summary>
    public required string Name { get; init; }

    public required ActorType Type { get; init; }

    /// <summary>The actor for whom this one speaks or in whose office it stands ("Kremlin spokesman": the Kremlin's actor); absent when unknown.</summary>
    public string? Affiliation { get; init; }

    /// <summary>In text order; names and nominal mentions by name, not pronouns.</summary>
    public IReadOnlyList<Span> Mentions { get; init; } = [];
}
