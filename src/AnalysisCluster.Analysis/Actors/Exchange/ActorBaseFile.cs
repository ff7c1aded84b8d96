using System.Text;

namespace AnalysisCluster.Analysis.Actors.Exchange;

/// <summary>Collects the lines of an operator's actor file and makes a base of them.</summary>
/// <remarks>
/// The first line may be <c>{"base":"extend"}</c> or <c>{"base":"replace"}</c>; without it the file extends the shipped base. An actor whose id the shipped
/// base has stands in its place, but keeps what its line leaves out (demonyms, seats, offices); a name that both have is the file's.
/// </remarks>
/// <param name="shipped">The base that the file extends, and whose lexicon it keeps when it replaces the actors.</param>
public sealed class ActorBaseFile(ActorBase shipped)
{
    /// <summary>Further actors are refused.</summary>
    public const int ActorsMax = 500_000;

    private readonly Dictionary<string, KnownActor> _byId = new(StringComparer.Ordinal);
    private readonly List<KnownActor> _actors = [];
    private bool _replaces;
    private bool _begun;

    public int Count => _actors.Count;

    /// <param name="utf8">One line without its line feed; blank lines say nothing.</param>
    /// <exception cref="FormatException">The line is not in the form, or its id was there before; the message says what is wrong. The next line may be added.</exception>
    public void Add(ReadOnlySpan<byte> utf8)
    {
        utf8 = utf8.TrimStart("\ufeff"u8).Trim(" \t\r"u8);
        if (utf8.IsEmpty || (!_begun && TryHeader(utf8)))
        {
            _begun |= !utf8.IsEmpty;
            return;
        }

        _begun = true;
        var actor = ActorLine.Read(utf8);
        if (_actors.Count == ActorsMax)
        {
            throw new FormatException($"a file may have {ActorsMax:N0} actors; this one is left out");
        }

        if (!_byId.TryAdd(actor.Id, actor))
        {
            throw new FormatException($"id '{actor.Id}' stands in the file twice; the first is kept");
        }

        _actors.Add(actor);
    }

    public ActorBase ToBase() =>
        _replaces ? new(_actors, shipped.Words)
        : new([.. _actors.Select(Widened), .. shipped.All.Where(actor => !_byId.ContainsKey(actor.Id))], shipped.Words);

    /// <summary>A country out of a foreign file comes without demonyms and seats of government: those are the shipped one's.</summary>
    private KnownActor Widened(KnownActor actor) => shipped.Find(actor.Id) is not { } other ? actor : actor with
    {
        Aliases = [.. actor.Aliases.Concat(other.Aliases).Append(other.Name).Where(name => name != actor.Name).Distinct(StringComparer.Ordinal)],
        Adjectives = actor.Adjectives.Count > 0 ? actor.Adjectives : other.Adjectives,
        Seats = actor.Seats.Count > 0 ? actor.Seats : other.Seats,
        Affiliation = actor.Affiliation ?? other.Affiliation,
        Government = actor.Government ?? other.Government,
        Kind = actor.Kind ?? other.Kind,
        Code = actor.Code ?? other.Code,
        Gender = actor.Gender == Gender.Unknown ? other.Gender : actor.Gender,
        Offices = actor.Offices.Count > 0 ? actor.Offices : other.Offices,
    };

    private bool TryHeader(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > 64 || !Encoding.UTF8.GetString(utf8).Replace(" ", "", StringComparison.Ordinal).StartsWith("{\"base\":", StringComparison.Ordinal))
        {
            return false;
        }

        var header = Encoding.UTF8.GetString(utf8).Replace(" ", "", StringComparison.Ordinal);
        _replaces = header switch
        {
            "{\"base\":\"replace\"}" => true,
            "{\"base\":\"extend\"}" => false,
            _ => throw new FormatException("'base' must be \"extend\" or \"replace\""),
        };
        return true;
    }
}
