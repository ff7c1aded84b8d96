using AnalysisCluster.Analysis.Text;

namespace AnalysisCluster.Analysis.Provenance;

/// <summary>Finds where an article rests on another outlet: "told the Guardian", "Reuters reported", "according to the Harbour Herald".</summary>
internal sealed class CitationFinder(Document document, PartyReader parties, CreditLedger ledger)
{
    private const int NameMaxTokens = 6;

    public void Find()
    {
        for (var i = 0; i < document.Tokens.Length; i++)
        {
            // Every word that leads to a citation is in small letters.
            if ((document.Tokens[i].Kind & (TokenKind.Word | TokenKind.Capitalised)) != TokenKind.Word)
            {
                continue;
            }

            if (LeadsToName(i))
            {
                NameFrom(i);
            }
            else if (document.Word(i) is "reported" or "reports" or "revealed" or "writes")
            {
                NameBefore(i);
            }
        }
    }

    private bool LeadsToName(int i)
    {
        var before = i > 0 ? document.Word(i - 1) : default;
        return document.Word(i) switch
        {
            "told" or "tells" or "telling" => true,
            "with" => before is "interview" or "speaking" or "spoke",
            "to" => before is "according" or "speaking" or "interview" or "spoke" or "statement" or "According",
            "by" => before is "reported" or "quoted" or "seen" or "obtained" or "cited" or "interviewed" or "published" or "reviewed" or "revealed" or "broken",
            "in" => before is "reported" or "wrote",
            "on" => before is "interview" or "appearance",
            "citing" => true,
            _ => false,
        };
    }

    private void NameFrom(int cue)
    {
        var first = cue + 1;
        first += IsThe(first) ? 1 : 0;
        var end = first;
        while (end < document.Tokens.Length && end - first < NameMaxTokens && IsNamePart(end, first))
        {
            end++;
        }

        for (var last = end; last > first; last--)
        {
            if (PartyIn(first, last, last == end) is { } party)
            {
                Note(cue, last, party);
                return;
            }
        }
    }

    private void NameBefore(int cue)
    {
        var end = cue;
        while (end > 0 && document.Word(end - 1) is "first" or "has" or "had" or "have" or "also" or "earlier" or "previously" or "later")
        {
            end--;
        }

        var first = end;
        while (first > 0 && end - first < NameMaxTokens && IsNamePart(first - 1, first == end ? first - 1 : -1))
        {
            first--;
        }

        for (; first < end; first++)
        {
            if (PartyIn(first, end, true) is { } party)
            {
                Note(first, cue + 1, party);
                return;
            }
        }
    }

    private bool IsThe(int i) => i < document.Tokens.Length && document.Word(i) is "the" or "The";

    private bool IsNamePart(int i, int edge) =>
        document.Tokens[i].IsCapitalised || (i != edge && document.Word(i) is "of" or "&" or "della" or "and");

    private Party? PartyIn(int first, int end, bool isWhole)
    {
        var name = document.SpanOf(first, end).Of(document.Text);
        return parties.Known(name) ?? (isWhole && MediaNames.IsOutlet(name) ? parties.Certainly(name) : null);
    }

    private void Note(int first, int end, Party party)
    {
        if (!parties.IsOwn(party))
        {
            ledger.Note(EvidenceKind.CitedOutlet, document.SpanOf(first, end), party.Name);
        }
    }
}
