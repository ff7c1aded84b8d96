using AnalysisCluster.Analysis.Text;

namespace AnalysisCluster.Analysis.Quantities;

/// <summary>A value with its unit, as a text states it.</summary>
public sealed record Quantity
{
    /// <summary>The <see cref="Unit"/> of a number that names nothing.</summary>
    public const string NoUnit = "1";

    /// <summary>The stated value in the unit, scaled ("€1.2bn": 1200000000). For a range its middle.</summary>
    public required decimal Value { get; init; }

    /// <summary>Least value meant, inclusive ("at least", "between"); absent when unbounded or exact.</summary>
    public decimal? Low { get; init; }

    /// <summary>Greatest value meant, inclusive ("up to", "between"); absent when unbounded or exact.</summary>
    public decimal? High { get; init; }

    /// <summary>ISO 4217 code for money, <c>percent</c>, <c>percentage-point</c>, a UCUM-like unit (<c>km</c>, <c>kg</c>), or the singular stem of the
    /// thing counted (<c>troop</c>, <c>person</c>); <c>1</c> where nothing is named.</summary>
    public required string Unit { get; init; }

    /// <summary>"about", "close to", "nearly", "dozens".</summary>
    public bool Approximate { get; init; }

    /// <summary><c>rise</c>, <c>fall</c> or absent: the quantity states a change ("jumped by one-third").</summary>
    public string? Change { get; init; }

    public required Span Span { get; init; }
}

/// <summary>A date or period, resolved against the publication date where it can be, never guessed where it cannot.</summary>
public sealed record TimeReference
{
    public required Span Span { get; init; }

    /// <summary>ISO 8601 / EDTF date, month, year or interval (<c>2021-12-03</c>, <c>2021-12</c>, <c>2021</c>, <c>2021-12-01/2021-12-07</c>); absent when it cannot be resolved.</summary>
    public string? Value { get; init; }
}
