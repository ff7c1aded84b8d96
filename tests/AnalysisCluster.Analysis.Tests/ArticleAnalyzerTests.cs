using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Models;
using CsCheck;

namespace AnalysisCluster.Analysis.Tests;

public sealed class ArticleAnalyzerTests
{
    private static readonly ArticleAnalyzer Analyzer = new(ModelFiles.Default);

    private static readonly string[] Sentences =
    [
        "The mayor said the dam was safe.", "“We saw water at the gate,” said Ada Fenn, an engineer.", "Tarrow Water denied that it had known of the crack.",
        "According to the ministry, 23 people died.", "The company's shares fell by 4 percent on Monday.", "Critics accuse the council of hiding a report.",
    ];

    private static readonly string[] Furniture =
    [
        "Advertisement", "Sign up for our daily newsletter", "Read more: The other harbour", "© 2026 Harbour Media Ltd. All rights reserved.",
        "(Reporting by Jane Doe in Larkmont; Editing by John Roe)", "Photograph: Rory Tench/Harbour Gazette", "Share Tweet Email 12",
        "This story was first published by the Harbour Gazette on 5 March and is republished with permission.", "The Associated Press contributed to this report.",
    ];

    [Theory]
    [InlineData("es", "El ministro dijo el martes que el puente no era seguro y que las obras empiezan en mayo.")]
    [InlineData("fr", "Le ministre a déclaré mardi que le pont n'était pas sûr et que les travaux commencent en mai.")]
    [InlineData("de", "Der Minister sagte am Dienstag, die Brücke sei nicht sicher und die Arbeiten werden im Mai beginnen.")]
    [InlineData("it", "Il ministro ha detto che il ponte non è sicuro e che i lavori della città sono in ritardo.")]
    [InlineData("pt", "O ministro disse na terça-feira que a ponte não é segura e que as obras começam em maio.")]
    [InlineData("nl", "De minister zei dinsdag dat de brug niet veilig is en dat het werk in mei begint.")]
    [InlineData("sv", "Ministern sade att bron inte är säker och att det är för sent att börja före maj.")]
    [InlineData("pl", "Minister powiedział, że most nie jest bezpieczny i że prace są opóźnione do maja.")]
    [InlineData("tr", "Bakan, köprünün güvenli olmadığını ve çalışmaların mayıs ayında başlayacağını, ancak bu ve bir başka yol için karar beklendiğini söyledi.")]
    [InlineData("ru", "Министр заявил во вторник, что мост небезопасен и работы начнутся в мае.")]
    [InlineData("el", "Ο υπουργός είπε την Τρίτη ότι η γέφυρα δεν είναι ασφαλής.")]
    [InlineData("zh", "部长星期二说这座桥不安全,工程将于五月开始。")]
    public void Read_LanguageThatIsNotRead_SaysWhichAndFindsNothing(string language, string text)
    {
        var findings = Analyzer.Read(new Article { Id = "a", Text = text }).Findings;

        Assert.Equal((language, Unread.UnsupportedLanguage), (findings.Language, findings.Unread));
        Assert.True(findings is { Claims.Count: 0, Actors.Count: 0, Topics.Count: 0 });
    }

    [Fact]
    public void Read_English_IsRead() => Assert.Null(Analyzer.Read(new Article { Id = "a", Text = Sentences[0] }).Findings.Unread);

    /// <summary>Lines of a page around a body take no claim from it and add none.</summary>
    [Fact]
    public void Read_FurnitureAroundTheBody_ClaimsStayTheSame() =>
        Gen.Select(OneOf(Sentences).Array[1, 6], OneOf(Furniture).Array[0, 3], OneOf(Furniture).Array[0, 3]).Sample((body, above, below) =>
        {
            var text = string.Join("\n\n", body);

            Assert.Equal(Claims(text), Claims(string.Join("\n\n", [.. above, text, .. below])));
        }, iter: 300);

    private static Gen<string> OneOf(string[] lines) => Gen.Int[0, lines.Length - 1].Select(i => lines[i]);

    private static string[] Claims(string text) =>
    [
        .. Analyzer.Read(new Article { Id = "a", Text = text }).Findings.Claims
            .Select(claim => $"{claim.Form} {claim.Stance} {claim.Speaker?.Name} {string.Join(" ## ", claim.Content.Select(span => span.In(text)))}"),
    ];
}
