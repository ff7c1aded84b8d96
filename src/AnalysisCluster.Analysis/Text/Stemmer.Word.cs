namespace AnalysisCluster.Analysis.Text;

public static partial class Stemmer
{
    /// <summary>A word that is being stemmed. A consonant y is marked <c>Y</c>. Suffix tables are tried in order, longer suffixes before those they end in.</summary>
    private ref struct Word(Span<char> buffer, int length)
    {
        private readonly Span<char> buffer = buffer;
        private int r1;
        private int r2;

        public int Length { get; private set; } = length;

        public readonly Span<char> Letters => buffer[..Length];

        public readonly void MarkConsonantY()
        {
            for (var i = 0; i < Length; i++)
            {
                if (buffer[i] == 'y' && (i == 0 || IsVowel(i - 1)))
                {
                    buffer[i] = 'Y';
                }
            }
        }

        public void FindRegions()
        {
            r1 = Letters.StartsWith("gener") || Letters.StartsWith("arsen") ? 5
                : Letters.StartsWith("commun") ? 6
                : RegionAfter(0);
            r2 = RegionAfter(r1);
        }

        public void DropPossessive()
        {
            if (!Drop("'s'") && !Drop("'s"))
            {
                Drop("'");
            }
        }

        public void DropPlural()
        {
            if (Ends("sses"))
            {
                Length -= 2;
            }
            else if (Ends("ied") || Ends("ies"))
            {
                Length -= Length > 4 ? 2 : 1;
            }
            else if (Ends("s") && !Ends("us") && !Ends("ss") && HasVowelBefore(Length - 2))
            {
                Length--;
            }
        }

        public void DropPastAndGerund()
        {
            var suffix = Ends("eedly") ? "eedly" : Ends("ingly") ? "ingly" : Ends("edly") ? "edly" : Ends("eed") ? "eed" : Ends("ing") ? "ing" : Ends("ed") ? "ed" : null;
            if (suffix is null)
            {
                return;
            }

            if (suffix[0] == 'e' && suffix[1] == 'e')
            {
                Length = Length - suffix.Length >= r1 ? Length - suffix.Length + 2 : Length;
            }
            else if (HasVowelBefore(Length - suffix.Length))
            {
                Length -= suffix.Length;
                Repair();
            }
        }

        public readonly void TurnFinalY()
        {
            if (Length > 2 && buffer[Length - 1] is 'y' or 'Y' && !IsVowel(Length - 2))
            {
                buffer[Length - 1] = 'i';
            }
        }

        public void ShortenDoubleSuffix()
        {
            if (Length < 4)
            {
                return;
            }

            foreach (var (suffix, stem) in DoubleSuffixes)
            {
                if (Ends(suffix))
                {
                    Replace(suffix, stem, r1);
                    return;
                }
            }

            var before = Length - 3;
            if (Ends("ogi"))
            {
                Length -= before >= r1 && before > 0 && buffer[before - 1] == 'l' ? 1 : 0;
            }
            else if (Ends("li") && Length - 2 >= r1 && buffer[before] is 'c' or 'd' or 'e' or 'g' or 'h' or 'k' or 'm' or 'n' or 'r' or 't')
            {
                Length -= 2;
            }
        }

        public void ShortenSuffix()
        {
            foreach (var (suffix, stem) in SingleSuffixes)
            {
                if (Ends(suffix))
                {
                    Replace(suffix, stem, suffix == "ative" ? r2 : r1);
                    return;
                }
            }
        }

        public void DropSuffix()
        {
            foreach (var suffix in FinalSuffixes)
            {
                if (Ends(suffix))
                {
                    Replace(suffix, "", r2);
                    return;
                }
            }

            if (Ends("ion") && Length - 3 >= r2 && Length > 3 && buffer[Length - 4] is 's' or 't')
            {
                Length -= 3;
            }
        }

        public void DropFinalE()
        {
            var last = Length - 1;
            if (last < 1)
            {
                return;
            }

            if (buffer[last] == 'e' && (last >= r2 || (last >= r1 && !EndsInShortSyllable(last))))
            {
                Length--;
            }
            else if (buffer[last] == 'l' && last >= r2 && buffer[last - 1] == 'l')
            {
                Length--;
            }
        }

        private void Repair()
        {
            if (Ends("at") || Ends("bl") || Ends("iz"))
            {
                buffer[Length++] = 'e';
            }
            else if (Length > 1 && buffer[Length - 1] == buffer[Length - 2] && buffer[Length - 1] is 'b' or 'd' or 'f' or 'g' or 'm' or 'n' or 'p' or 'r' or 't')
            {
                Length--;
            }
            else if (r1 >= Length && EndsInShortSyllable(Length))
            {
                buffer[Length++] = 'e';
            }
        }

        private readonly int RegionAfter(int start)
        {
            for (var i = start + 1; i < Length; i++)
            {
                if (!IsVowel(i) && IsVowel(i - 1))
                {
                    return i + 1;
                }
            }

            return Length;
        }

        private readonly bool EndsInShortSyllable(int end) =>
            end == 2
                ? IsVowel(0) && !IsVowel(1)
                : end > 2 && !IsVowel(end - 3) && IsVowel(end - 2) && !IsVowel(end - 1) && buffer[end - 1] is not ('w' or 'x' or 'Y');

        private readonly bool HasVowelBefore(int end)
        {
            for (var i = 0; i < end; i++)
            {
                if (IsVowel(i))
                {
                    return true;
                }
            }

            return false;
        }

        private readonly bool IsVowel(int index) => buffer[index] is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

        private readonly bool Ends(string suffix) => Letters.EndsWith(suffix);

        private bool Drop(string suffix)
        {
            var ends = Ends(suffix);
            Length -= ends ? suffix.Length : 0;
            return ends;
        }

        private void Replace(string suffix, string stem, int region)
        {
            if (Length - suffix.Length >= region)
            {
                stem.CopyTo(buffer[(Length - suffix.Length)..]);
                Length += stem.Length - suffix.Length;
            }
        }
    }

    private static readonly (string Suffix, string Stem)[] DoubleSuffixes =
    [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("abli", "able"), ("entli", "ent"), ("izer", "ize"),
        ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"), ("aliti", "al"), ("alli", "al"), ("fulness", "ful"), ("ousli", "ous"),
        ("ousness", "ous"), ("iveness", "ive"), ("iviti", "ive"), ("biliti", "ble"), ("bli", "ble"), ("fulli", "ful"), ("lessli", "less"),
    ];

    private static readonly (string Suffix, string Stem)[] SingleSuffixes =
    [
        ("ational", "ate"), ("tional", "tion"), ("alize", "al"), ("icate", "ic"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", ""), ("ative", ""),
    ];

    private static readonly string[] FinalSuffixes =
    [
        "ement", "ment", "ance", "ence", "able", "ible", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "al", "er", "ic",
    ];
}
