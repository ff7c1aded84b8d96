using AnalysisCluster.Analysis.Claims.Grammar;
using AnalysisCluster.Analysis.Claims.Lexicon;

namespace AnalysisCluster.Analysis.Claims.Frames;

/// <summary>Whether a noun phrase can be the source of what a cue reports.</summary>
internal static class Speakers
{
    /// <summary>A source that fits the cue: anyone for verbs of saying; a person or body, or for records a record, for verbs that also mean other things.</summary>
    public static bool Suits(LexicalText text, CueSite site, Lexicon.Frames kind)
    {
        var subject = site.Subject;
        if (subject.IsEmpty || IsImpersonal(text, subject) || IsFirstOrSecondPerson(text, subject))
        {
            return false;
        }

        if (site.Cue.Allows(Lexicon.Frames.Record) && IsRecord(text, subject))
        {
            return true;
        }

        return (!site.Cue.Allows(Lexicon.Frames.Weak | Lexicon.Frames.Mind) && kind != Lexicon.Frames.Obj) || IsPersonal(text, subject);
    }

    /// <summary>A person or a body of people, by pronoun, name or noun.</summary>
    public static bool IsPersonal(LexicalText text, TokenRange phrase)
    {
        for (var i = phrase.Start; i < phrase.End; i++)
        {
            if (text.IsName(i) || text.Is(i, WordClass.Role | WordClass.Body)
                || (text.Is(i, WordClass.Pronoun) && !text.IsWord(i, "it") && !text.Is(i, WordClass.Determiner)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>By name or role, not by a pronoun.</summary>
    public static bool IsNamed(LexicalText text, TokenRange phrase) => IsPersonal(text, phrase) && !text.Is(phrase.Start, WordClass.Pronoun);

    public static bool IsRecord(LexicalText text, TokenRange phrase)
    {
        for (var i = phrase.End - 1; i >= phrase.Start; i--)
        {
            if (text.Is(i, WordClass.Record))
            {
                return true;
            }

            if (text.Is(i, WordClass.Role))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"This means", "that shows", "there": nobody.</summary>
    private static bool IsImpersonal(LexicalText text, TokenRange phrase) =>
        phrase.Length == 1 && (text.IsWord(phrase.Start, "this") || text.IsWord(phrase.Start, "that") || text.IsWord(phrase.Start, "there")
            || text.IsWord(phrase.Start, "what") || text.IsWord(phrase.Start, "which"));

    /// <summary>The writer's own voice, or the reader's.</summary>
    private static bool IsFirstOrSecondPerson(LexicalText text, TokenRange phrase) =>
        phrase.Length == 1 && (text.IsWord(phrase.Start, "I") || text.IsWord(phrase.Start, "we") || text.IsWord(phrase.Start, "you"));
}
