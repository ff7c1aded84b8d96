using System.Numerics;
using AnalysisCluster.Analysis.Models.Chains;
using AnalysisCluster.Analysis.Text;
using AnalysisCluster.Analysis.Text.Tagging;

namespace AnalysisCluster.Analysis.Mentions.Tagging;

/// <summary>The questions by which the tokens of names are told from others and from each other.</summary>
internal sealed class NameFeatures(NameFacts facts, ChainFeatures features)
{
    private const uint Beyond = 0x9e3779b9;
    private static readonly WordHash Outside = new(Beyond, Beyond, Beyond, Beyond, Beyond, Beyond, default);

    private Sentence sentence;
    private SentenceCasing casing;
    private int runFirst;
    private int runEnd;

    public void Fill(Sentence of, SentenceCasing itsCasing)
    {
        (sentence, casing, runFirst, runEnd) = (of, itsCasing, of.FirstToken, of.FirstToken);
        features.Clear();
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            Words(i);
            Clusters(i);
            Lists(i);
            Rules(i);
            Run(i);
            features.EndToken();
        }
    }

    private void Words(int i)
    {
        var (word, before, after) = (Word(i), Word(i - 1), Word(i + 1));
        features.Add(1, word.Lower);
        features.Add(2, before.Lower);
        features.Add(3, after.Lower);
        features.Add(4, before.Lower, word.Lower);
        features.Add(5, word.Lower, after.Lower);
        features.Add(6, Word(i - 2).Lower);
        features.Add(7, Word(i + 2).Lower);
        features.Add(8, word.End2);
        features.Add(9, word.End3);
        features.Add(10, word.End4);
        features.Add(11, word.Begin3);
        features.Add(12, word.Shape, Place(i));
        features.Add(13, before.Shape, word.Shape, after.Shape);
        features.Add(14, word.Lower, word.Shape);
        features.Add(15, word.Shape, before.Lower);
        features.Add(16, word.Shape, after.Lower);
        features.Add(17, word.Shape, facts.Uses(i), Place(i));
    }

    private void Clusters(int i)
    {
        var (word, before, after) = (Word(i), Word(i - 1), Word(i + 1));
        features.Add(20, word.Cluster.Fine, word.Shape);
        features.Add(21, word.Cluster.Middle, word.Shape);
        features.Add(22, word.Cluster.Coarse, word.Shape);
        features.Add(23, before.Cluster.Fine, word.Shape);
        features.Add(24, after.Cluster.Fine, word.Shape);
        features.Add(25, before.Cluster.Middle, word.Cluster.Middle, word.Shape);
        features.Add(26, word.Cluster.Middle, after.Cluster.Middle, word.Shape);
        features.Add(27, Word(i - 2).Cluster.Middle, before.Cluster.Middle);
        features.Add(28, after.Cluster.Middle, Word(i + 2).Cluster.Middle);
        features.Add(29, before.Cluster.Coarse, word.Cluster.Coarse, after.Cluster.Coarse);
    }

    private void Lists(int i)
    {
        var (word, before, after) = (Class(i), Class(i - 1), Class(i + 1));
        var shape = Word(i).Shape;
        Bits(30, word, shape);
        Bits(31, before, shape);
        Bits(32, after, shape);
        features.Add(33, word, shape);
        features.Add(34, before, word);
        features.Add(35, word, after);
        features.Add(36, before, word, after);
        features.Add(37, word, shape, Place(i));
    }

    private void Rules(int i)
    {
        var (rule, known) = (Rule(i), Known(i));
        features.Add(40, rule);
        features.Add(63, rule, Certainty(i), Word(i).Shape);
        features.Add(41, Rule(i - 1), rule, Rule(i + 1));
        features.Add(42, rule, Word(i).Shape);
        features.Add(43, rule, known);
        features.Add(44, Known(i - 1), known, Known(i + 1));
        features.Add(45, rule, Class(i));
        features.Add(46, rule, Word(i - 1).Lower);
        features.Add(47, rule, Word(i + 1).Lower);
        features.Add(48, rule, Word(i).Lower);
        features.Add(49, rule, Word(i).Cluster.Middle);
    }

    /// <summary>What the run of capitalised words as a whole shows to each of its words.</summary>
    private void Run(int i)
    {
        if (i >= runEnd)
        {
            (runFirst, runEnd) = (i, i);
            while (runEnd < sentence.EndToken && facts.IsRaised(runEnd))
            {
                runEnd++;
            }
        }

        if (i >= runEnd)
        {
            return;
        }

        var (place, length) = (Math.Min(3u, (uint)(i - runFirst)), Math.Min(5u, (uint)(runEnd - runFirst)));
        var (first, last, before, after) = (Word(runFirst), Word(runEnd - 1), Word(runFirst - 1), Word(runEnd));
        features.Add(50, place, length);
        features.Add(51, last.Lower);
        features.Add(52, last.Cluster.Middle, Class(runEnd - 1));
        features.Add(53, first.Cluster.Middle, Class(runFirst));
        features.Add(54, before.Lower);
        features.Add(55, after.Lower);
        features.Add(56, before.Cluster.Fine, length);
        features.Add(57, after.Cluster.Fine, length);
        features.Add(58, before.Cluster.Middle, after.Cluster.Middle, length);
        features.Add(59, first.Cluster.Middle, last.Cluster.Middle, length);
        features.Add(60, Rule(runFirst), Rule(runEnd - 1), place);
        features.Add(61, last.End3, length);
        features.Add(62, Class(runFirst - 1), Class(runEnd));
    }

    private void Bits(uint template, uint classes, uint shape)
    {
        for (var bits = classes; bits != 0; bits &= bits - 1)
        {
            features.Add(template, (uint)BitOperations.TrailingZeroCount(bits), shape);
        }
    }

    /// <summary>Whether a capital tells something here: how the sentence writes, and whether it opens.</summary>
    private uint Place(int i) => ((uint)casing * 4) + ((facts.Token(i).Kind & TokenKind.SentenceStart) != 0 ? 1u : 0) + (IsBehindMark(i) ? 2u : 0);

    private bool IsBehindMark(int i) => i > sentence.FirstToken && facts.Token(i - 1).IsPunctuation;

    private bool IsInside(int i) => i >= sentence.FirstToken && i < sentence.EndToken;

    private WordHash Word(int i) => IsInside(i) ? facts.Word(i) : Outside;

    private uint Class(int i) => IsInside(i) ? (uint)facts.Classes(i) : 0;

    private uint Rule(int i) => IsInside(i) ? facts.Rule(i) : 0;

    private uint Certainty(int i) => IsInside(i) ? facts.Certainty(i) : 0;

    private uint Known(int i) => IsInside(i) ? facts.Known(i) : 0;
}
