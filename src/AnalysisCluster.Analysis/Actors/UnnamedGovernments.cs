using AnalysisCluster.Analysis.Mentions;
using AnalysisCluster.Analysis.Text;

namespace AnalysisCluster.Analysis.Actors;

/// <summary>Governments that an article makes speak by an adjective alone: "Russian officials", "the British government".</summary>
internal sealed class UnnamedGovernments(ActorBase actors, List<ActorDraft> drafts)
{
    /// <summary>Most tokens between the adjective and the noun that speaks: "Russian deputy foreign ministry officials".</summary>
    private const int NounMaxTokens = 4;

    private readonly Dictionary<int, int> _draftByToken = [];

    /// <summary>Adds a draft without mentions for each such government that the article does not name.</summary>
    /// <param name="mentions">An adjective inside a name ("Brazilian Senate") makes nobody else speak.</param>
    public void Add(Document document, ActorMention[] mentions)
    {
        var mention = 0;
        var byId = drafts.ToDictionary(draft => draft.Id, draft => draft.Index, StringComparer.Ordinal);
        for (var i = 0; i < document.Tokens.Length; i++)
        {
            if (!document.Tokens[i].IsCapitalised)
            {
                continue;
            }

            while (mention < mentions.Length && mentions[mention].Span.End <= document.Tokens[i].Start)
            {
                mention++;
            }

            if (mention < mentions.Length && mentions[mention].Span.Contains(document.Tokens[i].Start))
            {
                continue;
            }

            var end = KnownNames.Match(document, actors, i, document.Tokens.Length, false, out var name);
            if (end > i && name.Use == NameUse.Adjective && SpeaksBehind(document, end))
            {
                _draftByToken[i] = IndexOf(name.Actor, byId);
            }
        }
    }

    /// <summary>The government whose adjective stands first among the tokens; null where none does.</summary>
    public int? Within(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (_draftByToken.TryGetValue(i, out var draft))
            {
                return draft;
            }
        }

        return null;
    }

    private bool SpeaksBehind(Document document, int end)
    {
        for (var i = end; i < Math.Min(document.Tokens.Length, end + NounMaxTokens) && document.Tokens[i].IsWord; i++)
        {
            if (actors.Words.ClassOf(document.Word(i)).Any(WordClass.SpeechNoun | WordClass.OrganizationNoun))
            {
                return true;
            }
        }

        return false;
    }

    private int IndexOf(KnownActor country, Dictionary<string, int> byId)
    {
        if (!byId.TryGetValue(country.Id, out var index))
        {
            index = drafts.Count;
            byId.Add(country.Id, index);
            drafts.Add(new ActorDraft(index, country.Id, country.Name, country.Type) { Kind = "place" });
        }

        drafts[index].IsUnnamed = true;
        return index;
    }
}
