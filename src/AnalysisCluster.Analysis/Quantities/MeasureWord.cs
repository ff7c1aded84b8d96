using System.Collections.Frozen;

namespace AnalysisCluster.Analysis.Quantities;

/// <summary>What a word may do in or around a figure or a date. A word may play several parts.</summary>
[Flags]
internal enum MeasureRoles
{
    None = 0,

    /// <summary>Ends a noun phrase: prepositions, conjunctions, auxiliaries, pronouns, verbs without a noun's shape.</summary>
    Stop = 1,
    Determiner = 1 << 1,

    /// <summary>"about", "nearly": the figure is round.</summary>
    Approximate = 1 << 2,

    /// <summary>"over": the figure is the least.</summary>
    AtLeast = 1 << 3,

    /// <summary>"under": the figure is the greatest.</summary>
    AtMost = 1 << 4,

    /// <summary>"just over", "only about": belongs to the hedge behind it.</summary>
    HedgeModifier = 1 << 5,
    Rise = 1 << 6,
    Fall = 1 << 7,

    /// <summary>Also a noun: "a 3% rise".</summary>
    ChangeNoun = 1 << 8,

    /// <summary>"Article 5", "Channel 4": the number behind it is a name.</summary>
    Label = 1 << 9,
    Person = 1 << 10,

    /// <summary>"killed 12": people are counted, though none are named.</summary>
    HarmVerb = 1 << 11,

    /// <summary>"12 dead": people are counted.</summary>
    HarmState = 1 << 12,

    /// <summary>A plural without an s.</summary>
    IrregularPlural = 1 << 13,

    /// <summary>Ends in s, but is no plural.</summary>
    NotPlural = 1 << 14,
    Street = 1 << 15,

    /// <summary>"in", "since", "early": a year or month may follow.</summary>
    BeforeTime = 1 << 16,
    Future = 1 << 17,
    Past = 1 << 18,
    DayPart = 1 << 19,

    /// <summary>Counts the pages of a match, not of the world: "a 3-1 win".</summary>
    ScoreNoun = 1 << 20,

    /// <summary>A unit sign that counts only right behind digits: "5m", "20 g".</summary>
    Sign = 1 << 21,
    Ordinal = 1 << 22,
    TimeUnit = 1 << 23,

    /// <summary>"100m sprint", "5m tall": what stands before it is a length.</summary>
    AfterLength = 1 << 24,

    /// <summary>Not worth counting by ones: "one day", "one thing".</summary>
    VagueOne = 1 << 25,

    /// <summary>An expression of time may begin with it.</summary>
    TimeCue = 1 << 26,

    /// <summary>Begins a hedge of several words: "more than", "at least".</summary>
    BeforeHedged = 1 << 27,

    /// <summary>"a total of 1500": what is "of" a number and no year.</summary>
    Amount = 1 << 28,
}

/// <summary>A word of figures and dates, with every part that it can play.</summary>
internal sealed record MeasureWord
{
    public static readonly MeasureWord Unknown = new();

    private const int WordMaxChars = 20;

    private static readonly FrozenDictionary<string, MeasureWord> Words = Build();

    private static readonly FrozenDictionary<string, MeasureWord>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Words.GetAlternateLookup<ReadOnlySpan<char>>();

    public MeasureRoles Roles { get; init; }

    /// <summary>"seven", "forty".</summary>
    public int? Cardinal { get; init; }

    /// <summary>"hundred", "dozen", "million"; zero for none.</summary>
    public decimal Scale { get; init; }

    /// <summary>"bn", "m", "k", only right behind digits; zero for none.</summary>
    public decimal ScaleSign { get; init; }

    /// <summary>"hundreds", "dozens": an unstated number of them; zero for none.</summary>
    public decimal VagueScale { get; init; }

    /// <summary>"third", "quarters"; zero for none.</summary>
    public int Denominator { get; init; }

    /// <summary>"doubled" is 100, "halved" -50; zero for none.</summary>
    public int ChangePercent { get; init; }

    /// <summary>Needs a sign of use as a verb or comparison before or behind it: "double".</summary>
    public bool ChangeNeedsContext { get; init; }

    /// <summary>ISO 4217.</summary>
    public string? Currency { get; init; }

    public string? Unit { get; init; }

    /// <summary>By which the stated number is multiplied: a cent is 0.01.</summary>
    public decimal Factor { get; init; } = 1;

    /// <summary>1 to 12; zero for none.</summary>
    public int Month { get; init; }

    /// <summary>Months' and weekdays' short forms, and months that are names too, need more than themselves.</summary>
    public bool NeedsDate { get; init; }

    /// <summary>1 (Monday) to 7; zero for none.</summary>
    public int Weekday { get; init; }

    public static MeasureWord Find(ReadOnlySpan<char> word) =>
        word.Length <= WordMaxChars && Lookup.TryGetValue(word, out var found) ? found : Unknown;

    private static FrozenDictionary<string, MeasureWord> Build()
    {
        var table = new MeasureTable();
        NumberWords.AddTo(table);
        CurrencyWords.AddTo(table);
        UnitWords.AddTo(table);
        HedgeWords.AddTo(table);
        PhraseWords.AddTo(table);
        CalendarWords.AddTo(table);
        return table.ToFrozen();
    }
}

/// <summary>Collects the parts of each word while the lexicon is built.</summary>
internal sealed class MeasureTable
{
    private readonly Dictionary<string, MeasureWord> words = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="list">Separated by spaces or line ends.</param>
    public void Add(string list, MeasureRoles roles) => Add(list, word => word with { Roles = word.Roles | roles });

    public void Add(string list, Func<MeasureWord, MeasureWord> change)
    {
        foreach (var word in list.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            var changed = change(words.GetValueOrDefault(word, MeasureWord.Unknown));
            words[word] = changed;
            words[word.Replace('\'', '\u2019')] = changed;
        }
    }

    public FrozenDictionary<string, MeasureWord> ToFrozen() => words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
}
