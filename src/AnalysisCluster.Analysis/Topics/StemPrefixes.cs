using System.Collections;

namespace AnalysisCluster.Analysis.Topics;

/// <summary>The first three letters of every stem in a lexicon: tells in a few instructions that most words of a text are not in it.</summary>
internal sealed class StemPrefixes
{
    private const int Letters = 3;

    /// <summary>Indexed by three times five bits; letters beyond ASCII share their places, which only lets more words pass.</summary>
    private readonly BitArray any = new(1 << (5 * Letters));

    private readonly BitArray whole = new(1 << (5 * Letters));

    /// <param name="stem">One stem, no phrase.</param>
    public void Add(ReadOnlySpan<char> stem)
    {
        any[Prefix(stem)] = true;
        if (stem.Length > Letters)
        {
            return;
        }

        whole[Prefix(stem)] = true;
        if (stem.Length == Letters && stem[1] == 'i' && stem[2] == 'e')
        {
            // "dying" has the stem "die".
            any[Prefix([stem[0], 'i', 'i'])] = true;
        }
    }

    /// <summary>False only where no inflection of a word in the lexicon is written like this.</summary>
    public bool MayHold(ReadOnlySpan<char> word) => word.Length <= Letters ? whole[Prefix(word)] : any[Prefix(word)] || word[0] is '\'' or '\u2019';

    /// <summary>A final y and its i ("sky", "skies") count as one letter.</summary>
    private static int Prefix(ReadOnlySpan<char> word)
    {
        var prefix = 0;
        for (var i = 0; i < Letters; i++)
        {
            var letter = i < word.Length ? word[i] & 31 : 0;
            prefix = (prefix << 5) | (letter == ('y' & 31) ? 'i' & 31 : letter);
        }

        return prefix;
    }
}
