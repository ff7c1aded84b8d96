namespace AnalysisCluster.Analysis.Mentions;

/// <summary>What a word by itself can be in or beside a name; a word may be several things.</summary>
[Flags]
public enum WordClass
{
    None = 0,

    /// <summary>An ordinary English word: its capital letter says nothing at the start of a sentence.</summary>
    Common = 1,
    FemaleName = 1 << 1,
    MaleName = 1 << 2,
    GivenName = FemaleName | MaleName,
    FamilyName = 1 << 3,

    /// <summary>"Mr", "Dr": always before a name.</summary>
    Honorific = 1 << 4,

    /// <summary>The head of a title or role: "minister", "spokesman", "president".</summary>
    Title = 1 << 5,

    /// <summary>Stands before the head of a title: "deputy", "prime", "foreign".</summary>
    TitleModifier = 1 << 6,

    /// <summary>Stands after "secretary of", "minister for": "state", "defence".</summary>
    TitleField = 1 << 7,

    /// <summary>Makes an organisation of the name it ends or opens: "Ministry", "University", "Inc".</summary>
    OrganizationHead = 1 << 8,

    /// <summary>As <see cref="OrganizationHead"/>, but also a family name or thing: "Court", "House", "Star".</summary>
    WeakHead = 1 << 9,

    /// <summary>"River", "County", "Street".</summary>
    PlaceHead = 1 << 10,

    /// <summary>Opens the name of a place: "Lake", "San", "North".</summary>
    PlaceStart = 1 << 11,

    /// <summary>Makes an event or work of the name it ends: "War", "Cup", "Act". Such names are no actors.</summary>
    EventHead = 1 << 12,
    OrganizationSuffix = 1 << 13,
    PersonSuffix = 1 << 14,
    Calendar = 1 << 15,
    PlacePreposition = 1 << 16,
    SpeechVerb = 1 << 17,

    /// <summary>Lower-case part inside a personal name: "de", "van", "bin".</summary>
    Particle = 1 << 18,

    /// <summary>Who or what speaks for another: "spokesman", "officials", "statement".</summary>
    SpeechNoun = 1 << 19,
    /// <summary>Pronouns, articles, prepositions, conjunctions: never a name, whatever the capital.</summary>
    FunctionWord = 1 << 20,

    /// <summary>What a text calls an organisation named before: "company", "ministry", "group".</summary>
    OrganizationNoun = 1 << 21,

    /// <summary>Written in capitals, but no actor: "TV", "GDP".</summary>
    Thing = 1 << 23,

    /// <summary>Stands before "of" and a place: "mayor", "north", "streets".</summary>
    PlaceOf = 1 << 24,

    /// <summary>Stands behind the name of a place: "police", "residents".</summary>
    PlaceNoun = 1 << 25,

    /// <summary>A capital letter after the first: "al-Assad", "eBay". Found in the token, not in a list.</summary>
    InnerCapital = 1 << 22,
}
