using System.Collections.Frozen;

namespace AnalysisCluster.Analysis.Provenance;

/// <summary>Tells the name of an outlet or agency that no base knows from that of a person or another organisation.</summary>
internal static class MediaNames
{
    private static readonly FrozenSet<string> Heads = FrozenSet.ToFrozenSet(
        [
            "Times", "Post", "Herald", "News", "Tribune", "Gazette", "Journal", "Guardian", "Telegraph", "Chronicle", "Observer", "Press", "Radio", "TV",
            "Television", "Wire", "Newswire", "Courier", "Dispatch", "Star", "Mirror", "Standard", "Inquirer", "Examiner", "Globe", "Monitor", "Daily", "Weekly",
            "Magazine", "Broadcasting", "Echo", "Argus", "Ledger", "Sentinel", "Bulletin", "Register", "Mercury", "Recorder", "Advertiser", "Reporter", "Review",
            "Newspaper", "Newspapers", "Media", "Newsroom", "Courant", "Clarion", "Beacon", "Intelligencer", "Enquirer", "Messenger",
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Agencies = FrozenSet.ToFrozenSet(["Press", "Wire", "Newswire", "Newswires"], StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> HeadBySpan = Heads.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AgencyBySpan = Agencies.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>"Harbour Herald", "Radio Calder", "Transmontane Press Association": two words or more, one of the usual heads at an end.</summary>
    public static bool IsOutlet(ReadOnlySpan<char> name)
    {
        var (first, last) = Ends(name);
        return last.Length > 0 && (HeadOf(last) || first is "Radio" or "Daily" || IsAgency(name));
    }

    /// <summary>"Harbour News Agency", "Meridian Wire", "Transmontane Press Association": supplies others.</summary>
    public static bool IsAgency(ReadOnlySpan<char> name)
    {
        var (_, last) = Ends(name);
        return last.Length > 0 && (AgencyBySpan.Contains(last) || name.EndsWith(" News Agency", StringComparison.Ordinal)
            || name.EndsWith(" Press Agency", StringComparison.Ordinal) || name.EndsWith(" Press Association", StringComparison.Ordinal)
            || name.EndsWith(" News Service", StringComparison.Ordinal) || name.EndsWith(" Press Service", StringComparison.Ordinal)
            || name.EndsWith(" Wire Service", StringComparison.Ordinal));
    }

    /// <summary>Whether a tag of capitals is made of the initials of a name: "TPA" of "Transmontane Press Association".</summary>
    public static bool AreInitials(ReadOnlySpan<char> tag, ReadOnlySpan<char> name)
    {
        var matched = 0;
        foreach (var range in name.SplitAny(' ', '-'))
        {
            var word = name[range];
            if (word.IsEmpty || !char.IsUpper(word[0]) || (word is "The" && matched == 0))
            {
                continue;
            }

            if (matched >= tag.Length || char.ToUpperInvariant(tag[matched]) != word[0])
            {
                return false;
            }

            matched++;
        }

        return matched == tag.Length && matched > 1;
    }

    /// <summary>Whether the words of one name all stand in the other, in order: "Meridian" in "Meridian Wire".</summary>
    public static bool Shares(ReadOnlySpan<char> shorter, ReadOnlySpan<char> longer)
    {
        var shared = 0;
        foreach (var range in shorter.Split(' '))
        {
            var word = shorter[range].Trim(".,'");
            if (word.IsEmpty || word.Equals("the", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            if (!SkipTo(word, ref longer))
            {
                return false;
            }

            shared++;
        }

        return shared > 0;
    }

    private static bool SkipTo(ReadOnlySpan<char> word, ref ReadOnlySpan<char> words)
    {
        while (!words.IsEmpty)
        {
            var space = words.IndexOf(' ');
            var next = space < 0 ? words : words[..space];
            words = space < 0 ? [] : words[(space + 1)..];
            if (next.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HeadOf(ReadOnlySpan<char> word)
    {
        var hyphen = word.LastIndexOf('-');
        return HeadBySpan.Contains(hyphen < 0 ? word : word[(hyphen + 1)..]);
    }

    private static (string First, string Last) Ends(ReadOnlySpan<char> name)
    {
        name = name.Trim();
        name = name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;
        var (first, last) = (name.IndexOf(' '), name.LastIndexOf(' '));
        return first < 0 || !char.IsUpper(name[0]) ? ("", "") : (name[..first].ToString(), name[(last + 1)..].ToString());
    }
}
