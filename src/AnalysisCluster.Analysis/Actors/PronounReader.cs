using AnalysisCluster.Analysis.Text;

namespace AnalysisCluster.Analysis.Actors;

/// <summary>Resolves "he", "she", "it" and "they" once per article, in text order, so that one pronoun may lean on the one before.</summary>
/// <remarks>
/// The antecedent is sought left to right in the pronoun's own sentence, then in the sentences before, nearest first (Hobbs' order, without parse trees):
/// the subject of a sentence stands to the left. Names inside quotations do not answer for pronouns outside them.
/// </remarks>
internal sealed class PronounReader
{
    private const int SentencesBack = 5;

    /// <summary>More names than this in one sentence are a list; its tail answers for no pronoun.</summary>
    private const int SalientPerSentenceMax = 24;

    private readonly Document _document;
    private readonly List<ActorDraft> _drafts;
    private readonly Dictionary<int, int> _resolved = [];
    private readonly List<List<Salient>> _sentences = [];

    private PronounReader(Document document, List<ActorDraft> drafts) => (_document, _drafts) = (document, drafts);

    /// <returns>Index of the actor by token.</returns>
    public static Dictionary<int, int> Read(Document document, ActorMention[] mentions, List<ActorDraft> drafts, OfficeHolders holders)
    {
        var reader = new PronounReader(document, drafts);
        var (mention, quotation) = (0, 0);
        foreach (var sentence in document.Sentences)
        {
            var salient = new List<Salient>();
            reader._sentences.Add(salient);
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                var token = document.Tokens[i];
                while (quotation < document.Quotations.Length && document.Quotations[quotation].Outer.End <= token.Start)
                {
                    quotation++;
                }

                var quoted = quotation < document.Quotations.Length && document.Quotations[quotation].Outer.Contains(token.Start);
                while (mention < mentions.Length && mentions[mention].Span.Start < token.Start)
                {
                    mention++;
                }

                if (mention < mentions.Length && mentions[mention].Span.Start == token.Start)
                {
                    reader.Note(salient, mentions[mention], quoted);
                }
                else if (holders.At(i) is { } holder)
                {
                    reader.Note(salient, new ActorMention(document.SpanOf(i, i + 1), holder), quoted);
                }
                else if (token.IsWord && token.Length is >= 2 and <= 5)
                {
                    reader.ReadPronoun(salient, i, quoted);
                }
            }
        }

        return reader._resolved;
    }

    private void Note(List<Salient> salient, ActorMention mention, bool quoted)
    {
        if (salient.Count < SalientPerSentenceMax)
        {
            var after = _document.TokenFrom(mention.Span.End);
            var possessive = after < _document.Tokens.Length && _document.Word(after) is "'s" or "’s" or "'" or "’";
            salient.Add(new Salient(mention.Actor, quoted, possessive));
        }
    }

    private void ReadPronoun(List<Salient> salient, int token, bool quoted)
    {
        switch (_document.Word(token))
        {
            case "he" or "He" or "him" or "his" or "His":
                Resolve(salient, token, Antecedent(Gender.Male, quoted));
                break;
            case "she" or "She" or "her" or "Her":
                Resolve(salient, token, Antecedent(Gender.Female, quoted));
                break;
            case "they" or "They" or "it" or "It" or "their" or "Their" or "its" or "Its":
                if (NeuterAntecedent(quoted) is { } actor)
                {
                    _resolved[token] = actor;
                }

                break;
        }

        void Resolve(List<Salient> salient, int token, (int Actor, Gender Gender)? antecedent)
        {
            if (antecedent is not { } found)
            {
                return;
            }

            _drafts[found.Actor].Learn(found.Gender);
            _resolved[token] = found.Actor;
            if (salient.Count < SalientPerSentenceMax)
            {
                salient.Add(new Salient(found.Actor, quoted, false));
            }
        }
    }

    private (int Actor, Gender Gender)? Antecedent(Gender gender, bool quoted)
    {
        for (var back = 0; back <= SentencesBack && back < _sentences.Count; back++)
        {
            var sentence = _sentences[^(back + 1)];
            var actor = Leftmost(sentence, ActorType.Person, gender, quoted, false) ?? Leftmost(sentence, ActorType.Person, gender, quoted, true);
            if (actor is { } found)
            {
                return (found, gender);
            }
        }

        return null;
    }

    /// <summary>"It" and "they" stand for much that is no actor: only an organisation of a known kind or a country close by answers for them.</summary>
    private int? NeuterAntecedent(bool quoted)
    {
        for (var back = 0; back <= 1 && back < _sentences.Count; back++)
        {
            var sentence = _sentences[^(back + 1)];
            var actor = Leftmost(sentence, ActorType.Organization, Gender.Unknown, quoted, false)
                ?? Leftmost(sentence, ActorType.Place, Gender.Unknown, quoted, false);
            if (actor is { } found)
            {
                return _drafts[found].Kind is null ? null : found;
            }
        }

        return null;
    }

    private int? Leftmost(List<Salient> sentence, ActorType type, Gender gender, bool quoted, bool possessive)
    {
        foreach (var salient in sentence)
        {
            var draft = _drafts[salient.Actor];
            if (draft.Type == type && draft.Agrees(gender) && salient.Possessive == possessive && (quoted || !salient.Quoted))
            {
                return salient.Actor;
            }
        }

        return null;
    }

    private readonly record struct Salient(int Actor, bool Quoted, bool Possessive);
}
