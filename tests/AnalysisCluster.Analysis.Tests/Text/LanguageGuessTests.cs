using AnalysisCluster.Analysis.Text;

namespace AnalysisCluster.Analysis.Tests.Text;

public sealed class LanguageGuessTests
{
    [Theory]
    [InlineData("The harbour was closed on Monday and the ships had to wait for the tide.", "en")]
    [InlineData("Fire in the harbour", "en")]
    [InlineData("El puerto fue cerrado el lunes y los barcos esperan a que suba la marea.", "es")]
    [InlineData("Le port a \u00e9t\u00e9 ferm\u00e9 lundi et les navires attendent la mar\u00e9e dans la baie.", "fr")]
    [InlineData("Der Hafen wurde am Montag geschlossen und die Schiffe warten auf die Flut.", "de")]
    [InlineData("Il porto \u00e8 stato chiuso e le navi sono in attesa della marea che non arriva.", "it")]
    [InlineData("O porto foi fechado na segunda-feira e os navios n\u00e3o podem sair com a mar\u00e9.", "pt")]
    [InlineData("De haven is maandag gesloten en de schepen wachten op het hoge water van de avond.", "nl")]
    [InlineData("\u041f\u043e\u0440\u0442 \u0437\u0430\u043a\u0440\u044b\u043b\u0438 \u0432 \u043f\u043e\u043d\u0435\u0434\u0435\u043b\u044c\u043d\u0438\u043a.", "ru")]
    [InlineData("\u041f\u043e\u0440\u0442 \u0437\u0430\u043a\u0440\u0438\u043b\u0438 \u0456 \u0457\u0445 \u043d\u0435\u043c\u0430\u0454.", "uk")]
    [InlineData("\u6e2f\u53e3\u661f\u671f\u4e00\u5173\u95ed\u3002", "zh")]
    [InlineData("\u6e2f\u306f\u6708\u66dc\u65e5\u306b\u9589\u9396\u3055\u308c\u305f\u3002", "ja")]
    [InlineData("\u0623\u063a\u0644\u0642 \u0627\u0644\u0645\u064a\u0646\u0627\u0621 \u064a\u0648\u0645 \u0627\u0644\u0627\u062b\u0646\u064a\u0646", "ar")]
    [InlineData("Larkmont 3", "und")]
    [InlineData("", "und")]
    public void Of_Text_TellsItsLanguage(string text, string expected) => Assert.Equal(expected, LanguageGuess.Of(DocumentReader.Read(text, [])));

    [Theory]
    [InlineData("Vatican says no", true)]
    [InlineData("The harbour is closed and the ships wait.", true)]
    [InlineData("Der Hafen ist geschlossen und die Schiffe warten auf die Flut.", false)]
    [InlineData("\u1200\u1201\u1202 \u1203\u1204", false)]
    public void IsRead_OnlyEnglishAndTheUndecided(string text, bool expected)
    {
        var document = DocumentReader.Read(text, []);

        Assert.Equal(expected, LanguageGuess.IsRead(document, LanguageGuess.Of(document)));
    }
}
