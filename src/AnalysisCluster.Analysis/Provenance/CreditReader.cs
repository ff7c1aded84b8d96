using System.Buffers;
using AnalysisCluster.Analysis.Text;

namespace AnalysisCluster.Analysis.Provenance;

/// <summary>Reads datelines, bylines and credit lines: they are among the stretches that the boilerplate finder set apart.</summary>
internal sealed class CreditReader(string text, PartyReader parties, CreditLedger ledger)
{
    private const int SignatureMaxChars = 40;
    private const int PublisherMaxChars = 60;

    private static readonly SearchValues<char> Stops = SearchValues.Create(".!?\"\u201d\u2019");

    /// <summary>Names of people in bylines.</summary>
    public List<string> People { get; } = [];

    public string? DatelinePlace { get; private set; }

    public void Read(Document document)
    {
        var afterByline = false;
        foreach (var span in document.Boilerplate)
        {
            afterByline = ReadStretch(span, afterByline);
        }

        ReadSignature(document);
    }

    /// <returns>True after a byline: the line below it may name the agency.</returns>
    private bool ReadStretch(Span span, bool afterByline)
    {
        var words = span.Of(text);
        if (Dateline.At(text, span.Start, Math.Min(text.Length, span.End + 4)) is { } dateline && dateline.Whole.End == span.End)
        {
            ReadDateline(dateline);
        }
        else if (PageFurniture.IsByline(words))
        {
            ReadByline(span, words.IndexOf(' ') + 1);
            return true;
        }
        else if (PageFurniture.IsSignOff(words))
        {
            ReadTag(EvidenceKind.CreditLine, new Span(span.Start, span.Start + words.IndexOf(' ')), span);
        }
        else if (!IsCaption(words) && !ReadCredits(span) && afterByline)
        {
            ReadByline(span, 0);
        }

        return false;
    }

    /// <summary>What a picture's credit names is not whose reporting it is.</summary>
    private static bool IsCaption(ReadOnlySpan<char> words) => PhotoCredits.StartIn(words) == 0 && !CreditScanner.TryRead(words, out _);

    private void ReadDateline(Dateline dateline)
    {
        if (dateline.Place is { } place)
        {
            DatelinePlace ??= place.In(text);
            ledger.Note(EvidenceKind.Dateline, place);
        }

        if (dateline.Agency is { } agency)
        {
            ReadTag(EvidenceKind.WireTag, agency, agency);
        }
    }

    private void ReadTag(EvidenceKind kind, Span name, Span evidence)
    {
        if (parties.Certainly(name.Of(text)) is { } party)
        {
            ledger.Reported(party);
            ledger.Note(kind, evidence, party.Name);
        }
    }

    private void ReadByline(Span span, int namesAt)
    {
        var names = span.Of(text)[namesAt..];
        if (CreditScanner.EndsVaguely(names))
        {
            ledger.Vague();
        }

        var found = parties.Among(names, People);
        foreach (var party in found)
        {
            ledger.Reported(party);
            ledger.Note(EvidenceKind.Byline, span, party.Name);
        }

        if (found.Count == 0)
        {
            ledger.Note(EvidenceKind.Byline, span);
        }
    }

    /// <summary>Every credit sentence of a stretch; a stretch of several is read sentence by sentence.</summary>
    private bool ReadCredits(Span span)
    {
        var found = false;
        var start = span.Start;
        while (start < span.End)
        {
            var isCredit = CreditScanner.TryRead(text.AsSpan(start, span.End - start), out var credit);
            if (isCredit)
            {
                found = true;
                Take(credit, start, span.End);
                start += Math.Max(credit.NamesEnd, 1);
            }

            start = NextSentence(start, span.End);
        }

        return found;
    }

    private int NextSentence(int start, int end)
    {
        var stop = text.AsSpan(start, end - start).IndexOfAny(";.\n\u00a9");
        return stop < 0 ? end : start + stop + (stop > 0 && text[start + stop] == '\u00a9' ? 0 : 1);
    }

    private void Take(Credit credit, int start, int end)
    {
        var first = start + text.AsSpan(start, credit.NamesStart).IndexOfAnyExcept(' ', '\u00a0', '\n');
        var evidence = new Span(Math.Max(start, first), Math.Max(start + 1, EndOfSentence(start + credit.NamesEnd, end)));
        if (credit.IsVague)
        {
            ledger.Vague();
            ledger.Note(EvidenceKind.CreditLine, evidence);
            return;
        }

        var names = text.AsSpan(start + credit.NamesStart, credit.NamesEnd - credit.NamesStart);
        if (credit.Kind == CreditKind.FirstPublished && !StartsAsName(names))
        {
            // "in our sister paper": published elsewhere before, but the words do not say where.
            ledger.Vague();
        }

        var found = credit.Kind is CreditKind.FirstPublished or CreditKind.Syndication ? Publisher(names) : parties.Among(names);
        foreach (var party in found)
        {
            Enter(credit.Kind, party);
            ledger.Note(KindOf(credit.Kind), evidence, party.Name);
        }

        if (found.Count == 0)
        {
            ledger.Note(KindOf(credit.Kind), evidence);
        }
    }

    /// <summary>One name, unless it is a time: "first published on 5 March".</summary>
    private List<Party> Publisher(ReadOnlySpan<char> names)
    {
        var isName = names.Length is > 1 and <= PublisherMaxChars && StartsAsName(names) && !names.ContainsAnyInRange('0', '9') && !Enum.TryParse<DayOfWeek>(names, out _);
        return isName && parties.Certainly(names) is { } party ? [party] : [];
    }

    private static bool StartsAsName(ReadOnlySpan<char> names)
    {
        names = names.StartsWith("the ", StringComparison.Ordinal) ? names[4..] : names;
        return names.IsEmpty || !char.IsLower(names[0]);
    }

    private int EndOfSentence(int from, int end)
    {
        var stop = text.AsSpan(from, end - from).IndexOfAny(";.)\n");
        return stop < 0 ? end : from + stop + (text[from + stop] == ';' ? 0 : 1);
    }

    private void Enter(CreditKind kind, Party party)
    {
        switch (kind)
        {
            case CreditKind.Contribution:
                ledger.Contributed(party);
                break;
            case CreditKind.Syndication:
                ledger.Distributed(party);
                break;
            case CreditKind.Copyright:
                // An owner's name ("Harbour Media") says nothing about whose newsroom it was; an agency's or a known outlet's does.
                if (party.Kind is not null || MediaNames.IsAgency(party.Name))
                {
                    ledger.Owns(party);
                }

                break;
            default:
                ledger.Reported(party);
                break;
        }
    }

    /// <summary>A known agency alone in one of the first or last lines, or after the last sentence ("… he said. (AP)").</summary>
    private void ReadSignature(Document document)
    {
        var paragraphs = document.Paragraphs;
        for (var i = 0; i < paragraphs.Length; i = i == 2 && paragraphs.Length > 6 ? paragraphs.Length - 2 : i + 1)
        {
            ReadAgencyName(paragraphs[i]);
        }

        if (paragraphs.Length > 0)
        {
            var last = paragraphs[^1];
            var stop = last.Of(text).LastIndexOfAny(Stops) + 1;
            if (stop > 0 && stop < last.Length)
            {
                ReadAgencyName(new Span(last.Start + stop, last.End));
            }
        }
    }

    private void ReadAgencyName(Span span)
    {
        if (span.Length > SignatureMaxChars)
        {
            return;
        }

        var name = span.Of(text).Trim(" ()[]-\u2013\u2014/|.");
        if (parties.Known(name) is { Kind: OutletKind.Agency } agency)
        {
            ledger.Reported(agency);
            ledger.Note(EvidenceKind.CreditLine, span, agency.Name);
        }
    }

    private static EvidenceKind KindOf(CreditKind kind) => kind switch
    {
        CreditKind.Copyright => EvidenceKind.Copyright,
        CreditKind.Syndication => EvidenceKind.Syndication,
        CreditKind.FirstPublished => EvidenceKind.FirstPublished,
        _ => EvidenceKind.CreditLine,
    };
}
