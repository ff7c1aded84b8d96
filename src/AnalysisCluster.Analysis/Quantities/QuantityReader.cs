using AnalysisCluster.Analysis.Text;

namespace AnalysisCluster.Analysis.Quantities;

/// <summary>Reads values with units and hedges.</summary>
/// <remarks>
/// A span covers hedge words, number and unit, to the head of the thing counted ("close to 130,000 Russian troops"), not the words of change around it
/// ("rose by"). <see cref="Quantity.Change"/> is set where the quantity is the amount of the change; the level reached ("rose to 8%") has none.
/// Ages have the unit <c>year-of-age</c>. Parts of a whole are percent ("two-thirds": 66.6667). A vague number has the least value that it allows
/// ("hundreds": 200, with the same lower bound). Dates, times of day, scores, names and codes are no quantities.
/// </remarks>
public static class QuantityReader
{
    /// <returns>In text order, not overlapping.</returns>
    public static IReadOnlyList<Quantity> Read(Document document)
    {
        var found = new List<Quantity>();
        var lexed = new LexedSentence(document.Text);
        foreach (var sentence in document.Sentences)
        {
            var span = document.SpanOf(sentence);
            lexed.Read(span.Start, span.End);
            new QuantityScan(lexed, found).Run();
        }

        return found;
    }
}
