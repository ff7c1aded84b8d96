using AnalysisCluster.Analysis.Actors;
using AnalysisCluster.Analysis.Text;

namespace AnalysisCluster.Analysis.Mentions.Tagging;

/// <summary>How the names that were found agree with those that people marked, by exact span: with the right type, and whatever the type.</summary>
public sealed class NameScores
{
    public int Marked { get; private set; }

    public int Found { get; private set; }

    public int SameSpan { get; private set; }

    public int SameType { get; private set; }

    public double F => Share(2 * SameType, Marked + Found);

    public double BoundaryF => Share(2 * SameSpan, Marked + Found);

    public void Add(NamedArticle article, IEnumerable<(ActorType Type, Span Span)> found)
    {
        var marked = article.Names.ToDictionary(name => name.Span, name => name.Type);
        Marked += marked.Count;
        foreach (var (type, span) in found)
        {
            Found++;
            if (marked.TryGetValue(span, out var right))
            {
                SameSpan++;
                SameType += right == type ? 1 : 0;
            }
        }
    }

    public override string ToString() => FormattableString.Invariant(
        $"span and type P {Share(SameType, Found):F3} R {Share(SameType, Marked):F3} F {F:F3}; span F {BoundaryF:F3}");

    private static double Share(int part, int whole) => whole == 0 ? 0 : part / (double)whole;
}
