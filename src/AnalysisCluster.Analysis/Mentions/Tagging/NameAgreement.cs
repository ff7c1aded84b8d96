using AnalysisCluster.Analysis.Actors;
using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Analysis.Text;

namespace AnalysisCluster.Analysis.Mentions.Tagging;

/// <summary>Makes a document's names agree: the tagger reads each sentence by itself, but the same words name the same thing throughout an article.</summary>
internal sealed class NameAgreement
{
    /// <summary>The weight of a head word ("Inspectorate", "Ltd") and of the actor base among the readings of a name, which count one each.</summary>
    private const int HeadVotes = 3;

    private readonly Document document;
    private readonly WordClass[] words;
    private readonly Dictionary<ulong, Votes> votes = [];
    private readonly HashSet<ulong> personal = [];
    private readonly HashSet<ulong> corporate = [];

    private NameAgreement(Document document, WordClass[] words, List<NameCandidate> names)
    {
        (this.document, this.words) = (document, words);
        foreach (var name in names)
        {
            var key = KeyOf(name.First, name.End);
            votes[key] = votes.GetValueOrDefault(key).With(name.Type, 1).With(ActorType.Organization, IsHeaded(name) ? HeadVotes : 0);
        }

        foreach (var name in names)
        {
            if (name.End > name.First + 1)
            {
                NoteShortName(name);
            }
        }
    }

    /// <param name="names">What was tagged, in text order.</param>
    /// <param name="found">What the rules found, in text order.</param>
    /// <returns>In text order, not overlapping.</returns>
    public static List<NameCandidate> Settle(Document document, WordClass[] words, List<NameCandidate> names, List<NameCandidate> found)
    {
        var agreement = new NameAgreement(document, words, names);
        var settled = new List<NameCandidate>(found.Count);
        var next = 0;
        foreach (var name in names)
        {
            for (; next < found.Count && found[next].First < name.End; next++)
            {
                agreement.AddMissed(found[next], name.First, settled);
            }

            settled.Add(agreement.Typed(name));
        }

        for (; next < found.Count; next++)
        {
            agreement.AddMissed(found[next], document.Tokens.Length, settled);
        }

        return settled;
    }

    /// <summary>What an article calls a person or a firm by, once it has named them in full.</summary>
    private void NoteShortName(NameCandidate name)
    {
        var type = TypeOf(name);
        if (type == ActorType.Person)
        {
            personal.Add(KeyOf(name.End - 1, name.End));
        }
        else if (type == ActorType.Organization)
        {
            corporate.Add(KeyOf(name.First, name.First + 1));
        }
    }

    /// <summary>A rule's name that was not tagged here, but elsewhere in the document.</summary>
    private void AddMissed(NameCandidate missed, int limit, List<NameCandidate> settled)
    {
        var isFree = missed.End <= limit && (settled.Count == 0 || settled[^1].End <= missed.First);
        if (isFree && (votes.ContainsKey(KeyOf(missed.First, missed.End)) || IsFamilyName(missed)))
        {
            settled.Add(Typed(missed));
        }
    }

    private NameCandidate Typed(NameCandidate name) =>
        name.Known is null && TypeOf(name) is var type && type != name.Type ? name with { Type = type } : name;

    private ActorType TypeOf(NameCandidate name) =>
        !votes.TryGetValue(KeyOf(name.First, name.End), out var votesOf) ? IsFamilyName(name) ? ActorType.Person : name.Type
        : votesOf.Most == ActorType.Person && IsShortOfFirm(name) ? ActorType.Organization
        : votesOf.Most;

    /// <summary>"Angers" alone, in an article on Ann Angers; "in Angers" stays the town.</summary>
    private bool IsFamilyName(NameCandidate name) =>
        name.End == name.First + 1 && name.Known is null && personal.Contains(KeyOf(name.First, name.End))
        && !(name.First > 0 && words[name.First - 1].Any(WordClass.PlacePreposition));

    /// <summary>"Brindle" alone, in an article on Brindle Foods that has no person of that name.</summary>
    private bool IsShortOfFirm(NameCandidate name) =>
        name.End == name.First + 1 && KeyOf(name.First, name.End) is var key && corporate.Contains(key) && !personal.Contains(key);

    private bool IsHeaded(NameCandidate name) =>
        words[name.End - 1].Any(WordClass.OrganizationHead | WordClass.OrganizationSuffix)
        || (name.End > name.First + 1 && name.Type != ActorType.Person && words[name.End - 1].Any(WordClass.WeakHead));

    private ulong KeyOf(int first, int end)
    {
        var hash = 0UL;
        for (var i = first; i < end; i++)
        {
            hash = StableHash.Combine(hash, StableHash.Of64(document.Word(i)));
        }

        return hash;
    }

    /// <summary>How often each type was read.</summary>
    /// <param name="First">The type that was read first: it wins a draw.</param>
    private readonly record struct Votes(int Persons, int Organizations, int Places, ActorType First)
    {
        public ActorType Most
        {
            get
            {
                var most = Math.Max(Persons, Math.Max(Organizations, Places));
                return Of(First) == most ? First
                    : Persons == most ? ActorType.Person
                    : Organizations == most ? ActorType.Organization
                    : ActorType.Place;
            }
        }

        public Votes With(ActorType type, int more)
        {
            var opened = this == default ? this with { First = type } : this;
            return more == 0 ? this : type switch
            {
                ActorType.Person => opened with { Persons = Persons + more },
                ActorType.Organization => opened with { Organizations = Organizations + more },
                _ => opened with { Places = Places + more },
            };
        }

        private int Of(ActorType type) => type switch
        {
            ActorType.Person => Persons,
            ActorType.Organization => Organizations,
            _ => Places,
        };
    }
}
