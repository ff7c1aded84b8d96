namespace AnalysisCluster.Analysis.Text;

/// <summary>English stems: "soldiers" and "soldier" give <c>soldier</c>, "invading" and "invaded" give <c>invad</c>.</summary>
/// <remarks>M. F. Porter's "English (Porter2) stemming algorithm", https://snowballstem.org/algorithms/english/stemmer.html, in its second release. Works in place
/// on the caller's buffer; letters outside a-z count as consonants.</remarks>
public static partial class Stemmer
{
    /// <summary>Longer words are only lower-cased: no English word is that long, and the work for one word stays bounded.</summary>
    public const int WordMaxChars = 40;

    /// <summary>Writes the lower-case stem of one word.</summary>
    /// <param name="buffer">At least as long as the word.</param>
    /// <returns>Length of the stem; zero only for an empty word or a lone apostrophe.</returns>
    /// <exception cref="ArgumentException">The buffer is shorter than the word.</exception>
    public static int Stem(ReadOnlySpan<char> word, Span<char> buffer)
    {
        if (buffer.Length < word.Length)
        {
            throw new ArgumentException("The buffer must be at least as long as the word.", nameof(buffer));
        }

        for (var i = 0; i < word.Length; i++)
        {
            buffer[i] = word[i] == '\u2019' ? '\'' : char.ToLowerInvariant(word[i]);
        }

        return word.Length is <= 2 or > WordMaxChars ? word.Length : StemLowered(buffer, word.Length);
    }

    public static string Stem(string word)
    {
        Span<char> buffer = word.Length <= 128 ? stackalloc char[word.Length] : new char[word.Length];
        var length = Stem(word, buffer);
        return buffer[..length].SequenceEqual(word) ? word : buffer[..length].ToString();
    }

    private static int StemLowered(Span<char> letters, int length)
    {
        if (letters[0] == '\'')
        {
            letters[1..length].CopyTo(letters);
            length--;
        }

        if (Irregular(letters[..length]) is { } irregular)
        {
            irregular.CopyTo(letters);
            return irregular.Length;
        }

        var word = new Word(letters, length);
        word.MarkConsonantY();
        word.FindRegions();
        word.DropPossessive();
        word.DropPlural();
        if (!IsInvariantAfterPlural(word.Letters))
        {
            word.DropPastAndGerund();
            word.TurnFinalY();
            word.ShortenDoubleSuffix();
            word.ShortenSuffix();
            word.DropSuffix();
            word.DropFinalE();
        }

        word.Letters.Replace('Y', 'y');
        return word.Length;
    }

    private static string? Irregular(ReadOnlySpan<char> word) => word switch
    {
        "skis" => "ski",
        "skies" or "sky" => "sky",
        "dying" => "die",
        "lying" => "lie",
        "tying" => "tie",
        "idly" => "idl",
        "gently" => "gentl",
        "ugly" => "ugli",
        "early" => "earli",
        "only" => "onli",
        "singly" => "singl",
        "news" => "news",
        "howe" => "howe",
        "atlas" => "atlas",
        "cosmos" => "cosmos",
        "bias" => "bias",
        "andes" => "andes",
        _ => null,
    };

    private static bool IsInvariantAfterPlural(ReadOnlySpan<char> word) =>
        word is "inning" or "outing" or "canning" or "herring" or "earring" or "proceed" or "exceed" or "succeed";
}
