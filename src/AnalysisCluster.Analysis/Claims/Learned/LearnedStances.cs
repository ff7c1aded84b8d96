using AnalysisCluster.Analysis.Claims.Frames;
using AnalysisCluster.Analysis.Claims.Grammar;
using AnalysisCluster.Analysis.Claims.Lexicon;

namespace AnalysisCluster.Analysis.Claims.Learned;

/// <summary>What an attribution means that no rule read: by its cue's entry in the lexicon, and by the negation of its verb.</summary>
internal static class LearnedStances
{
    private const int LongestGroup = 8;

    public static Attribution Of(LexicalText text, TokenRange speaker, TokenRange cue, List<TokenRange> content)
    {
        var attribution = new Attribution { Speaker = speaker, Cue = cue, Stance = Stance.Asserts, Content = content, IsReport = text.QuoteAt(content[0].Start) >= 0 };
        for (var i = cue.Start; i < cue.End; i++)
        {
            if (text.CuesAt(i) is [var entry, ..])
            {
                var group = VerbGroup.Around(text, i, Math.Max(0, i - LongestGroup));
                var site = new CueSite { Cue = entry, Words = new TokenRange(i, i + 1), Group = group, Subject = speaker };
                var (stance, negated) = Stances.Of(site, KindOf(text, content));
                return attribution with { Stance = stance, IsContentNegated = negated, IsAttributed = entry.Allows(Lexicon.Frames.Record) && IsRecord(text, speaker) };
            }

            if (text.Document.Tokens[i].IsWord && NounCueLexicon.StanceOf(text.Document.Word(i)) is { } noun)
            {
                return attribution with { Stance = noun };
            }
        }

        var accordingTo = text.IsWord(cue.Start, "according") || text.IsWord(cue.Start, "per");
        return attribution with { IsAttributed = accordingTo || IsRecord(text, speaker) };
    }

    private static Lexicon.Frames KindOf(LexicalText text, List<TokenRange> content) =>
        text.IsWord(content[0].Start, "to") ? Lexicon.Frames.To : text.QuoteAt(content[0].Start) >= 0 ? Lexicon.Frames.Quote : Lexicon.Frames.That;

    private static bool IsRecord(LexicalText text, TokenRange speaker) => !speaker.IsEmpty && Speakers.IsRecord(text, speaker);
}
