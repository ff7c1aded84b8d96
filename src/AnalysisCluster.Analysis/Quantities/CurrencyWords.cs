using System.Collections.Frozen;

namespace AnalysisCluster.Analysis.Quantities;

/// <summary>Money by sign, code and name; codes of ISO 4217. A name that several states share and no adjective settles ("pesos") stays a thing
/// counted.</summary>
internal static class CurrencyWords
{
    /// <summary>The country's adjective decides: "Australian dollars". Keys are adjective and singular name.</summary>
    private static readonly FrozenDictionary<string, string> Qualified = new Dictionary<string, string>
    {
        ["us dollar"] = "USD", ["u.s. dollar"] = "USD", ["american dollar"] = "USD", ["australian dollar"] = "AUD", ["canadian dollar"] = "CAD",
        ["zealand dollar"] = "NZD", ["kong dollar"] = "HKD", ["singapore dollar"] = "SGD", ["taiwan dollar"] = "TWD", ["jamaican dollar"] = "JMD",
        ["british pound"] = "GBP", ["egyptian pound"] = "EGP", ["lebanese pound"] = "LBP", ["syrian pound"] = "SYP", ["sudanese pound"] = "SDG",
        ["swiss franc"] = "CHF", ["cfa franc"] = "XOF", ["congolese franc"] = "CDF", ["rwandan franc"] = "RWF",
        ["swedish krona"] = "SEK", ["swedish kronor"] = "SEK", ["icelandic krona"] = "ISK", ["norwegian krone"] = "NOK", ["norwegian kroner"] = "NOK",
        ["danish krone"] = "DKK", ["danish kroner"] = "DKK", ["czech koruna"] = "CZK", ["czech crown"] = "CZK", ["swedish crown"] = "SEK",
        ["norwegian crown"] = "NOK", ["danish crown"] = "DKK",
        ["indian rupee"] = "INR", ["pakistani rupee"] = "PKR", ["lankan rupee"] = "LKR", ["nepalese rupee"] = "NPR", ["nepali rupee"] = "NPR",
        ["mexican peso"] = "MXN", ["philippine peso"] = "PHP", ["argentine peso"] = "ARS", ["chilean peso"] = "CLP", ["colombian peso"] = "COP",
        ["cuban peso"] = "CUP", ["uruguayan peso"] = "UYU", ["iraqi dinar"] = "IQD", ["kuwaiti dinar"] = "KWD", ["jordanian dinar"] = "JOD",
        ["serbian dinar"] = "RSD", ["algerian dinar"] = "DZD", ["tunisian dinar"] = "TND", ["libyan dinar"] = "LYD", ["bahraini dinar"] = "BHD",
        ["saudi riyal"] = "SAR", ["qatari riyal"] = "QAR", ["iranian rial"] = "IRR", ["omani rial"] = "OMR", ["yemeni rial"] = "YER",
        ["uae dirham"] = "AED", ["emirati dirham"] = "AED", ["moroccan dirham"] = "MAD", ["turkish lira"] = "TRY", ["syrian lira"] = "SYP",
        ["french franc"] = "FRF", ["belgian franc"] = "BEF", ["luxembourg franc"] = "LUF", ["german mark"] = "DEM", ["deutsche mark"] = "DEM",
        ["deutsch mark"] = "DEM", ["finnish mark"] = "FIM", ["italian lira"] = "ITL", ["italian lire"] = "ITL", ["dutch guilder"] = "NLG",
        ["spanish peseta"] = "ESP", ["portuguese escudo"] = "PTE", ["greek drachma"] = "GRD", ["austrian schilling"] = "ATS",
        ["irish pound"] = "IEP", ["irish punt"] = "IEP", ["maltese lira"] = "MTL", ["cyprus pound"] = "CYP",
        ["kenyan shilling"] = "KES", ["ugandan shilling"] = "UGX", ["tanzanian shilling"] = "TZS", ["somali shilling"] = "SOS",
        ["chinese yuan"] = "CNY", ["japanese yen"] = "JPY", ["russian rouble"] = "RUB", ["russian ruble"] = "RUB",
        ["belarusian rouble"] = "BYN", ["belarusian ruble"] = "BYN",
        ["brazilian real"] = "BRL", ["korean won"] = "KRW", ["polish zloty"] = "PLN", ["african rand"] = "ZAR", ["nigerian naira"] = "NGN",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> QualifiedLookup =
        Qualified.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Letters that stand before an amount as a sign does: "SFr 6 billion".</summary>
    private static readonly (string Code, string Sign)[] Letters =
        [("INR", "Rs"), ("CHF", "SFr"), ("DEM", "DM"), ("MYR", "RM"), ("IDR", "Rp"), ("KES", "KSh"), ("BDT", "Tk"), ("AED", "Dh"), ("AED", "Dhs")];

    /// <summary>Whether the word is a sign in letters.</summary>
    public static bool IsLetters(ReadOnlySpan<char> word)
    {
        foreach (var (_, sign) in Letters)
        {
            if (word.Equals(sign, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    public static void AddTo(MeasureTable table)
    {
        foreach (var (code, names) in new[]
        {
            ("USD", "dollar dollars buck bucks"), ("EUR", "euro euros"), ("GBP", "pound pounds quid sterling"), ("JPY", "yen"), ("CNY", "yuan renminbi"),
            ("RUB", "rouble roubles ruble rubles"), ("INR", "rupee rupees"), ("KRW", "won"), ("PLN", "zloty zlotys"), ("HUF", "forint forints"),
            ("ZAR", "rand"), ("NGN", "naira"), ("THB", "baht"), ("MYR", "ringgit"), ("IDR", "rupiah"), ("UAH", "hryvnia hryvnias"), ("ILS", "shekel shekels"),
            ("TRY", "lira liras"), ("BRL", "reais"), ("VND", "dong"), ("GHS", "cedi cedis"), ("CZK", "koruna korunas"), ("BGN", "leva"), ("BDT", "taka"),
        })
        {
            table.Add(names, word => word with { Currency = code });
        }

        foreach (var (code, sign) in Letters)
        {
            table.Add(sign, word => word with { Currency = code });
        }

        table.Add("cent cents", word => word with { Currency = "USD", Factor = 0.01m });
        table.Add("penny pence", word => word with { Currency = "GBP", Factor = 0.01m });
        const string Codes =
            "USD EUR GBP JPY CNY RUB INR KRW CHF CAD AUD NZD HKD SGD SEK NOK DKK PLN CZK HUF ZAR BRL MXN TRY UAH ILS SAR AED THB NGN KES PKR";
        foreach (var code in Codes.Split(' '))
        {
            table.Add(code, word => word with { Currency = code });
        }
    }

    /// <summary>The ISO code of a currency sign; null for any other mark.</summary>
    public static string? OfSign(char sign) => sign switch
    {
        '$' => "USD",
        '\u20AC' => "EUR",
        '\u00A3' => "GBP",
        '\u00A5' => "JPY",
        '\u20B9' => "INR",
        '\u20BD' => "RUB",
        '\u20A9' => "KRW",
        '\u20AA' => "ILS",
        '\u20BA' => "TRY",
        '\u20B4' => "UAH",
        '\u20A6' => "NGN",
        '\u20AB' => "VND",
        '\u20B1' => "PHP",
        '\u0E3F' => "THB",
        _ => null,
    };

    /// <summary>The ISO code that letters before a dollar sign settle ("A$"); null where they are no such letters.</summary>
    public static string? OfDollarPrefix(ReadOnlySpan<char> letters) => letters switch
    {
        "US" or "U.S." => "USD",
        "A" or "AU" => "AUD",
        "C" or "CA" => "CAD",
        "NZ" => "NZD",
        "HK" => "HKD",
        "S" => "SGD",
        "NT" => "TWD",
        "R" => "BRL",
        "MX" => "MXN",
        "J" => "JMD",
        _ => null,
    };

    /// <summary>The ISO code that a country's adjective and a currency's name settle together; null where they settle none.</summary>
    public static string? OfPair(ReadOnlySpan<char> adjective, ReadOnlySpan<char> name)
    {
        const int PairMaxChars = 32;
        if (adjective.Length + name.Length + 1 > PairMaxChars || name.Length < 3)
        {
            return null;
        }

        Span<char> pair = stackalloc char[PairMaxChars];
        adjective.CopyTo(pair);
        pair[adjective.Length] = ' ';
        name.CopyTo(pair[(adjective.Length + 1)..]);
        var length = adjective.Length + name.Length + 1;
        return QualifiedLookup.TryGetValue(pair[..length], out var code)
            || (pair[length - 1] is 's' or 'S' && QualifiedLookup.TryGetValue(pair[..(length - 1)], out code)) ? code : null;
    }
}
