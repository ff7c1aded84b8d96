using AnalysisCluster.Analysis.Actors;

namespace AnalysisCluster.Analysis.Mentions;

/// <summary>Words that make, introduce or are names, with what each can be. Case and diacritics do not matter in it.</summary>
public sealed class NameLexicon
{
    private static readonly string[] NameColumns = ["name", "gender"];
    private static readonly string[] WordColumns = ["word", "class", "value"];

    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Entry>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    public NameLexicon() => _bySpan = _entries.GetAlternateLookup<ReadOnlySpan<char>>();

    public static NameLexicon Empty { get; } = new();

    /// <param name="givenNames">Table of <c>name</c> and <c>gender</c>.</param>
    /// <param name="familyNames">List.</param>
    /// <param name="commonWords">List.</param>
    /// <param name="nameWords">Table of <c>word</c>, <c>class</c> and <c>value</c>.</param>
    /// <exception cref="FormatException">A line does not have the form; the message names file, line and what is wrong.</exception>
    public static NameLexicon Parse(NamedText givenNames, NamedText familyNames, NamedText commonWords, NamedText nameWords)
    {
        var lexicon = new NameLexicon();
        foreach (var word in TabSeparated.Entries(commonWords.Text))
        {
            lexicon.Add(word, WordClass.Common);
        }

        foreach (var name in TabSeparated.Entries(familyNames.Text))
        {
            lexicon.Add(name, WordClass.FamilyName);
        }

        foreach (var row in TabSeparated.Rows(givenNames.Name, givenNames.Text, NameColumns))
        {
            lexicon.Add(row.Required("name"), ClassOf(ActorTable.GenderOf(row, row.Required("gender"))));
        }

        foreach (var row in TabSeparated.Rows(nameWords.Name, nameWords.Text, WordColumns))
        {
            lexicon.AddWord(row);
        }

        return lexicon;
    }

    internal WordClass ClassOf(ReadOnlySpan<char> word)
    {
        Span<char> key = stackalloc char[NameFolding.KeyMaxChars];
        var length = NameFolding.WordKey(word, key);
        return length > 0 && _bySpan.TryGetValue(key[..length], out var entry) ? entry.Class : WordClass.None;
    }

    /// <summary>The gender that a title or honorific tells.</summary>
    internal Gender TitleGenderOf(ReadOnlySpan<char> word) => EntryOf(word).Gender;

    /// <summary>The kind of organisation that a head or noun tells; null for other words.</summary>
    internal string? KindOf(ReadOnlySpan<char> word) => EntryOf(word).Kind;

    private Entry EntryOf(ReadOnlySpan<char> word)
    {
        Span<char> key = stackalloc char[NameFolding.KeyMaxChars];
        var length = NameFolding.WordKey(word, key);
        return _bySpan.TryGetValue(key[..length], out var entry) ? entry : default;
    }

    private static WordClass ClassOf(Gender gender) => gender switch
    {
        Gender.Female => WordClass.FemaleName,
        Gender.Male => WordClass.MaleName,
        _ => WordClass.GivenName,
    };

    private void AddWord(TableRow row)
    {
        var (name, value) = (row.Required("class"), row.Optional("value"));
        var added = name switch
        {
            "honorific" => WordClass.Honorific,
            "title" => WordClass.Title,
            "title-modifier" => WordClass.TitleModifier,
            "title-field" => WordClass.TitleField,
            "organization-head" => WordClass.OrganizationHead | WordClass.OrganizationNoun,
            "weak-head" => WordClass.WeakHead,
            "place-head" => WordClass.PlaceHead,
            "place-start" => WordClass.PlaceStart,
            "event-head" => WordClass.EventHead,
            "organization-suffix" => WordClass.OrganizationSuffix,
            "person-suffix" => WordClass.PersonSuffix,
            "calendar" => WordClass.Calendar,
            "place-preposition" => WordClass.PlacePreposition,
            "speech-verb" => WordClass.SpeechVerb,
            "particle" => WordClass.Particle,
            "speech-noun" => WordClass.SpeechNoun,
            "function-word" => WordClass.FunctionWord,
            "thing" => WordClass.Thing,
            "place-of" => WordClass.PlaceOf,
            "place-noun" => WordClass.PlaceNoun,
            "organization-noun" => WordClass.OrganizationNoun,
            _ => throw row.Error($"class '{name}' is unknown"),
        };
        var ofPerson = (added & (WordClass.Honorific | WordClass.Title)) != 0;
        Add(row.Required("word"), added, ofPerson ? ActorTable.GenderOf(row, value) : Gender.Unknown, ofPerson ? null : value);
    }

    private void Add(string word, WordClass added, Gender gender = Gender.Unknown, string? kind = null)
    {
        Span<char> buffer = stackalloc char[NameFolding.KeyMaxChars];
        var key = buffer[..NameFolding.WordKey(word, buffer)];
        _bySpan.TryGetValue(key, out var entry);
        _bySpan[key] = new Entry(entry.Class | added, gender == Gender.Unknown ? entry.Gender : gender, entry.Kind ?? kind);
    }

    private readonly record struct Entry(WordClass Class, Gender Gender, string? Kind);
}

/// <summary>The content of a data file with the name by which messages call it.</summary>
public readonly record struct NamedText(string Name, string Text);
