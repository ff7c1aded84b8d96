using AnalysisCluster.Analysis.Actors;
using AnalysisCluster.Analysis.Claims.Frames;
using AnalysisCluster.Analysis.Claims.Grammar;
using AnalysisCluster.Analysis.Claims.Learned;
using AnalysisCluster.Analysis.Quantities;
using AnalysisCluster.Analysis.Text;

namespace AnalysisCluster.Analysis.Claims;

/// <summary>Finds who claims what in a document.</summary>
/// <remarks>
/// Rules over cues, clauses and quotations, without a parser; linear in the text. Content is what was said, with the marks around what is quoted, without
/// "that" and the attribution. An utterance that goes on behind its attribution within the paragraph is one claim
/// with several spans; inside a claim's content another one stands only where words are reported again ("said the minister had told him …").
/// </remarks>
public static class ClaimExtractor
{
    /// <returns>Claims without ids, in text order of their first content span.</returns>
    public static IReadOnlyList<Claim> Extract(
        Document document, ArticleActors actors, IReadOnlyList<Quantity> quantities, IReadOnlyList<TimeReference> times, AttributionModel? model = null)
    {
        var text = new LexicalText(document);
        var attributions = new List<Attribution>();
        var stated = new List<TokenRange>();
        var learned = model is null ? null : new LearnedReader(text, model);
        Read(text, learned, new StatedClaims(text, quantities, times), attributions, stated);

        var builder = new ClaimBuilder(text, actors, quantities, times);
        var claims = attributions.Select(WithoutEmptyRanges).Where(one => one.Content.Count > 0).Select(builder.Build)
            .Concat(stated.Select(builder.BuildStated));
        return [.. claims.OrderBy(claim => claim.Content[0])];
    }

    // Where cues stand side by side, cutting one from another's content can leave nothing between them.
    private static Attribution WithoutEmptyRanges(Attribution attribution) => attribution.Content.Any(range => range.IsEmpty)
        ? attribution with { Content = [.. attribution.Content.Where(range => !range.IsEmpty)] }
        : attribution;

    private static void Read(LexicalText text, LearnedReader? learned, StatedClaims outlet, List<Attribution> attributions, List<TokenRange> stated)
    {
        var floating = new FloatingQuotes(text);
        var (sentence, earlier) = (TokenRange.Empty, (Attribution?)null);
        foreach (var host in HostSentences.Of(text))
        {
            var count = attributions.Count;
            floating.Add(host, OwnOf(text, learned, host, earlier, sentence), attributions);
            var words = outlet.In(host);
            if (attributions.Count == count && !words.IsEmpty)
            {
                stated.Add(words);
            }

            (sentence, earlier) = (host, attributions.Count > count ? attributions[^1] : null);
        }
    }

    private static IReadOnlyList<TokenRange> Meant(LexicalText text, Attribution? earlier, TokenRange sentence) =>
        earlier is null ? DenialTargets.Said(text, sentence) : DenialTargets.Said(text, earlier);

    private static List<Attribution> OwnOf(LexicalText text, LearnedReader? learned, TokenRange host, Attribution? earlier, TokenRange sentence)
    {
        var own = new List<Attribution>();
        var rules = SentenceReader.Read(text, host);
        foreach (var attribution in learned is null ? rules : AttributionSelection.Keep(learned.Read(host, rules)))
        {
            if (BackReferences.Resolve(text, attribution, earlier, sentence) is { } resolved)
            {
                own.Add(resolved);
            }
        }

        DenialTargets.Add(text, host, own, Meant(text, earlier, sentence));

        return own;
    }
}
