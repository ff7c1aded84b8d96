namespace AnalysisCluster.Analysis.Quantities;

/// <summary>A number as a sentence writes it, in digits or words, before any unit.</summary>
/// <param name="First">First lexeme.</param>
/// <param name="End">Lexeme behind the last.</param>
internal readonly record struct Numeral(int First, int End, decimal Value)
{
    /// <summary>Written with digits.</summary>
    public bool Digits { get; init; }

    /// <summary>Multiplied by a word or sign: "5 million", "two dozen".</summary>
    public bool Scaled { get; init; }

    /// <summary>"hundreds", "several thousand": the value is the least that the words allow.</summary>
    public bool Vague { get; init; }

    /// <summary>A part of a whole, in percent: "two-thirds", "one in five".</summary>
    public bool Share { get; init; }

    /// <summary>A round part: "a third" is seldom 33.33 to the letter.</summary>
    public bool Round { get; init; }
}
