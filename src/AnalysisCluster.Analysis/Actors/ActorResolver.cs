using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Analysis.Mentions;
using AnalysisCluster.Analysis.Text;

namespace AnalysisCluster.Analysis.Actors;

/// <summary>Joins the mentions of one article to actors: short names to full names, seats of government and capitals that act to countries.</summary>
public static class ActorResolver
{
    /// <param name="mentions">In text order, not overlapping.</param>
    /// <param name="article">Its day tells which known people are in office.</param>
    public static ArticleActors Resolve(Document document, IReadOnlyList<Mention> mentions, ActorBase actors, Article article)
    {
        DateOnly? day = article.Day is { } number ? DateOnly.FromDayNumber(number) : null;
        var join = new MentionJoin(document, actors, day);
        join.AddFullNames(mentions);
        (mentions, var joined) = join.Join(mentions);
        TitleReading.Apply(document, actors, mentions, joined, join.Drafts);
        var holders = new OfficeHolders(document, actors, join, joined, day);
        holders.Add();
        var governments = new UnnamedGovernments(actors, join.Drafts);
        governments.Add(document, joined);
        var pronouns = PronounReader.Read(document, joined, join.Drafts, holders);
        var phrases = new PhraseResolver(document, joined, join.Drafts, pronouns, governments, holders, actors);
        return ToArticleActors(join.Drafts, joined, phrases);
    }

    /// <summary>A draft without a mention is one that a longer name took over.</summary>
    private static ActorDraft[] InTextOrder(List<ActorDraft> drafts) =>
        [.. drafts
            .Where(draft => draft.Mentions.Count > 0 || draft.IsUnnamed)
            .OrderBy(draft => draft.Mentions.Count > 0 ? draft.Mentions[0].Start : int.MaxValue)
            .ThenBy(draft => draft.Id, StringComparer.Ordinal)];

    private static ArticleActors ToArticleActors(List<ActorDraft> drafts, ActorMention[] joined, PhraseResolver phrases)
    {
        var order = InTextOrder(drafts);
        var position = new int[drafts.Count];
        for (var i = 0; i < order.Length; i++)
        {
            position[order[i].Index] = i;
        }

        var mentions = Array.ConvertAll(joined, mention => mention with { Actor = position[mention.Actor] });
        return new ArticleActors([.. order.Select(draft => draft.ToFinding())], mentions, phrases, position);
    }
}
