namespace AnalysisCluster.Analysis.Claims.Lexicon;

/// <summary>What a word form can be, read from the form alone; a form can be several things at once.</summary>
[Flags]
internal enum WordClass : uint
{
    None = 0,
    Determiner = 1 << 0,
    Possessive = 1 << 1,

    /// <summary>Can be a subject: "she", "everyone".</summary>
    Pronoun = 1 << 2,
    ObjectPronoun = 1 << 3,
    Preposition = 1 << 4,
    Coordinator = 1 << 5,
    Subordinator = 1 << 6,
    Relative = 1 << 7,
    Interrogative = 1 << 8,
    Be = 1 << 9,
    Have = 1 << 10,
    Do = 1 << 11,
    Modal = 1 << 12,
    Negation = 1 << 13,
    Adverb = 1 << 14,

    /// <summary>A weekday, month or part of a day, which may stand beside a verb without a preposition.</summary>
    Time = 1 << 15,

    /// <summary>"week", "year": a time only after "last", "this", "next".</summary>
    TimeNoun = 1 << 16,
    Hedge = 1 << 17,
    Opinion = 1 << 18,

    /// <summary>What a person is called: "minister", "witness".</summary>
    Role = 1 << 19,

    /// <summary>What people form: "ministry", "court".</summary>
    Body = 1 << 20,

    /// <summary>What speaks for itself: "report", "poll", "figures".</summary>
    Record = 1 << 21,

    /// <summary>The occasion or vessel of speech: "statement", "interview".</summary>
    Speech = 1 << 22,
    Hearer = 1 << 23,
    VerbBase = 1 << 24,
    VerbThird = 1 << 25,
    VerbPast = 1 << 26,
    VerbParticiple = 1 << 27,
    VerbGerund = 1 << 28,
    Plural = 1 << 29,

    /// <summary>An adverb that belongs to the word behind it: "more than", "even", "not".</summary>
    Degree = 1 << 30,

    Auxiliary = Be | Have | Do | Modal,
    Verb = VerbBase | VerbThird | VerbPast | VerbParticiple | VerbGerund,
    Finite = VerbThird | VerbPast,
}
