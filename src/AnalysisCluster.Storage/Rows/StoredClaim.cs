using System.Text.Json.Serialization;
using AnalysisCluster.Analysis.Claims;
using AnalysisCluster.Analysis.Quantities;
using AnalysisCluster.Analysis.Text;

namespace AnalysisCluster.Storage.Rows;

/// <summary>A claim and the exact words of each content span, as a blob.</summary>
/// <remarks>Short names, and nothing where there is nothing, for claims are a third of a store. The id has a column of its own.</remarks>
internal sealed record StoredClaim
{
    [JsonPropertyName("f")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ClaimForm Form { get; init; }

    [JsonPropertyName("s")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Stance Stance { get; init; }

    [JsonPropertyName("n")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Negated { get; init; }

    [JsonPropertyName("h")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Hedged { get; init; }

    [JsonPropertyName("by")]
    public Speaker? Speaker { get; init; }

    [JsonPropertyName("cue")]
    public Span? Cue { get; init; }

    [JsonPropertyName("at")]
    public IReadOnlyList<Span> Content { get; init; } = [];

    [JsonPropertyName("of")]
    public IReadOnlyList<string>? Actors { get; init; }

    [JsonPropertyName("q")]
    public IReadOnlyList<Quantity>? Quantities { get; init; }

    [JsonPropertyName("t")]
    public IReadOnlyList<TimeReference>? Times { get; init; }

    [JsonPropertyName("w")]
    public IReadOnlyList<string> Words { get; init; } = [];

    public static byte[] Pack(Claim claim, IReadOnlyList<string> words) => Packed.Pack(
        new StoredClaim
        {
            Form = claim.Form,
            Stance = claim.Stance,
            Negated = claim.Negated,
            Hedged = claim.Hedged,
            Speaker = claim.Speaker,
            Cue = claim.Cue,
            Content = claim.Content,
            Actors = NullIfEmpty(claim.Actors),
            Quantities = NullIfEmpty(claim.Quantities),
            Times = NullIfEmpty(claim.Times),
            Words = words,
        },
        StoreJson.Types.StoredClaim);

    public static StoredClaim Unpack(ReadOnlySpan<byte> packed) => Packed.Unpack(packed, StoreJson.Types.StoredClaim);

    public Claim ToClaim(string id) => new()
    {
        Id = id,
        Form = Form,
        Stance = Stance,
        Negated = Negated,
        Hedged = Hedged,
        Speaker = Speaker,
        Cue = Cue,
        Content = Content,
        Actors = Actors ?? [],
        Quantities = Quantities ?? [],
        Times = Times ?? [],
    };

    private static IReadOnlyList<T>? NullIfEmpty<T>(IReadOnlyList<T> list) => list.Count == 0 ? null : list;
}
