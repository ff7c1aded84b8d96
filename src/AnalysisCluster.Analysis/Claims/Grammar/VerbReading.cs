using AnalysisCluster.Analysis.Claims.Lexicon;

namespace AnalysisCluster.Analysis.Claims.Grammar;

/// <summary>Whether a word that can be a verb is one where it stands, judged from its neighbours.</summary>
internal static class VerbReading
{
    private const WordClass Nominal = WordClass.Determiner | WordClass.Possessive;

    public static bool IsVerb(LexicalText text, int token)
    {
        var classes = text.ClassesOf(token);
        return (classes & WordClass.Verb) != 0 && !IsNameLike(text, token) && IsVerb(text, token, classes);
    }

    /// <summary>A verb that carries a clause: an auxiliary, or a past or third-person form, or a base form after a plural subject.</summary>
    public static bool IsFinite(LexicalText text, int token)
    {
        var classes = text.ClassesOf(token);
        if ((classes & WordClass.Auxiliary) != 0)
        {
            return !text.IsGenitive(token) && !text.IsWord(token, "being") && !text.IsWord(token, "having") && !text.IsWord(token, "be")
                && !text.IsWord(token, "been") && !text.IsWord(token, "doing");
        }

        return (classes & (WordClass.Finite | WordClass.VerbBase)) != 0 && !IsAfterTo(text, token) && IsVerb(text, token);
    }

    private static bool IsVerb(LexicalText text, int token, WordClass classes)
    {
        var before = Before(text, token);
        if (text.Is(before, Nominal) && !text.Is(before, WordClass.Pronoun | WordClass.Relative))
        {
            return false;
        }

        if (text.Is(before, WordClass.Auxiliary) && !text.IsGenitive(before))
        {
            return true;
        }

        if (text.Is(before, WordClass.Pronoun | WordClass.Relative))
        {
            return (classes & ~WordClass.VerbGerund & WordClass.Verb) != 0;
        }

        if (text.IsGenitive(before))
        {
            return false;
        }

        if ((classes & WordClass.VerbPast) != 0)
        {
            return !IsPremodifier(text, token, before);
        }

        if ((classes & WordClass.VerbGerund) != 0)
        {
            return true;
        }

        return (classes & WordClass.VerbThird) != 0 ? IsThirdPerson(text, token, before) : IsBase(text, token, before);
    }

    /// <summary>The word before, adverbs passed over.</summary>
    public static int Before(LexicalText text, int token)
    {
        var before = token - 1;
        while (before >= 0 && text.IsAdverb(before) && token - before < 4)
        {
            before--;
        }

        return before;
    }

    /// <summary>"to say", "to publicly say".</summary>
    public static bool IsAfterTo(LexicalText text, int token) => text.IsWord(Before(text, token), "to");

    /// <summary>"of alleged fraud": a past form between a preposition and its noun.</summary>
    private static bool IsPremodifier(LexicalText text, int token, int before) =>
        text.Is(before, WordClass.Preposition) && !text.IsWord(before, "than") && !text.IsWord(before, "as") && !IsSurelyVerb(text, token)
        && !text.IsPunctuation(token + 1);

    private static bool IsSurelyVerb(LexicalText text, int token) => text.IsWord(token, "said") || text.IsWord(token, "told");

    /// <summary>"reports", "claims": a verb after a singular noun or name when what follows can be its object.</summary>
    private static bool IsThirdPerson(LexicalText text, int token, int before)
    {
        if (text.IsWord(token, "says"))
        {
            return true;
        }

        if (text.Is(before, WordClass.Preposition | WordClass.Plural | WordClass.Coordinator) && !text.IsName(before))
        {
            return false;
        }

        if (text.Is(token, WordClass.Plural) && !CanSubject(text, before))
        {
            return false;
        }

        if (!text.Is(token, WordClass.Plural) && text.CuesAt(token) is not null && CanSubject(text, before))
        {
            return true;
        }

        return OpensComplement(text, token + 1) || (text.IsPunctuation(token - 1) && text.IsName(token + 1) && text.Is(token, WordClass.Verb));
    }

    private static bool CanSubject(LexicalText text, int token) =>
        text.IsName(token) || text.Is(token, WordClass.Pronoun | WordClass.Relative | WordClass.Role | WordClass.Body | WordClass.Record) || text.IsComma(token)
        || text.IsMark(token, ')');

    private static bool IsBase(LexicalText text, int token, int before)
    {
        if (text.IsWord(before, "to"))
        {
            return true;
        }

        var pluralSubject = text.Is(before, WordClass.Plural) || (IsLowerPlural(text, before) && !text.Is(before, WordClass.VerbThird));
        return pluralSubject && OpensComplement(text, token + 1);
    }

    private static bool IsLowerPlural(LexicalText text, int token) =>
        token >= 0 && text.Document.Tokens[token].IsWord && text.Document.Tokens[token].Length > 3
        && text.Document.Text[text.Document.Tokens[token].End - 1] == 's' && !text.Is(token, WordClass.Auxiliary | WordClass.Preposition);

    private static bool OpensComplement(LexicalText text, int token) =>
        text.Is(token, WordClass.Determiner | WordClass.Possessive | WordClass.Pronoun | WordClass.ObjectPronoun | WordClass.Relative
            | WordClass.Interrogative | WordClass.Plural)
        || text.IsWord(token, "to") || text.IsWord(token, "there") || text.IsName(token) || text.IsMark(token, ':') || text.IsOpening(token)
        || (text.IsAdverb(token) && OpensAfterAdverb(text, token + 1))
        || ((uint)token < (uint)text.Count && text.Document.Tokens[token].IsNumber);

    private static bool OpensAfterAdverb(LexicalText text, int token) =>
        text.Is(token, WordClass.Determiner | WordClass.Possessive | WordClass.Pronoun | WordClass.Relative | WordClass.Interrogative) || text.IsName(token);

    /// <summary>Capitalised inside a sentence: part of a name ("the Claims Court"), not a verb.</summary>
    private static bool IsNameLike(LexicalText text, int token)
    {
        var kind = text.Document.Tokens[token].Kind;
        return (kind & Text.TokenKind.Capitalised) != 0 && (kind & Text.TokenKind.SentenceStart) == 0 && !text.IsOpening(token - 1)
            && (text.IsName(token - 1) || text.IsName(token + 1) || !text.Is(token, WordClass.Finite));
    }
}
