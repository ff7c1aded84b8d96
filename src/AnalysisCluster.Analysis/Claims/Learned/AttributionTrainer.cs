using AnalysisCluster.Analysis.Claims.Frames;
using AnalysisCluster.Analysis.Claims.Grammar;
using AnalysisCluster.Analysis.Models.Chains;
using AnalysisCluster.Analysis.Text;
using AnalysisCluster.Analysis.Text.Tagging;

namespace AnalysisCluster.Analysis.Claims.Learned;

/// <summary>Trains an <see cref="AttributionModel"/> on annotated articles.</summary>
public static class AttributionTrainer
{
    /// <summary>Readiness to take words for a cue, in nats: the reader drops what turns out to say too little, which repairs some of the errors.</summary>
    private const float CueGain = 0.7f;

    private const int StanceSlotBits = 14;

    /// <param name="sentences">With parts of speech, from treebanks.</param>
    /// <param name="articles">With attributions.</param>
    /// <param name="progress">Is told what is being done.</param>
    public static AttributionModel Train(
        IEnumerable<ConlluSentence> sentences, IReadOnlyList<AnnotatedArticle> articles, WordClusters clusters, ChainTraining settings, Action<string>? progress = null)
    {
        var words = new ChainFeatures();
        var tagged = sentences.Select(sentence => PartOfSpeechTagger.Example(sentence.Words, sentence.Tags, clusters, words)).ToList();
        progress?.Invoke($"{tagged.Count} sentences with parts of speech, {articles.Count} annotated articles");
        var partsOfSpeech = ChainTrainer.Train(tagged, PartOfSpeechTagger.Labels, settings, epoch => progress?.Invoke($"parts of speech, epoch {epoch}"));
        var (cues, roles, stances) = (new List<ChainExample>(), new List<ChainExample>(), new List<ChainExample>());
        foreach (var article in articles)
        {
            new ArticleExamples(article, partsOfSpeech, clusters).AddTo(cues, roles, stances);
        }

        return new AttributionModel(
            partsOfSpeech,
            ChainTrainer.Train(cues, AttributionModel.CueLabels, settings, epoch => progress?.Invoke($"cues, epoch {epoch}")).Favouring(1, CueGain),
            ChainTrainer.Train(roles, AttributionModel.RoleLabels, settings, epoch => progress?.Invoke($"roles, epoch {epoch}")),
            ChainTrainer.Train(stances, AttributionModel.StanceLabels, settings with { SlotBits = StanceSlotBits }, epoch => progress?.Invoke($"stances, epoch {epoch}")),
            clusters);
    }

    /// <summary>What one article teaches.</summary>
    private sealed class ArticleExamples
    {
        private readonly AnnotatedArticle article;
        private readonly LexicalText text;
        private readonly TextFacts facts;
        private readonly ChainFeatures features = new();

        public ArticleExamples(AnnotatedArticle article, ChainModel partsOfSpeech, WordClusters clusters)
        {
            this.article = article;
            text = new LexicalText(DocumentReader.Read(article.Text, []));
            facts = new TextFacts(text, partsOfSpeech, clusters);
        }

        public void AddTo(List<ChainExample> cues, List<ChainExample> roles, List<ChainExample> stances)
        {
            foreach (var sentence in HostSentences.Of(text))
            {
                var rules = SentenceReader.Read(text, sentence);
                var gold = article.Attributions.Where(one => one.Cue.Count > 0 && sentence.Contains(Tokens(one.Cue[0]).Start)).ToList();
                cues.Add(CueExample(sentence, rules, gold));
                stances.AddRange(gold.Select(StanceExample));
                AddRoles(sentence, rules, [.. gold.Where(one => !one.Wide)], roles);
            }
        }

        private ChainExample CueExample(TokenRange sentence, List<Attribution> rules, List<AnnotatedAttribution> gold)
        {
            var labels = new byte[sentence.Length];
            foreach (var one in gold)
            {
                Mark(labels, sentence, Tokens(one.Cue[0]), (byte)(one.Wide ? 3 : 1));
            }

            CueFeatures.Fill(facts, sentence, LearnedReader.RuleCues(sentence, rules), features);
            return ChainExample.Of(features, labels);
        }

        private ChainExample StanceExample(AnnotatedAttribution one)
        {
            StanceFeatures.Fill(facts, Tokens(one.Cue[0]), Tokens(one.Content[0]).Start, features);
            return ChainExample.Of(features, [(byte)one.Stance]);
        }

        private void AddRoles(TokenRange sentence, List<Attribution> rules, List<AnnotatedAttribution> gold, List<ChainExample> examples)
        {
            var wrong = rules.Where(rule => !rule.Cue.IsEmpty && !gold.Exists(one => Tokens(one.Cue[0]).Overlaps(rule.Cue))).ToList();
            var covered = new bool[sentence.Length];
            foreach (var cue in gold.Select(one => Tokens(one.Cue[0])).Concat(wrong.Select(rule => rule.Cue)))
            {
                covered.AsSpan(cue.Start - sentence.Start, Math.Min(cue.End, sentence.End) - cue.Start).Fill(true);
            }

            foreach (var one in gold)
            {
                examples.Add(RoleExample(sentence, Tokens(one.Cue[0]), rules, covered, one));
            }

            foreach (var rule in wrong)
            {
                examples.Add(RoleExample(sentence, rule.Cue, rules, covered, null));
            }
        }

        private ChainExample RoleExample(TokenRange sentence, TokenRange cue, List<Attribution> rules, bool[] covered, AnnotatedAttribution? gold)
        {
            var window = RoleFeatures.WindowOf(sentence, cue);
            var labels = new byte[window.Length];
            foreach (var content in gold?.Content ?? [])
            {
                Mark(labels, window, Tokens(content), 3);
            }

            foreach (var source in gold?.Source ?? [])
            {
                Mark(labels, window, Tokens(source), 1);
            }

            RoleFeatures.Fill(facts, sentence, cue, LearnedReader.RuleAt(rules, cue), covered, features);
            return ChainExample.Of(features, labels);
        }

        private static void Mark(byte[] labels, TokenRange window, TokenRange range, byte begin)
        {
            for (var i = Math.Max(range.Start, window.Start); i < Math.Min(range.End, window.End); i++)
            {
                labels[i - window.Start] = i == range.Start ? begin : (byte)(begin + 1);
            }
        }

        private TokenRange Tokens(Span span)
        {
            var start = text.Document.TokenFrom(span.Start);
            return new TokenRange(start, Math.Max(start + 1, text.Document.TokenFrom(span.End)));
        }
    }
}
