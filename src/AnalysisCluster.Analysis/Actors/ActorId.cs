using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Analysis.Mentions;

namespace AnalysisCluster.Analysis.Actors;

/// <summary>Ids of actors that the base does not have: <c>type:slug</c>, the slug in lower-case ASCII with hyphens.</summary>
internal static class ActorId
{
    public const string Person = "person:";
    public const string Organization = "organization:";
    public const string Place = "place:";

    public static string Of(ActorType type, string name)
    {
        var prefix = type switch
        {
            ActorType.Person => Person,
            ActorType.Organization => Organization,
            _ => Place,
        };
        return prefix + Slug(name);
    }

    /// <summary>A name without a Latin letter or digit has a hash of itself for a slug: two such names must not share an id.</summary>
    public static string Slug(string name)
    {
        var slug = new System.Text.StringBuilder(name.Length);
        var gap = false;
        foreach (var raw in name)
        {
            var c = NameFolding.Base(raw);
            if (char.IsAsciiLetterOrDigit(c))
            {
                if (gap && slug.Length > 0)
                {
                    slug.Append('-');
                }

                slug.Append(char.ToLowerInvariant(c));
                gap = false;
            }
            else
            {
                gap |= c is not ('.' or '\'' or '’');
            }
        }

        return slug.Length > 0 ? slug.ToString() : StableHash.Of(name)[..16];
    }
}
