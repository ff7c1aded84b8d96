using AnalysisCluster.Analysis.Mentions;
using AnalysisCluster.Analysis.Text;

namespace AnalysisCluster.Analysis.Actors;

/// <summary>Gives people the roles and affiliations that the titles beside their mentions tell.</summary>
internal static class TitleReading
{
    public static void Apply(Document document, ActorBase actors, IReadOnlyList<Mention> mentions, ActorMention[] joined, List<ActorDraft> drafts)
    {
        var titles = new TitleFacts(document, actors);
        var told = new HashSet<int>();
        for (var i = 0; i < joined.Length; i++)
        {
            var person = drafts[joined[i].Actor];
            if (mentions[i].Title is { } title)
            {
                Apply(title, person);
            }

            if (mentions[i].Apposition is { } apposition && apposition != mentions[i].Title)
            {
                Apply(apposition, person);
            }
        }

        void Apply(Span title, ActorDraft person)
        {
            titles.AddRoles(person, title);
            person.AddTitle(OfficeTitles.Within(document, actors, title));
            if ((Named(title, joined, drafts, person) ?? titles.Nationality(title)) is { } affiliation && told.Add(person.Index))
            {
                // The article's own word stands before the base's, whose office may be of another year.
                person.Affiliation = affiliation;
            }
        }
    }

    /// <summary>The organisation named in the title, else the first actor in it: "Kremlin", "the Defence Ministry of …", "Trump".</summary>
    private static string? Named(Span title, ActorMention[] joined, List<ActorDraft> drafts, ActorDraft person)
    {
        string? first = null;
        for (var i = ActorMention.From(joined, title.Start); i < joined.Length && joined[i].Span.End <= title.End; i++)
        {
            var actor = drafts[joined[i].Actor];
            if (actor == person)
            {
                continue;
            }

            if (actor.Type == ActorType.Organization)
            {
                return actor.Id;
            }

            first ??= actor.Id;
        }

        return first;
    }
}
