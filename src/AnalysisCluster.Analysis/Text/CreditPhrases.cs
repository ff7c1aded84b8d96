namespace AnalysisCluster.Analysis.Text;

/// <summary>What a credit says about those whom it names.</summary>
internal enum CreditKind : byte
{
    /// <summary>"Reporting by …", "Source: …": they did the reporting.</summary>
    Reporting,

    /// <summary>"… contributed to this report", "with files from …": they did a part of it.</summary>
    Contribution,

    Copyright,

    /// <summary>"Distributed by …", "via …".</summary>
    Syndication,

    /// <summary>"This story was first published by …".</summary>
    FirstPublished,
}

/// <summary>A set phrase of credit lines, in lower case.</summary>
internal readonly record struct CreditPhrase(string Words, CreditKind Kind);

/// <summary>The set phrases of credit lines.</summary>
internal static class CreditPhrases
{
    /// <summary>Phrases that open a credit line and are followed by names alone.</summary>
    public static CreditPhrase[] Opening { get; } =
    [
        new("reporting by", CreditKind.Reporting), new("reported by", CreditKind.Reporting), new("writing by", CreditKind.Reporting),
        new("report by", CreditKind.Reporting), new("source:", CreditKind.Reporting), new("sources:", CreditKind.Reporting),
        new("compiled from", CreditKind.Reporting), new("compiled by", CreditKind.Reporting), new("from wire", CreditKind.Reporting),
        new("from news services", CreditKind.Reporting), new("from staff and", CreditKind.Reporting),
        new("additional reporting by", CreditKind.Contribution), new("additional reporting from", CreditKind.Contribution),
        new("with additional reporting by", CreditKind.Contribution), new("with additional reporting from", CreditKind.Contribution),
        new("with reporting by", CreditKind.Contribution), new("with reporting from", CreditKind.Contribution),
        new("with files from", CreditKind.Contribution), new("with inputs from", CreditKind.Contribution),
        new("with input from", CreditKind.Contribution), new("with contributions from", CreditKind.Contribution),
        new("with material from", CreditKind.Contribution), new("with agencies", CreditKind.Contribution),
        new("includes reporting by", CreditKind.Contribution), new("includes reporting from", CreditKind.Contribution),
        new("distributed by", CreditKind.Syndication), new("syndicated by", CreditKind.Syndication),
        new("syndicated from", CreditKind.Syndication), new("provided by", CreditKind.Syndication), new("via", CreditKind.Syndication),
        new("republished from", CreditKind.FirstPublished), new("republished with permission from", CreditKind.FirstPublished),
        new("republished with permission of", CreditKind.FirstPublished), new("reprinted from", CreditKind.FirstPublished),
        new("reprinted with permission from", CreditKind.FirstPublished), new("reprinted with permission of", CreditKind.FirstPublished),
        new("first published by", CreditKind.FirstPublished), new("first published in", CreditKind.FirstPublished),
        new("first published on", CreditKind.FirstPublished), new("originally published by", CreditKind.FirstPublished),
        new("originally published in", CreditKind.FirstPublished), new("originally published on", CreditKind.FirstPublished),
    ];

    /// <summary>Phrases after a sentence's reference to its own article that may be followed by a date or a reason as well as by names.</summary>
    public static CreditPhrase[] AfterSelf { get; } =
    [
        new("first published by", CreditKind.FirstPublished), new("first published in", CreditKind.FirstPublished),
        new("first published on", CreditKind.FirstPublished), new("first published at", CreditKind.FirstPublished),
        new("originally published by", CreditKind.FirstPublished), new("originally published in", CreditKind.FirstPublished),
        new("originally published on", CreditKind.FirstPublished), new("originally published at", CreditKind.FirstPublished),
        new("originally appeared in", CreditKind.FirstPublished), new("originally appeared on", CreditKind.FirstPublished),
        new("originally appeared at", CreditKind.FirstPublished), new("first appeared in", CreditKind.FirstPublished),
        new("first appeared on", CreditKind.FirstPublished), new("first appeared at", CreditKind.FirstPublished),
        new("republished from", CreditKind.FirstPublished), new("republished with permission from", CreditKind.FirstPublished),
        new("reprinted from", CreditKind.FirstPublished), new("syndicated from", CreditKind.FirstPublished),
        new("distributed by", CreditKind.Syndication), new("provided by", CreditKind.Syndication), new("supplied by", CreditKind.Syndication),
        new("includes reporting by", CreditKind.Contribution), new("includes reporting from", CreditKind.Contribution),
        new("includes material from", CreditKind.Contribution), new("contains material from", CreditKind.Contribution),
        new("was produced by", CreditKind.FirstPublished),
    ];

    /// <summary>How a credit sentence names the article that it is part of. "The story …" is no such words: it may be what the news is about.</summary>
    public static string[] SelfReferences { get; } =
    [
        "this story", "this article", "this report", "this piece", "this dispatch", "this content", "this post", "this copy", "a version of this",
    ];

    /// <summary>Words that follow the names of those who did a part of the reporting.</summary>
    public static string[] Contributed { get; } =
    [
        "contributed to this report", "contributed to this story", "contributed to this article", "contributed to this dispatch",
        "contributed to this piece", "contributed reporting", "contributed additional reporting", "contributed to reporting",
    ];

    /// <summary>Endings of credits that name nobody.</summary>
    public static string[] Vague { get; } =
    [
        "agencies", "wire reports", "wire services", "news services", "wire service reports", "agency reports", "news agencies", "combined dispatches",
        "staff reports",
    ];
}
