namespace AnalysisCluster.Analysis.Text;

/// <summary>What a token does as a quotation mark.</summary>
internal enum QuoteRole : byte
{
    None,
    Opens,
    Closes,
}
