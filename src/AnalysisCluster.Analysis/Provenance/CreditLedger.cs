using AnalysisCluster.Analysis.Text;

namespace AnalysisCluster.Analysis.Provenance;

/// <summary>Collects what an article's credits say, and draws the conclusion whose reporting it is.</summary>
/// <remarks>
/// A dateline's tag, a byline's agency or a "first published by" names the origin of the whole. Copyright and distribution name it only where
/// nothing stronger does. Contributors share it. Whatever stays vague makes the conclusion uncertain, never surer.
/// </remarks>
internal sealed class CreditLedger(string? outlet, bool isAggregator)
{
    private readonly List<Party> _reporters = [];
    private readonly List<Party> _contributors = [];
    private readonly List<Party> _owners = [];
    private readonly List<Party> _distributors = [];
    private readonly List<ProvenanceEvidence> _evidence = [];
    private bool _vague;

    public IReadOnlyList<string> Distributors => [.. _distributors.Select(party => party.Name).Distinct(StringComparer.Ordinal)];

    /// <summary>In text order.</summary>
    public IReadOnlyList<ProvenanceEvidence> Evidence =>
        [.. _evidence.Distinct().OrderBy(item => item.Span).ThenBy(item => item.Kind).ThenBy(item => item.Party, StringComparer.Ordinal)];

    public void Note(EvidenceKind kind, Span span, string? party = null) => _evidence.Add(new ProvenanceEvidence(kind, span, party));

    public void Vague() => _vague = true;

    public void Reported(Party party) => _reporters.Add(party);

    public void Contributed(Party party) => _contributors.Add(party);

    public void Owns(Party party) => _owners.Add(party);

    public void Distributed(Party party) => _distributors.Add(party);

    public ArticleProvenance Conclude()
    {
        var named = _reporters.Count > 0 ? _reporters : Foreign(_owners) is { Count: > 0 } owners ? owners : Foreign(_distributors);
        var byDistribution = named.Count > 0 && _reporters.Count == 0 && named[0].Kind != OutletKind.Agency && _distributors.Contains(named[0]);
        var all = named.Concat(_contributors).ToList();
        var isJoint = named.Count == 0 && outlet is not null && !isAggregator;
        var origins = (isJoint ? [outlet!] : Array.Empty<string>()).Concat(all.Select(party => party.Name)).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        return new ArticleProvenance
        {
            Origins = origins,
            Credited = all.Count > 0,
            Certain = origins.Length > 0 && !_vague && !byDistribution && all.TrueForAll(party => party.IsSure) && (named.Count > 0 || isJoint),
            Distributors = Distributors,
            Evidence = Evidence,
        };
    }

    private List<Party> Foreign(List<Party> parties) =>
        parties.FindAll(party => outlet is null || !string.Equals(party.Name, outlet, StringComparison.OrdinalIgnoreCase));
}
