using AnalysisCluster.Analysis.Text;

namespace AnalysisCluster.Analysis.Claims.Grammar;

/// <summary>The sentences of the one who writes: a quotation inside one does not end it, however many sentences are quoted.</summary>
internal static class HostSentences
{
    /// <returns>In text order; each stays within its paragraph.</returns>
    public static List<TokenRange> Of(LexicalText text)
    {
        var hosts = new List<TokenRange>();
        var paragraph = -1;
        foreach (var sentence in text.Document.Sentences)
        {
            if (sentence.FirstToken >= sentence.EndToken)
            {
                continue;
            }

            var range = new TokenRange(sentence.FirstToken, sentence.EndToken);
            if (hosts.Count > 0 && paragraph == sentence.Paragraph && Continues(text, hosts[^1], range))
            {
                hosts[^1] = new TokenRange(hosts[^1].Start, range.End);
            }
            else
            {
                hosts.Add(range);
            }

            paragraph = sentence.Paragraph;
        }

        return hosts;
    }

    private static bool Continues(LexicalText text, TokenRange host, TokenRange next)
    {
        var last = host.End - 1;
        return text.QuoteAt(last) >= 0 && text.QuoteAt(last) == text.QuoteAt(next.Start);
    }
}
