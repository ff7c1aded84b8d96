using System.Collections.Frozen;

namespace AnalysisCluster.Analysis.Text;

/// <summary>What a stop after an abbreviation can mean.</summary>
internal enum Abbreviation : byte
{
    None,

    /// <summary>Stands before what it belongs to ("Mr.", "Gen.", "vs."): never ends a sentence.</summary>
    Leads,

    /// <summary>Stands in or after a name ("U.S.", "Inc.", "Calif."): ends a sentence only where a usual opening word follows.</summary>
    Follows,

    /// <summary>Stands after anything ("a.m.", "etc."): ends a sentence where a capital follows that is no day, month or time zone.</summary>
    Closes,
}

/// <summary>Abbreviations of English news whose stop is part of the word, by the meaning of that stop.</summary>
/// <remarks>Case is significant: "Sun." and "Ill." are abbreviations, "sun." and "ill." end sentences.</remarks>
internal static class Abbreviations
{
    /// <summary>The longest entry, without its last stop.</summary>
    public const int LongestChars = 8;

    private static readonly FrozenDictionary<string, Abbreviation> Entries = Build();

    private static readonly FrozenDictionary<string, Abbreviation>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        Entries.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="word">Without its last stop.</param>
    public static Abbreviation Of(ReadOnlySpan<char> word) =>
        word.Length <= LongestChars && BySpan.TryGetValue(word, out var kind) ? kind : Abbreviation.None;

    private static FrozenDictionary<string, Abbreviation> Build()
    {
        var entries = new Dictionary<string, Abbreviation>(StringComparer.Ordinal);
        Add(Abbreviation.Leads, """
            Mr Mrs Ms Mx Messrs Mmes Dr Drs Prof Profs Gen Gens Lt Col Cols Maj Capt Cpl Sgt Pvt Cmdr Cdr Adm Brig Gov Govs Sen Sens Rep Reps Rev
            Revd Fr Hon Pres Supt Insp Det Msgr Amb Sec Atty Asst Assoc Dir Ald St Ste Mt Ft Pte Cllr Spc Ens vs v cf approx ca pp Nos nos Fig Figs
            Vol Vols Ch Sra Srta Mme Mlle Herr Ph e.g i.e viz
            """);
        Add(Abbreviation.Follows, """
            Inc Corp Co Cos Ltd LLC PLC Bros Jr Sr Esq Assn Univ Dept Natl Intl Ave Blvd Rd Hwy Rte Ln Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov
            Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Kans Ky La Md Mass Mich Minn Miss
            Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo Alta Ont Que Sask al dept
            """);
        Add(Abbreviation.Closes, "a.m p.m A.M P.M etc lbs lb oz sq hrs mins secs yrs");
        return entries.ToFrozenDictionary(StringComparer.Ordinal);

        void Add(Abbreviation kind, string words)
        {
            foreach (var word in words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                entries[word] = kind;
            }
        }
    }
}
