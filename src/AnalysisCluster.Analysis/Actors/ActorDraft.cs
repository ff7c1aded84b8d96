using AnalysisCluster.Analysis.Text;

namespace AnalysisCluster.Analysis.Actors;

/// <summary>An actor while its article is being read.</summary>
internal sealed class ActorDraft(int index, string id, string name, ActorType type)
{
    /// <summary>More roles than this say no more of a person.</summary>
    private const int RolesMax = 12;

    private readonly List<string> _roles = [];
    private readonly List<string> _titles = [];

    public int Index { get; } = index;

    public string Id { get; } = id;

    public string Name { get; set; } = name;

    public ActorType Type { get; } = type;

    public Gender Gender { get; set; }

    public string? Affiliation { get; set; }

    /// <summary>What kind of organisation it is ("bank"); null when unknown.</summary>
    public string? Kind { get; set; }

    /// <summary>Ordinal of its latest mention so far; -1 before the first.</summary>
    public int LatestMention { get; set; } = -1;

    /// <summary>Paragraph of its latest mention so far; -1 before the first.</summary>
    public int LatestParagraph { get; set; } = -1;

    /// <summary>An adjective or office makes it speak ("Russian officials", "the Russian leader"), so that it counts without a mention.</summary>
    public bool IsUnnamed { get; set; }

    public List<Span> Mentions { get; } = [];

    /// <summary>Heads of its titles and offices, in <see cref="RoleWords"/> form.</summary>
    public IReadOnlyList<string> Roles => _roles;

    /// <summary>The titles that the article gives it, as <see cref="OfficeTitles"/> spells them: "foreign minister".</summary>
    public IReadOnlyList<string> Titles => _titles;

    public void AddTitle(string title)
    {
        if (title.Length > 0 && _titles.Count < RolesMax && !_titles.Contains(title))
        {
            _titles.Add(title);
        }
    }

    public void AddRole(string role)
    {
        if (_roles.Count < RolesMax && !_roles.Contains(role))
        {
            _roles.Add(role);
        }
    }

    /// <summary>A gender once known stays: the first sign in the text is the nearest to the introduction.</summary>
    public void Learn(Gender gender) => Gender = Gender == Gender.Unknown ? gender : Gender;

    public bool Agrees(Gender gender) => gender == Gender.Unknown || Gender == Gender.Unknown || Gender == gender;

    public ActorFinding ToFinding() => new() { Id = Id, Name = Name, Type = Type, Affiliation = Affiliation, Mentions = Mentions };
}
