namespace AnalysisCluster.Analysis.Claims.Lexicon;

/// <summary>The constructions in which a cue attributes its content; the words of <c>cues.tsv</c>.</summary>
[Flags]
internal enum Frames
{
    None = 0,
    That = 1 << 0,
    Bare = 1 << 1,
    Wh = 1 << 2,
    Quote = 1 << 3,
    Invert = 1 << 4,
    To = 1 << 5,
    ObjTo = 1 << 6,
    Obj = 1 << 7,
    Of = 1 << 8,
    For = 1 << 9,
    Tell = 1 << 10,
    Record = 1 << 11,
    Weak = 1 << 12,
    Unless = 1 << 13,
    Mind = 1 << 14,

    Clause = That | Bare | Wh,
}

/// <summary>A word or phrase that attributes, with the constructions it allows.</summary>
/// <param name="Lemma">The head in its base form.</param>
/// <param name="Particles">The words that must follow the head, lower case: "out" for "point out". Empty for most.</param>
/// <param name="Stance">What the source does, where the frame does not say otherwise.</param>
internal sealed record Cue(string Lemma, string[] Particles, Stance Stance, Frames Frames)
{
    /// <summary>Frames in which the stance differs.</summary>
    public (Frames Frame, Stance Stance)[] Exceptions { get; init; } = [];

    public bool Allows(Frames frame) => (Frames & frame) != 0;

    public Stance StanceIn(Frames frame)
    {
        foreach (var exception in Exceptions)
        {
            if ((exception.Frame & frame) != 0)
            {
                return exception.Stance;
            }
        }

        return Stance;
    }
}
