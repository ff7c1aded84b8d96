namespace AnalysisCluster.Analysis.Articles;

/// <summary>Why a submission is refused. None of them passes by trying again with the same bytes.</summary>
public enum ArticleProblemCode
{
    /// <summary>The bytes are not UTF-8.</summary>
    NotUtf8,

    /// <summary>The bytes are not one JSON value.</summary>
    NotJson,

    /// <summary>JSON, but not an object.</summary>
    NotAnObject,

    /// <summary>A known field holds a kind of value that it cannot hold.</summary>
    WrongType,

    /// <summary>Neither an id nor a URL nor a text to take an id from.</summary>
    NoId,

    /// <summary>No text, and not marked as withdrawn.</summary>
    NoText,

    /// <summary>The text is over <see cref="Models.AnalysisSettings.TextMaxChars"/>.</summary>
    TextTooLong,

    /// <summary>Another field is over its limit in <see cref="ArticleLimits"/>.</summary>
    FieldTooLong,

    /// <summary>Not a date, or of a day that never was.</summary>
    ImpossibleDate,

    /// <summary>More than a day ahead of the clock.</summary>
    FutureDate,

    /// <summary><c>pubStatus</c> is neither <c>usable</c> nor <c>canceled</c>.</summary>
    UnknownStatus,

    /// <summary>The id is known with another URL: two articles under one id.</summary>
    UrlConflict,
}

/// <summary>One reason for a refusal, for the person who has to mend it.</summary>
/// <param name="Field">The field as the submission spells it; empty where the whole submission is meant.</param>
/// <param name="Message">What is wrong and what to do, one sentence each; never holds the article's text.</param>
public sealed record ArticleProblem(ArticleProblemCode Code, string Field, string Message);

/// <summary>Greatest lengths of a submission's fields, in UTF-16 code units, the text apart.</summary>
public static class ArticleLimits
{
    public const int Id = 200;
    public const int Title = 2_000;
    public const int Source = 300;
    public const int Url = 4_000;
    public const int Author = 1_000;
    public const int Authors = 100;
}
