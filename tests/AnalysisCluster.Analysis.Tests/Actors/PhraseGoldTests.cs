using System.Globalization;
using System.Runtime.CompilerServices;

namespace AnalysisCluster.Analysis.Tests.Actors;

/// <summary>Phrases of <c>Gold/phrases.txt</c> mean the actors written beside them.</summary>
public sealed class PhraseGoldTests
{
    public static TheoryData<string, string, string, string> Phrases
    {
        get
        {
            var data = new TheoryData<string, string, string, string>();
            foreach (var line in File.ReadLines(Path.Combine(Path.GetDirectoryName(Here())!, "Gold", "phrases.txt")))
            {
                if (line.Length > 0 && line[0] != '#')
                {
                    var cells = line.Split(" | ");
                    data.Add(cells[0], cells[1].Replace("\\n", "\n", StringComparison.Ordinal), cells[2], cells[3]);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Phrases))]
    public void Resolve_Phrase_IsTheActorMeant(string day, string text, string phrase, string id)
    {
        DateOnly? published = day == "-" ? null : DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var asked = text.LastIndexOf(phrase, StringComparison.Ordinal);
        var name = phrase.Replace(" said no", "", StringComparison.Ordinal);

        Assert.Equal(id, new ActorReading(text, published).Of(name, Occurrences(text[..asked], name)) ?? "-");
    }

    private static string Here([CallerFilePath] string path = "") => path;

    private static int Occurrences(string text, string phrase)
    {
        var count = 0;
        for (var at = text.IndexOf(phrase, StringComparison.Ordinal); at >= 0; at = text.IndexOf(phrase, at + 1, StringComparison.Ordinal))
        {
            count++;
        }

        return count;
    }
}
