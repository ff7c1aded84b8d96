using AnalysisCluster.Analysis.Text;

namespace AnalysisCluster.Analysis.Actors;

/// <summary>A noun phrase cut into its head and what follows the head.</summary>
/// <param name="First">First token.</param>
/// <param name="End">Token after the last.</param>
/// <param name="HeadEnd">Token after the head: the first preposition, relative pronoun or mark outside a name, or the end.</param>
/// <param name="HeadMention">Index of the mention that is the head; null where a common noun is.</param>
/// <param name="ModifierMention">Index of the first mention before the head noun; null where there is none.</param>
/// <param name="HeadNoun">The token of the head noun; -1 where a mention is the head or there is none.</param>
/// <param name="IsPossessed">The modifier is a possessor: "the company's board", not "the Trump campaign".</param>
/// <param name="Start">Offset of the phrase.</param>
internal readonly record struct Phrase(int First, int End, int HeadEnd, int? HeadMention, int? ModifierMention, int HeadNoun, bool IsPossessed, int Start)
{
    public static Phrase Read(Document document, ActorMention[] mentions, int first, int end)
    {
        var mention = ActorMention.From(mentions, document.Tokens[first].Start);
        var (last, lastEnd, possessive, noun) = (-1, -1, false, -1);
        int? modifier = null;
        var i = first;
        while (i < end)
        {
            if (mention < mentions.Length && mentions[mention].Span.Start == document.Tokens[i].Start)
            {
                modifier ??= last >= 0 ? last : null;
                (last, lastEnd) = (mention++, document.TokenFrom(mentions[mention - 1].Span.End));
                i = Math.Max(lastEnd, i + 1);
                possessive = i < end && document.Word(i) is "'s" or "’s" or "'" or "’";
                i += possessive ? 1 : 0;
                continue;
            }

            if (EndsHead(document, i, first))
            {
                break;
            }

            noun = document.Tokens[i].IsWord ? i : noun;
            i++;
        }

        return last >= 0 && noun < lastEnd && !possessive
            ? new Phrase(first, end, i, last, null, -1, false, document.Tokens[first].Start)
            : new Phrase(first, end, i, null, modifier ?? (last >= 0 ? last : null), noun, possessive, document.Tokens[first].Start);
    }

    private static bool EndsHead(Document document, int i, int first)
    {
        if (i == first)
        {
            return false;
        }

        return document.Word(i) is "," or "(" or "-" or "–" or "—" or ";" or ":"
            or "of" or "for" or "from" or "at" or "in" or "on" or "with" or "to" or "by" or "about" or "near" or "under" or "within" or "among" or "against"
            or "who" or "whom" or "which" or "that" or "whose" or "and" or "or" or "familiar" or "close" or "speaking" or "quoted" or "cited";
    }
}
