using System.Collections.Frozen;
using AnalysisCluster.Analysis.Claims.Grammar;
using AnalysisCluster.Analysis.Claims.Lexicon;

namespace AnalysisCluster.Analysis.Claims.Frames;

/// <summary>Finds denials whose target stands elsewhere: "X accused Y of Z. Y denied this", "an allegation she denies", "the claim was denied by the army".</summary>
/// <remarks>
/// What is denied is what was said: of an accusation, what somebody is accused of. A denial whose object names its target ("denied the theft", "denied that he
/// lied") is read with the other cues.
/// </remarks>
internal static class DenialTargets
{
    /// <summary>Longer replies say more than that something is untrue.</summary>
    private const int BareDenialMaxTokens = 10;

    private const int AdjectivesMax = 2;

    private static readonly FrozenSet<string> Stories =
        FrozenSet.ToFrozenSet(["story", "stories", "account", "accounts", "version", "reports", "rumours", "rumors", "findings", "figures"], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Untrue = FrozenSet.ToFrozenSet(
        ["untrue", "false", "lie", "lies", "nonsense", "baseless", "unfounded", "groundless", "wrong", "fabricated", "fabrication", "fiction", "absurd", "rubbish", "slander"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> StoryBySpan = Stories.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> UntrueBySpan = Untrue.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Adds the denials of a sentence that its other attributions lack.</summary>
    /// <param name="own">What was found in the sentence; the tail that is a denial is cut from what it hangs on.</param>
    /// <param name="meant">What the sentence before says or reports; empty where nothing does.</param>
    public static void Add(LexicalText text, TokenRange host, List<Attribution> own, IReadOnlyList<TokenRange> meant)
    {
        for (var i = 0; i < own.Count; i++)
        {
            own[i] = WithoutNoun(text, own[i]);
        }

        foreach (var site in CueSites.Find(text, host))
        {
            var isRead = own.Exists(one => one.Cue.Overlaps(site.Words) && one.Stance == Stance.Denies && !SaysMore(text, one));
            if (!isRead && OfSite(text, host, site, own, meant) is { } denial)
            {
                own.Add(denial);
            }
        }

        if (meant.Count > 0)
        {
            AddReplies(text, host, own, meant);
        }
    }

    /// <summary>What an attribution says, for a denial of it: of an accusation, the deed.</summary>
    public static IReadOnlyList<TokenRange> Said(LexicalText text, Attribution earlier)
    {
        var last = earlier.Content[^1];
        var deed = earlier.Stance == Stance.Accuses ? Deed(text, last) : last;
        return deed == last ? earlier.Content : [deed];
    }

    /// <summary>What a sentence without attributions says: "is charged with fraud" says fraud.</summary>
    public static IReadOnlyList<TokenRange> Said(LexicalText text, TokenRange sentence)
    {
        var whole = ContentBounds.Trim(text, sentence.Start, sentence.End);
        if (whole.IsEmpty || whole.Length > SentenceReader.Reach)
        {
            return [];
        }

        for (var i = whole.Start; i + 2 < whole.End; i++)
        {
            var imputes = (text.IsWord(i, "charged") && text.IsWord(i + 1, "with")) || ((text.IsWord(i, "accused") || text.IsWord(i, "suspected")) && text.IsWord(i + 1, "of"));
            if (imputes)
            {
                return [new TokenRange(i + 2, whole.End)];
            }
        }

        return [whole];
    }

    /// <summary>The token after words that stand for what was said ("it", "this", "the allegations", "both claims"); -1 where there are none.</summary>
    public static int EndOfReference(LexicalText text, int start, int high)
    {
        if (start >= high)
        {
            return -1;
        }

        if (IsPronoun(text, start) && IsBreak(text, start + 1, high))
        {
            return start + 1;
        }

        if (!IsDeterminer(text, start))
        {
            return -1;
        }

        for (var i = start + 1; i < Math.Min(high, start + AdjectivesMax + 3); i++)
        {
            if (IsSaid(text, i))
            {
                return IsBreak(text, i + 1, high) || text.IsWord(i + 1, "against") ? i + 1 : -1;
            }
        }

        return -1;
    }

    /// <summary>"Dismissed the report as pure invention": what is dismissed stands elsewhere.</summary>
    private static bool SaysMore(LexicalText text, Attribution denial) =>
        denial.Content is [var content] && content.Start >= denial.Cue.End && content.Start <= denial.Cue.End + AdjectivesMax
        && EndOfReference(text, content.Start, content.End) is > 0 and var end && end < content.End;

    /// <summary>"Denied the accusation that she leaked them": she leaked them is what is denied.</summary>
    private static Attribution WithoutNoun(LexicalText text, Attribution attribution)
    {
        if (attribution is not { Stance: Stance.Denies, Content: [var content] } || text.QuoteAt(content.Start) >= 0)
        {
            return attribution;
        }

        var noun = IsDeterminer(text, content.Start) ? content.Start + 1 : content.Start;
        for (; noun + 2 < Math.Min(content.End, content.Start + AdjectivesMax + 2); noun++)
        {
            if (IsSaid(text, noun))
            {
                return text.IsWord(noun + 1, "that") ? attribution with { Content = [content with { Start = noun + 2 }] } : attribution;
            }
        }

        return attribution;
    }

    private static Attribution? OfSite(LexicalText text, TokenRange host, CueSite site, List<Attribution> own, IReadOnlyList<TokenRange> meant)
    {
        if (site.Group.Negated || text.QuoteAt(site.Words.Start) >= 0)
        {
            return null;
        }

        if (site.Cue.Lemma is "call" or "brand" or "label" or "describe")
        {
            return meant.Count > 0 && !site.Subject.IsEmpty && IsCalledUntrue(text, site.Words.End, host.End) ? Of(site, site.Subject, meant) : null;
        }

        if (site.Cue.StanceIn(Lexicon.Frames.Obj) != Stance.Denies)
        {
            return null;
        }

        if (site.Group.Form == VerbForm.Passive)
        {
            return ByAgent(text, host, site, meant);
        }

        return site.Subject.IsEmpty ? null : OfTail(text, site, own) ?? OfObject(text, host, site, meant);
    }

    private static Attribution? OfObject(LexicalText text, TokenRange host, CueSite site, IReadOnlyList<TokenRange> meant)
    {
        var i = site.Words.End;
        while (i < host.End && text.IsFreeAdverb(i))
        {
            i++;
        }

        var target = Asked(text, host, site) is { IsEmpty: false } asked ? [asked] : meant;
        return EndOfReference(text, i, host.End) > 0 && target.Count > 0 ? Of(site, SpeakerOf(text, site), target) : null;
    }

    /// <summary>"The utility that owns the dam, Tarrow Water, has denied that": the name set beside it.</summary>
    private static TokenRange SpeakerOf(LexicalText text, CueSite site)
    {
        var beside = new TokenRange(site.Subject.End + 1, site.Group.Start - 1);
        return text.IsComma(site.Subject.End) && text.IsComma(beside.End) && beside.Start < beside.End && text.IsName(beside.Start) ? beside : site.Subject;
    }

    /// <summary>", a charge she denies", ", which she denies", ", something the company denies".</summary>
    private static Attribution? OfTail(LexicalText text, CueSite site, List<Attribution> own)
    {
        var comma = site.Subject.Start - 1;
        var isTail = text.IsWord(comma, "which") || text.IsWord(comma, "something") || (text.Document.Tokens[Math.Max(comma, 0)].IsWord && IsSaid(text, comma));
        for (var back = 0; back <= AdjectivesMax && comma > 0 && !text.IsComma(comma); back++)
        {
            comma--;
        }

        if (!isTail || comma <= 0 || !text.IsComma(comma))
        {
            return null;
        }

        var index = own.FindIndex(one => one.Stance != Stance.Denies && one.Content.Any(range => range.Contains(comma) || range.End == comma));
        if (index < 0)
        {
            return null;
        }

        TokenRange[] kept = [.. own[index].Content.Where(range => range.Start < comma).Select(range => range with { End = Math.Min(range.End, comma) })];
        own[index] = own[index] with { Content = kept };
        return Of(site, site.Subject, Said(text, own[index]));
    }

    /// <summary>"The claim was denied by the army", "Reports that he would resign were denied by his office".</summary>
    private static Attribution? ByAgent(LexicalText text, TokenRange host, CueSite site, IReadOnlyList<TokenRange> meant)
    {
        if (!text.IsWord(site.Words.End, "by"))
        {
            return null;
        }

        var agent = NounPhrases.StartingAt(text, site.Words.End + 1, host.End);
        var first = IsDeterminer(text, host.Start) ? host.Start + 1 : host.Start;
        if (agent.IsEmpty || !IsSaid(text, first))
        {
            return null;
        }

        if (text.IsWord(first + 1, "that"))
        {
            var named = ContentBounds.Trim(text, first + 2, site.Group.Start);
            return named.IsEmpty ? null : Of(site, agent, [named]);
        }

        return first + 1 == site.Group.Start && meant.Count > 0 ? Of(site, agent, meant) : null;
    }

    /// <summary>"Asked whether the mill would close, she denied it."</summary>
    private static TokenRange Asked(LexicalText text, TokenRange host, CueSite site)
    {
        var isAsked = text.IsWord(host.Start, "Asked") && (text.IsWord(host.Start + 1, "whether") || text.IsWord(host.Start + 1, "if"));
        var comma = site.Subject.Start - 1;
        return isAsked && text.IsComma(comma) && comma > host.Start + 2 ? new TokenRange(host.Start + 2, comma) : TokenRange.Empty;
    }

    /// <summary>"That is simply not true," X said; X said that was a lie; "Denying the claims, X said …".</summary>
    private static void AddReplies(LexicalText text, TokenRange host, List<Attribution> own, IReadOnlyList<TokenRange> meant)
    {
        var replies = own.Where(one => one is { Stance: Stance.Asserts, Speaker.IsEmpty: false }).ToArray();
        foreach (var reply in replies)
        {
            var denies = IsBareDenial(text, reply.Content) || (reply == replies[0] && OpensWithDenial(text, host));
            if (denies && !own.Exists(one => one.Stance == Stance.Denies && one.Content == meant))
            {
                own.Add(reply with { Stance = Stance.Denies, Content = meant, IsContentNegated = false, IsAttributed = false });
            }
        }
    }

    private static bool OpensWithDenial(LexicalText text, TokenRange host) =>
        (text.IsWord(host.Start, "Denying") || text.IsWord(host.Start, "Rejecting") || text.IsWord(host.Start, "Dismissing") || text.IsWord(host.Start, "Disputing"))
        && EndOfReference(text, host.Start + 1, host.End) > 0;

    /// <summary>"That is simply not true", "that was a lie", "the claim is false".</summary>
    private static bool IsBareDenial(LexicalText text, IReadOnlyList<TokenRange> content)
    {
        if (content is not [var range] || range.Length > BareDenialMaxTokens)
        {
            return false;
        }

        var i = range.Start;
        while (i < range.End && text.IsPunctuation(i))
        {
            i++;
        }

        var isSubject = IsPronoun(text, i);
        var verb = isSubject ? i + 1 : IsDeterminer(text, i) && IsSaid(text, i + 1) ? i + 2 : -1;
        return verb > 0 && (text.IsWord(verb, "is") || text.IsWord(verb, "was") || text.IsWord(verb, "are") || text.IsWord(verb, "were"))
            && SaysUntrue(text, verb + 1, range.End);
    }

    private static bool SaysUntrue(LexicalText text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (UntrueBySpan.Contains(text.Document.Word(i)) || (text.IsWord(i, "true") && i > start && (text.IsWord(i - 1, "not") || text.IsWord(start, "not"))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsCalledUntrue(LexicalText text, int start, int high)
    {
        if (!IsDeterminer(text, start))
        {
            return IsPronoun(text, start) && SaysUntrue(text, start + 1, Math.Min(high, start + 4));
        }

        for (var i = start + 1; i < Math.Min(high, start + AdjectivesMax + 2); i++)
        {
            if (IsSaid(text, i))
            {
                return SaysUntrue(text, i + 1, Math.Min(high, i + 4));
            }
        }

        return false;
    }

    private static Attribution Of(CueSite site, TokenRange speaker, IReadOnlyList<TokenRange> content) =>
        new() { Speaker = speaker, Cue = site.Words, Stance = Stance.Denies, Content = content };

    /// <summary>"The builder of bribing two inspectors": bribing two inspectors; without a gerund, what stands behind the first "of".</summary>
    private static TokenRange Deed(LexicalText text, TokenRange content)
    {
        var first = -1;
        for (var i = content.Start; i + 1 < content.End; i++)
        {
            if (!text.IsWord(i, "of"))
            {
                continue;
            }

            if (i == content.Start || text.Is(i + 1, WordClass.VerbGerund))
            {
                return new TokenRange(i + 1, content.End);
            }

            first = first < 0 ? i : first;
        }

        return first < 0 ? content : new TokenRange(first + 1, content.End);
    }

    private static bool IsPronoun(LexicalText text, int token) =>
        text.IsWord(token, "it") || text.IsWord(token, "this") || text.IsWord(token, "that") || text.IsWord(token, "them") || text.IsWord(token, "these")
        || text.IsWord(token, "those");

    private static bool IsDeterminer(LexicalText text, int token) =>
        text.Is(token, WordClass.Determiner | WordClass.Possessive) || text.IsWord(token, "both") || text.IsWord(token, "all") || text.IsWord(token, "such");

    private static bool IsSaid(LexicalText text, int token) =>
        (uint)token < (uint)text.Document.Tokens.Length && text.Document.Tokens[token].IsWord
        && (NounCueLexicon.StanceOf(text.Document.Word(token)) is Stance.Asserts or Stance.Accuses || StoryBySpan.Contains(text.Document.Word(token)));

    /// <summary>What may stand behind a whole object: nothing, a mark, a time, a manner, another clause; not what the object itself is about.</summary>
    private static bool IsBreak(LexicalText text, int token, int high) =>
        token >= high || text.IsPunctuation(token) || text.IsAdverb(token) || text.IsTime(token)
        || text.IsWord(token, "as") || text.IsWord(token, "in") || text.IsWord(token, "on") || text.IsWord(token, "and") || text.IsWord(token, "but")
        || text.IsWord(token, "when") || text.IsWord(token, "through") || text.IsWord(token, "at") || text.IsWord(token, "outright");
}
