namespace AnalysisCluster.Analysis.Actors;

/// <summary>One word for each role, whatever its gender: a "chairwoman" is later "the chair".</summary>
internal static class RoleWords
{
    public const string Speaker = "spokesperson";

    public static string Of(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[Math.Min(word.Length, 40)];
        var length = word[..lower.Length].ToLowerInvariant(lower);
        var trimmed = lower[..length].TrimEnd('.');
        return trimmed switch
        {
            "spokesman" or "spokeswoman" or "spokesperson" => Speaker,
            "chairman" or "chairwoman" or "chairperson" or "chair" => "chair",
            "congressman" or "congresswoman" or "rep" or "representative" => "representative",
            "sen" => "senator",
            "gov" => "governor",
            "gen" => "general",
            "prof" => "professor",
            "dr" => "doctor",
            "ceo" => "executive",
            "advisor" => "adviser",
            "premier" => "minister",
            "mp" or "mep" or "lawmaker" or "legislator" or "parliamentarian" => "lawmaker",
            "attorney" or "lawyer" or "solicitor" or "barrister" => "lawyer",
            _ => trimmed.ToString(),
        };
    }
}
