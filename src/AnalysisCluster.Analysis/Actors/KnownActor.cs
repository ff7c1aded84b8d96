namespace AnalysisCluster.Analysis.Actors;

/// <summary>One row of an actor table: an actor of public life with the names by which texts call it.</summary>
public sealed record KnownActor
{
    /// <summary><c>person:</c>, <c>organization:</c> or <c>place:</c> and a slug.</summary>
    public required string Id { get; init; }

    public required string Name { get; init; }

    public ActorType Type { get; init; }

    /// <summary>Other names that stand for the actor wherever they occur.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Adjectives and names of nationals: they point to the actor without naming it ("Russian officials").</summary>
    public IReadOnlyList<string> Adjectives { get; init; } = [];

    /// <summary>Seats of government, whose names stand for the government wherever they occur ("the Kremlin").</summary>
    public IReadOnlyList<string> Seats { get; init; } = [];

    /// <summary>Id of the actor to which this one belongs or in whose office it stands; absent when none is known.</summary>
    public string? Affiliation { get; init; }

    /// <summary>Id of the actor that a city's name stands for when it acts ("Moscow said"); absent for other actors.</summary>
    public string? Government { get; init; }

    /// <summary>What kind of organisation it is, in the word a text would use for it ("bank", "party"); absent for other actors.</summary>
    public string? Kind { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code of a country, in capitals; absent for other actors.</summary>
    public string? Code { get; init; }

    public Gender Gender { get; init; }

    /// <summary>Offices the person held or holds, with their terms; empty when none is known.</summary>
    public IReadOnlyList<OfficeTerm> Offices { get; init; } = [];
}
