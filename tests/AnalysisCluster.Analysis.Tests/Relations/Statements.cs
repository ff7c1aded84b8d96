using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Analysis.Claims;
using AnalysisCluster.Analysis.Relations;
using AnalysisCluster.Models;
using CsCheck;

namespace AnalysisCluster.Analysis.Tests.Relations;

/// <summary>Statements for tests: from words, and generated.</summary>
internal static class Statements
{
    private const string Vocabulary =
        "the harbour bridge collapsed closed reopened minister resigned denied not never no without fire crews rescued workers Veldt Morrow council "
        + "approved rejected budget prices rose fell percent troops left entered town on Tuesday with of and said would open close win lose";

    public static StemLexicon Lexicon => ModelFiles.Default.Stems;

    public static Gen<Statement> Any { get; } = Gen.Select(
        Gen.OneOf(Vocabulary.Split(' ')).Array[0, 14],
        Gen.Int[0, 40],
        Gen.OneOf<string?>(null, "person:ada-veldt", "person:tom-morrow", "place:orland"),
        Gen.Enum<Stance>(),
        Gen.Bool,
        Gen.OneOf(FigureSets),
        (words, day, speaker, stance, quoted, figures) =>
            Of(string.Join(' ', words), day > 35 ? null : day, speaker, stance, quoted, figures));

    private static Figure[][] FigureSets =>
    [
        [],
        [],
        [new(40, null, null, "person", false, null)],
        [new(400, null, null, "person", true, null)],
        [new(2.5m, null, null, "percent", false, "rise"), new(41, null, null, "person", false, null)],
        [new(40, 40, null, "person", false, null)],
    ];

    public static Statement Of(
        string words,
        int? day = 10,
        string? speaker = null,
        Stance stance = Stance.Asserts,
        bool quoted = false,
        Figure[]? figures = null)
    {
        var statement = new Statement
        {
            Id = StableHash.Of(words, $"{day}", speaker, $"{stance}", $"{quoted}", string.Join(';', (figures ?? []).Select(figure => figure.ToString()))),
            Text = words,
            Day = day,
            SpeakerId = speaker,
            Stance = stance,
            Quoted = quoted,
            Figures = figures ?? [],
        };
        return statement with { Keys = BlockingKeys.Of(statement, Lexicon) };
    }

    public static PreparedStatement Prepared(Statement statement) => PreparedStatement.Of(statement, Lexicon);
}
