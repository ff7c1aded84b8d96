using System.Security.Cryptography;
using System.Text;
using AnalysisCluster.Analysis.Actors.Exchange;
using AnalysisCluster.Analysis.Mentions;

namespace AnalysisCluster.Analysis.Actors;

/// <summary>Known actors with their names; data, replaceable by operators.</summary>
public sealed class ActorBase
{
    private readonly List<KnownActor> _all = [];
    private readonly Lazy<string> _hash;
    private readonly Dictionary<string, KnownActor> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KnownName> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KnownName> _shouted = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _longestByFirstWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KnownName>.AlternateLookup<ReadOnlySpan<char>> _nameBySpan;
    private readonly Dictionary<string, KnownName>.AlternateLookup<ReadOnlySpan<char>> _shoutedBySpan;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _longestBySpan;

    /// <param name="actors">Where two actors have the same name, the first keeps it.</param>
    /// <param name="words">The lexicon with which names are found that the base does not have.</param>
    /// <exception cref="ArgumentException">Two actors have the same id.</exception>
    public ActorBase(IEnumerable<KnownActor> actors, NameLexicon words)
    {
        Words = words;
        foreach (var actor in actors)
        {
            if (!_byId.TryAdd(actor.Id, actor))
            {
                throw new ArgumentException($"The actor base has '{actor.Id}' twice.", nameof(actors));
            }

            _all.Add(actor);
            AddNames(actor);
        }

        _hash = new Lazy<string>(() => HashOf(_all));

        Offices = new OfficeIndex(_byId.Values);
        _nameBySpan = _names.GetAlternateLookup<ReadOnlySpan<char>>();
        _shoutedBySpan = _shouted.GetAlternateLookup<ReadOnlySpan<char>>();
        _longestBySpan = _longestByFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static ActorBase Empty { get; } = new([], NameLexicon.Empty);

    public NameLexicon Words { get; }

    public int Count => _byId.Count;

    /// <summary>In the order given, which decides who keeps a name that two have.</summary>
    public IReadOnlyList<KnownActor> All => _all;

    /// <summary>SHA-256 of the actors in their order, 64 lower-case hexadecimal digits: bases with one hash read alike.</summary>
    public string Hash => _hash.Value;

    internal OfficeIndex Offices { get; }

    /// <returns>Null where the base does not have the id.</returns>
    public KnownActor? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The length of the longest key that a name opening with this word has; 0 where there is none.</summary>
    internal int LongestKey(ReadOnlySpan<char> firstWordKey) => _longestBySpan.TryGetValue(firstWordKey, out var length) ? length : 0;

    internal bool TryFind(ReadOnlySpan<char> key, out KnownName name) => _nameBySpan.TryGetValue(key, out name);

    /// <summary>As <see cref="TryFind"/>, for text in capitals throughout; short acronyms are left out, as they may be words there.</summary>
    internal bool TryFindShouted(ReadOnlySpan<char> key, out KnownName name) => _shoutedBySpan.TryGetValue(key, out name);

    private static string HashOf(List<KnownActor> actors)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var actor in actors)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(ActorLine.Write(actor)));
            hash.AppendData("\n"u8);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private void AddNames(KnownActor actor)
    {
        Add(actor.Name, new KnownName(actor, NameUse.Name));
        foreach (var alias in actor.Aliases)
        {
            Add(alias, new KnownName(actor, NameUse.Name));
        }

        foreach (var adjective in actor.Adjectives)
        {
            Add(adjective, new KnownName(actor, NameUse.Adjective));
        }

        foreach (var seat in actor.Seats)
        {
            Add(seat, new KnownName(actor, NameUse.Seat));
        }
    }

    private void Add(string name, KnownName known)
    {
        Span<char> buffer = stackalloc char[NameFolding.KeyMaxChars];
        var length = 0;
        if (!NameFolding.TryAppend(name, buffer, ref length) || length == 0)
        {
            return;
        }

        var key = buffer[..length].ToString();
        _names.TryAdd(key, known);
        NoteFirstWord(name, key.Length);
        if (key.Length > 3)
        {
            var shouted = key.ToUpperInvariant();
            _shouted.TryAdd(shouted, known);
            NoteFirstWord(name.ToUpperInvariant(), key.Length);
        }
    }

    private void NoteFirstWord(string name, int keyLength)
    {
        Span<char> buffer = stackalloc char[NameFolding.KeyMaxChars];
        for (var end = 1; end <= name.Length; end++)
        {
            if (end < name.Length && name[end] is not (' ' or '-' or '&' or ',' or '\'' or '’' or '/'))
            {
                continue;
            }

            // Tokenizers may or may not cut at the hyphen: the name is reachable from each possible first token, up to the first space.
            var length = 0;
            NameFolding.TryAppend(name.AsSpan(0, end), buffer, ref length);
            var first = buffer[..length].ToString();
            _longestByFirstWord[first] = Math.Max(_longestByFirstWord.GetValueOrDefault(first), keyLength);
            if (end < name.Length && name[end] == ' ')
            {
                return;
            }
        }
    }
}

/// <summary>How a known name points to its actor.</summary>
internal enum NameUse : byte
{
    Name,
    Adjective,
    Seat,
}

internal readonly record struct KnownName(KnownActor Actor, NameUse Use);
