using AnalysisCluster.Analysis.Mentions;
using AnalysisCluster.Analysis.Text;

namespace AnalysisCluster.Analysis.Actors;

/// <summary>What titles and appositions tell of a person: gender, roles, and for whom he or she stands.</summary>
internal sealed class TitleFacts(Document document, ActorBase actors)
{
    private NameLexicon Words => actors.Words;

    /// <summary>The gender that a title tells: "Mrs", "spokesman".</summary>
    public Gender GenderOf(Span? title)
    {
        var gender = Gender.Unknown;
        foreach (var token in TokensOf(title))
        {
            gender = Words.TitleGenderOf(document.Word(token)) is var told and not Gender.Unknown ? told : gender;
        }

        return gender;
    }

    /// <summary>The gender of a given name.</summary>
    public Gender GenderOfName(Span name)
    {
        var given = Words.ClassOf(document.Word(document.TokenFrom(name.Start))) & WordClass.GivenName;
        return given switch
        {
            WordClass.FemaleName => Gender.Female,
            WordClass.MaleName => Gender.Male,
            _ => Gender.Unknown,
        };
    }

    public void AddRoles(ActorDraft person, Span title)
    {
        foreach (var token in TokensOf(title))
        {
            if (Words.ClassOf(document.Word(token)).Any(WordClass.Title))
            {
                person.AddRole(RoleWords.Of(document.Word(token)));
            }
        }
    }

    public void AddOffice(ActorDraft person, string? office)
    {
        foreach (var word in office?.Split(' ') ?? [])
        {
            if (Words.ClassOf(word).Any(WordClass.Title))
            {
                person.AddRole(RoleWords.Of(word));
            }
        }
    }

    /// <summary>Id of the first country whose adjective stands in the title ("Russian deputy foreign minister"), or right before it at the start of a sentence.</summary>
    public string? Nationality(Span title)
    {
        var (first, end) = (document.TokenFrom(title.Start), document.TokenFrom(title.End));
        for (var i = first; i < end; i++)
        {
            if (AdjectiveAt(i, end) is { } country)
            {
                return country;
            }
        }

        // "German" opens a sentence as an ordinary word may, so that the title begins behind it.
        return first > 0 && (document.Tokens[first - 1].Kind & TokenKind.SentenceStart) != 0 ? AdjectiveAt(first - 1, first) : null;
    }

    private string? AdjectiveAt(int token, int end) =>
        document.Tokens[token].IsCapitalised && KnownNames.Match(document, actors, token, end, false, out var name) > token && name.Use == NameUse.Adjective
            ? name.Actor.Id
            : null;

    private IEnumerable<int> TokensOf(Span? title)
    {
        if (title is not { } span)
        {
            yield break;
        }

        var end = document.TokenFrom(span.End);
        for (var i = document.TokenFrom(span.Start); i < end; i++)
        {
            yield return i;
        }
    }
}
