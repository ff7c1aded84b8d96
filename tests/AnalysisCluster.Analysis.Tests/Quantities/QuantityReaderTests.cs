using System.Globalization;
using AnalysisCluster.Analysis.Quantities;
using AnalysisCluster.Analysis.Text;
using CsCheck;

namespace AnalysisCluster.Analysis.Tests.Quantities;

public class QuantityReaderTests
{
    /// <summary>A sentence, and what must be read: <c>[words] value unit (~) (&gt;=low) (&lt;=high) (rise|fall)</c>, joined by semicolons.</summary>
    public static TheoryData<string, string> Money => new()
    {
        { "The port will cost $140 billion.", "[$140 billion] 140000000000 USD" },
        { "The port will cost 140 billion dollars.", "[140 billion dollars] 140000000000 USD" },
        { "It paid €1.2bn for the yard.", "[€1.2bn] 1200000000 EUR" },
        { "It paid £3m for the yard.", "[£3m] 3000000 GBP" },
        { "It paid 5 million euros for the yard.", "[5 million euros] 5000000 EUR" },
        { "A ticket is 20 cents.", "[20 cents] 0.2 USD" },
        { "A ticket is 50p.", "[50p] 0.5 GBP" },
        { "A ticket is 80 pence.", "[80 pence] 0.8 GBP" },
        { "The grant is worth A$5m.", "[A$5m] 5000000 AUD" },
        { "The grant is worth US$20.", "[US$20] 20 USD" },
        { "The grant is worth C$1,500.", "[C$1,500] 1500 CAD" },
        { "The grant is worth HK$3.5 million.", "[HK$3.5 million] 3500000 HKD" },
        { "The grant is worth NZ$40.", "[NZ$40] 40 NZD" },
        { "The fee was ¥300.", "[¥300] 300 JPY" },
        { "The fee was ₹5 crore.", "[₹5 crore] 50000000 INR" },
        { "The fee was Rs500.", "[Rs500] 500 INR" },
        { "The fee was 2 lakh rupees.", "[2 lakh rupees] 200000 INR" },
        { "The fee was EUR 40.", "[EUR 40] 40 EUR" },
        { "The fee was 40 EUR.", "[40 EUR] 40 EUR" },
        { "The fee was USD500.", "[USD500] 500 USD" },
        { "The fee was $10k.", "[$10k] 10000 USD" },
        { "The fund holds $1.5tn.", "[$1.5tn] 1500000000000 USD" },
        { "The fund holds $2B.", "[$2B] 2000000000 USD" },
        { "The fund holds 3 million Australian dollars.", "[3 million Australian dollars] 3000000 AUD" },
        { "The fund holds 10 million Hong Kong dollars.", "[10 million Hong Kong dollars] 10000000 HKD" },
        { "The fund holds 40,000 Swiss francs.", "[40,000 Swiss francs] 40000 CHF" },
        { "The fund holds 6 million Swedish kronor.", "[6 million Swedish kronor] 6000000 SEK" },
        { "The fund holds 900 Mexican pesos.", "[900 Mexican pesos] 900 MXN" },
        { "The fund holds 900 pesos.", "[900 pesos] 900 peso" },
        { "The fund holds 10 million won.", "[10 million won] 10000000 KRW" },
        { "The fund holds millions of dollars.", "[millions of dollars] 2000000 USD ~ >=2000000" },
        { "The fund holds 500 roubles.", "[500 roubles] 500 RUB" },
        { "The bill came to $1,234.56.", "[$1,234.56] 1234.56 USD" },
        { "They got a $5-million loan.", "[$5-million] 5000000 USD" },
        { "They got a 20-million-dollar loan.", "[20-million-dollar] 20000000 USD" },
        { "Rice is sold at 5 pounds of weight, tea at 5 pounds.", "[5 pounds] 5 lb; [5 pounds] 5 GBP" },
        { "He weighed 200 pounds.", "[200 pounds] 200 lb" },
    };

    public static TheoryData<string, string> Shares => new()
    {
        { "Turnout was 58%.", "[58%] 58 percent" },
        { "Turnout was 58 percent.", "[58 percent] 58 percent" },
        { "Turnout was 58 per cent.", "[58 per cent] 58 percent" },
        { "Turnout was 58.25 %.", "[58.25 %] 58.25 percent" },
        { "Turnout gained two percentage points.", "[two percentage points] 2 percentage-point rise" },
        { "A 5-percentage-point lead held.", "[5-percentage-point] 5 percentage-point" },
        { "The bank cut rates by 25 basis points.", "[25 basis points] 0.25 percentage-point fall" },
        { "Two-thirds of members agreed.", "[Two-thirds] 66.6667 percent ~" },
        { "One-third of members agreed.", "[One-third] 33.3333 percent ~" },
        { "A quarter of members agreed.", "[A quarter] 25 percent ~" },
        { "Three quarters of members agreed.", "[Three quarters] 75 percent ~" },
        { "Half of members agreed.", "[Half] 50 percent ~" },
        { "Half the members agreed.", "[Half] 50 percent ~" },
        { "One in five members agreed.", "[One in five] 20 percent ~" },
        { "Nine out of 10 members agreed.", "[Nine out of 10] 90 percent ~" },
        { "The levy shrank by half.", "[half] 50 percent ~ fall" },
        { "About 40% of homes were lost.", "[About 40%] 40 percent ~" },
    };

    public static TheoryData<string, string> Counts => new()
    {
        { "Close to 130,000 troops moved in.", "[Close to 130,000 troops] 130000 troop ~" },
        { "Three people died.", "[Three people] 3 person" },
        { "The vote of 12 lawmakers failed.", "[12 lawmakers] 12 lawmaker" },
        { "They saw 4,000 heavily armed soldiers.", "[4,000 heavily armed soldiers] 4000 soldier" },
        { "They saw 12 Las Vegas casino workers.", "[12 Las Vegas casino workers] 12 worker" },
        { "They saw 300 weapons inspectors.", "[300 weapons inspectors] 300 inspector" },
        { "They saw 200 police.", "[200 police] 200 police" },
        { "They saw 15 aircraft.", "[15 aircraft] 15 aircraft" },
        { "They saw six women and two children.", "[six women] 6 woman; [two children] 2 child" },
        { "They saw forty-two policemen.", "[forty-two policemen] 42 policeman" },
        { "They saw three of the soldiers.", "[three of the soldiers] 3 soldier" },
        { "They saw three of its five members.", "[three of its five members] 3 member" },
        { "It named a 12-member panel.", "[12-member] 12 member" },
        { "It named a three-judge panel.", "[three-judge] 3 judge" },
        { "The blast killed 12.", "[12] 12 person" },
        { "The blast killed at least 12, police said.", "[at least 12] 12 person >=12" },
        { "The blast left 20 injured.", "[20 injured] 20 person" },
        { "Some 12 were hurt.", "[Some 12] 12 person ~" },
        { "The toll rose to 45.", "[45] 45 1" },
        { "One police officer was hurt.", "[One police officer] 1 officer" },
        { "One man drowned.", "[One man] 1 man" },
        { "A dozen officers came.", "[A dozen officers] 12 officer" },
        { "Two dozen officers came.", "[Two dozen officers] 24 officer" },
        { "Half a dozen officers came.", "[Half a dozen officers] 6 officer ~" },
        { "Dozens of officers came.", "[Dozens of officers] 24 officer ~ >=24" },
        { "Hundreds of thousands of people fled.", "[Hundreds of thousands of people] 200000 person ~ >=200000" },
        { "Tens of thousands of people fled.", "[Tens of thousands of people] 20000 person ~ >=20000" },
        { "Several hundred people fled.", "[Several hundred people] 300 person ~ >=300" },
        { "A few thousand people fled.", "[A few thousand people] 3000 person ~ >=3000" },
        { "A couple of hundred people fled.", "[A couple of hundred people] 200 person ~ >=200" },
        { "A hundred teachers left.", "[A hundred teachers] 100 teacher" },
        { "Two hundred and fifty-one teachers left.", "[Two hundred and fifty-one teachers] 251 teacher" },
        { "Three thousand four hundred teachers left.", "[Three thousand four hundred teachers] 3400 teacher" },
        { "One hundred thousand teachers left.", "[One hundred thousand teachers] 100000 teacher" },
        { "Five million two hundred thousand votes were cast.", "[Five million two hundred thousand votes] 5200000 vote" },
        { "Half a million votes were cast.", "[Half a million votes] 500000 vote ~" },
        { "A quarter of a million votes were cast.", "[A quarter of a million votes] 250000 vote ~" },
        { "Two and a half million votes were cast.", "[Two and a half million votes] 2500000 vote" },
        { "2½ million votes were cast.", "[2½ million votes] 2500000 vote" },
        { "Some 5m people voted.", "[Some 5m people] 5000000 person ~" },
        { "In all 1,00,000 people voted.", "[1,00,000 people] 100000 person" },
        { "In London three people met.", "[three people] 3 person" },
        { "In London 12 people met.", "[12 people] 12 person" },
        { "It logged 1.5 million visits.", "[1.5 million visits] 1500000 visit" },
        { "The fleet lost two buses and 12 boxes.", "[two buses] 2 bus; [12 boxes] 12 box" },
        { "It won 51,516 votes.", "[51,516 votes] 51516 vote" },
        { "It opened two new factories.", "[two new factories] 2 factory" },
        { "It sold 2000 people a house.", "[2000 people] 2000 person" },
    };

    public static TheoryData<string, string> Measures => new()
    {
        { "It lies 5 km away.", "[5 km] 5 km" },
        { "It lies 500km away.", "[500km] 500 km" },
        { "It lies 30 miles away.", "[30 miles] 30 mi" },
        { "The wall is 5m tall.", "[5m] 5 m" },
        { "The wall is two metres tall.", "[two metres] 2 m" },
        { "It is a 5-foot wall.", "[5-foot] 5 ft" },
        { "It held 5kg of gold.", "[5kg] 5 kg" },
        { "It held 1.5 million tonnes of grain.", "[1.5 million tonnes] 1500000 t" },
        { "It covers 300 hectares.", "[300 hectares] 300 ha" },
        { "It covers 12 square kilometres.", "[12 square kilometres] 12 km2" },
        { "It covers 12 km².", "[12 km²] 12 km2" },
        { "It needs 40 cubic metres of water.", "[40 cubic metres] 40 m3" },
        { "Winds of 60mph hit the coast.", "[60mph] 60 mi/h" },
        { "Winds of 100 km/h hit the coast.", "[100 km/h] 100 km/h" },
        { "Winds of 60 miles per hour hit the coast.", "[60 miles per hour] 60 mi/h" },
        { "It was 20°C at noon.", "[20°C] 20 Cel" },
        { "It was -5°C at noon.", "[-5°C] -5 Cel" },
        { "It was minus 20 degrees Celsius at noon.", "[minus 20 degrees Celsius] -20 Cel" },
        { "It was 30 degrees Fahrenheit at noon.", "[30 degrees Fahrenheit] 30 degF" },
        { "The plant makes 400MW.", "[400MW] 400 MW" },
        { "He was jailed for 12 years.", "[12 years] 12 year" },
        { "He was jailed for two and a half years.", "[two and a half years] 2.5 year" },
        { "He was jailed for 2 1/2 years.", "[2 1/2 years] 2.5 year" },
        { "It lasted half an hour.", "[half an hour] 0.5 hour" },
        { "It was a two-day trip.", "[two-day] 2 day" },
        { "It is a 10-year plan.", "[10-year] 10 year" },
        { "A 21-year-old man fell.", "[21-year-old] 21 year-of-age" },
        { "He is 45 years old.", "[45 years old] 45 year-of-age" },
        { "The man, aged 30, fell.", "[30] 30 year-of-age" },
        { "The mayor, Mira Tolan, 45, spoke.", "[45] 45 year-of-age" },
        { "The index ended at 4,907 points.", "[4,907 points] 4907 point" },
    };

    public static TheoryData<string, string> Hedges => new()
    {
        { "At least 10 ships sank.", "[At least 10 ships] 10 ship >=10" },
        { "More than 10 ships sank.", "[More than 10 ships] 10 ship >=10" },
        { "Over 10 ships sank.", "[Over 10 ships] 10 ship >=10" },
        { "Well over 10 ships sank.", "[Well over 10 ships] 10 ship >=10" },
        { "Upwards of 10 ships sank.", "[Upwards of 10 ships] 10 ship >=10" },
        { "In excess of 10 ships sank.", "[In excess of 10 ships] 10 ship >=10" },
        { "No fewer than 10 ships sank.", "[No fewer than 10 ships] 10 ship >=10" },
        { "A minimum of 10 ships sank.", "[A minimum of 10 ships] 10 ship >=10" },
        { "It has 10 or more ships.", "[10 or more] 10 1 >=10" },
        { "It has 10+ ships.", "[10+] 10 1 >=10" },
        { "Up to 10 ships sank.", "[Up to 10 ships] 10 ship <=10" },
        { "As many as 10 ships sank.", "[As many as 10 ships] 10 ship <=10" },
        { "Fewer than 10 ships sank.", "[Fewer than 10 ships] 10 ship <=10" },
        { "Less than 10% was paid.", "[Less than 10%] 10 percent <=10" },
        { "No more than 10 ships sank.", "[No more than 10 ships] 10 ship <=10" },
        { "At most 10 ships sank.", "[At most 10 ships] 10 ship <=10" },
        { "A maximum of 10 ships sank.", "[A maximum of 10 ships] 10 ship <=10" },
        { "Under 10 ships sank.", "[Under 10 ships] 10 ship <=10" },
        { "About 10 ships sank.", "[About 10 ships] 10 ship ~" },
        { "Around 10 ships sank.", "[Around 10 ships] 10 ship ~" },
        { "Some 10 ships sank.", "[Some 10 ships] 10 ship ~" },
        { "Nearly 10 ships sank.", "[Nearly 10 ships] 10 ship ~" },
        { "Almost 10 ships sank.", "[Almost 10 ships] 10 ship ~" },
        { "Roughly 10 ships sank.", "[Roughly 10 ships] 10 ship ~" },
        { "Approximately 10 ships sank.", "[Approximately 10 ships] 10 ship ~" },
        { "An estimated 10 ships sank.", "[An estimated 10 ships] 10 ship ~" },
        { "It has 10 ships or so.", "[10 ships or so] 10 ship ~" },
        { "A record 10 ships sank.", "[10 ships] 10 ship" },
        { "It lasted over two years.", "[two years] 2 year" },
    };

    public static TheoryData<string, string> Ranges => new()
    {
        { "Between 5 and 7 million people fled.", "[Between 5 and 7 million people] 6000000 person >=5000000 <=7000000" },
        { "It grows 10-15% a year.", "[10-15%] 12.5 percent >=10 <=15 rise" },
        { "It takes from 5 to 8 weeks.", "[from 5 to 8 weeks] 6.5 week >=5 <=8" },
        { "It takes 5 to 8 weeks.", "[5 to 8 weeks] 6.5 week >=5 <=8" },
        { "It costs $5-7 billion.", "[$5-7 billion] 6000000000 USD >=5000000000 <=7000000000" },
        { "It costs $5m-$7m.", "[$5m-$7m] 6000000 USD >=5000000 <=7000000" },
        { "It costs between $5 million and $7 million.", "[between $5 million and $7 million] 6000000 USD >=5000000 <=7000000" },
        { "It takes two or three days.", "[two or three days] 2.5 day >=2 <=3" },
        { "It seats 200 to 300 people.", "[200 to 300 people] 250 person >=200 <=300" },
        { "Prices rose from 5% to 8%.", "[5%] 5 percent; [8%] 8 percent" },
        { "Prices rose from 5 to 8 percent.", "[5] 5 percent; [8 percent] 8 percent" },
        { "Staff fell from 40 to 30 people.", "[40] 40 person; [30 people] 30 person" },
        { "Crude was down $2.86 to $77.11.", "[$2.86] 2.86 USD fall; [$77.11] 77.11 USD" },
    };

    public static TheoryData<string, string> Changes => new()
    {
        { "Output rose 3%.", "[3%] 3 percent rise" },
        { "Output rose by 3%.", "[3%] 3 percent rise" },
        { "Output rose sharply by about 3%.", "[about 3%] 3 percent ~ rise" },
        { "Output jumped by one-third.", "[one-third] 33.3333 percent ~ rise" },
        { "Output fell 3%.", "[3%] 3 percent fall" },
        { "Output was down 4%.", "[4%] 4 percent fall" },
        { "Output rose to 8%.", "[8%] 8 percent" },
        { "A 3% rise was planned.", "[3%] 3 percent rise" },
        { "An increase of 3% was planned.", "[3%] 3 percent rise" },
        { "A fall in output of 3% was planned.", "[3%] 3 percent fall" },
        { "It cut its forecast by 3%.", "[3%] 3 percent fall" },
        { "It cut 500 jobs.", "[500 jobs] 500 job fall" },
        { "It added 300 jobs.", "[300 jobs] 300 job rise" },
        { "Output fell by a record 3%.", "[3%] 3 percent fall" },
        { "Output was 3% higher.", "[3%] 3 percent rise" },
        { "Output doubled.", "[doubled] 100 percent rise" },
        { "Output more than doubled.", "[more than doubled] 100 percent >=100 rise" },
        { "Output tripled.", "[tripled] 200 percent rise" },
        { "Output halved.", "[halved] 50 percent fall" },
        { "A fivefold increase came.", "[fivefold] 400 percent rise" },
        { "Output will double by spring.", "[double] 100 percent rise" },
        { "The family lost two sons.", "[two sons] 2 son" },
    };

    [Theory]
    [MemberData(nameof(Money))]
    [MemberData(nameof(Shares))]
    [MemberData(nameof(Counts))]
    [MemberData(nameof(Measures))]
    [MemberData(nameof(Hedges))]
    [MemberData(nameof(Ranges))]
    [MemberData(nameof(Changes))]
    public void Read_FigureInASentence_GivesValueUnitAndExactWords(string text, string expected) => Assert.Equal(expected, Show(text));

    [Theory]
    [InlineData("It began in 2021.")]
    [InlineData("It began on 3 December 2021.")]
    [InlineData("It began on December 3, 2021.")]
    [InlineData("It began on 2021-12-03.")]
    [InlineData("It began on 03.12.2021.")]
    [InlineData("It began on 3/12/2021.")]
    [InlineData("It began in the 1990s.")]
    [InlineData("It began in the '90s.")]
    [InlineData("It began at 10:30.")]
    [InlineData("It began at 10.30am.")]
    [InlineData("It began at 5pm.")]
    [InlineData("It began at 5 p.m.")]
    [InlineData("It began at 1800 GMT.")]
    [InlineData("It began two days ago.")]
    [InlineData("It grew over the past three years.")]
    [InlineData("It ran from 2019 to 2021.")]
    [InlineData("It ran in the 2021-22 season.")]
    [InlineData("The Rovers won 3-1.")]
    [InlineData("The Rovers won 3–1 at home.")]
    [InlineData("She lost 6-4, 6-3.")]
    [InlineData("The bill passed 52-48.")]
    [InlineData("A 5-4 ruling came.")]
    [InlineData("Call 020 7946 0958.")]
    [InlineData("Call 555-0199.")]
    [InlineData("Call +44 20 7946 0958.")]
    [InlineData("Call 0800 123456.")]
    [InlineData("A Boeing 737 landed.")]
    [InlineData("An F-16 landed.")]
    [InlineData("An A320 landed.")]
    [InlineData("The G7 met.")]
    [InlineData("The COVID-19 ward shut.")]
    [InlineData("It breaks Article 5.")]
    [InlineData("It breaks Section 230.")]
    [InlineData("It aired on Channel 4.")]
    [InlineData("It aired in episode 12.")]
    [InlineData("The crew of Flight 370 slept.")]
    [InlineData("He took Route 66.")]
    [InlineData("He lives at 10 Downing Street.")]
    [InlineData("He lives at 221 Old Baker Street.")]
    [InlineData("He came 3rd.")]
    [InlineData("He came in the 21st minute.")]
    [InlineData("He came in twenty-first place.")]
    [InlineData("The third man fled.")]
    [InlineData("The second half was dull.")]
    [InlineData("The first half was dull.")]
    [InlineData("1. Open the box.")]
    [InlineData("2) Open the box.")]
    [InlineData("It runs on 5G.")]
    [InlineData("It shows films in 3D.")]
    [InlineData("The ratio was 3:1.")]
    [InlineData("It is open 24/7.")]
    [InlineData("Since 9/11 it is shut.")]
    [InlineData("Version 2.0.1 is out.")]
    [InlineData("Agent 007 is out.")]
    [InlineData("He read Chapter Two.")]
    [InlineData("He drives in Formula One.")]
    [InlineData("It was a double murder.")]
    [InlineData("No one came.")]
    [InlineData("One day he left.")]
    [InlineData("One of the mayors left.")]
    [InlineData("It is a one-off.")]
    [InlineData("It is a two-way street.")]
    [InlineData("It is a two-headed beast.")]
    [InlineData("Its final 717 jet left.")]
    [InlineData("It took place under No. 10.")]
    [InlineData("Tickets are at example.org/a1/22.")]
    [InlineData("Look at table 3.")]
    [InlineData("May the rest be quiet.")]
    public void Read_NumberThatCountsNothing_GivesNone(string text) => Assert.Equal("", Show(text));

    [Theory]
    [InlineData("It counted 99999999999999999999999999999999999999999999 ants.")]
    [InlineData("It counted 999999999999999 trillion trillion ants.")]
    [InlineData("It counted 0.0000000000000000000000000000001 ants.")]
    [InlineData("It counted nine hundred trillion billion million thousand hundred ants.")]
    [InlineData("It counted 999999999999999 crore crore dollars to 999999999999999 trillion dollars.")]
    public void Read_AbsurdNumber_DoesNotOverflow(string text) => Assert.All(Read(text), quantity => Assert.True(Math.Abs(quantity.Value) <= 1e27m));

    [Fact]
    public void Read_TwoSpellingsOfOneFigure_GiveEqualValues()
    {
        var decimals = Assert.Single(Read("It is $1.20."));
        var plain = Assert.Single(Read("It is $1.2."));
        Assert.Equal(plain.Value.ToString(CultureInfo.InvariantCulture), decimals.Value.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Read_ArbitraryText_GivesOrderedSpansInsideTheText() => Gen.String.Sample(text => Check(text));

    [Fact]
    public void Read_WordsOfFiguresInAnyOrder_GivesOrderedSpansApartFromTimes() =>
        Gen.Int[0, Soup.Length - 1].Array[1, 24].Sample(picks => Check(string.Join("", picks.Select(pick => Soup[pick]))), iter: 20_000);

    [Fact]
    public void Read_OneWordOfAMegabyte_EndsQuickly()
    {
        Check(new string('7', 1_000_000));
        Check(string.Concat(Enumerable.Repeat("seven-", 20_000)));
        Check(string.Concat(Enumerable.Repeat("1 to ", 20_000)));
        Check(string.Concat(Enumerable.Repeat("at least more than ", 10_000)) + "5 people");
        Check(string.Concat(Enumerable.Repeat("May 1-", 20_000)));
        Check(string.Concat(Enumerable.Repeat("from May 1 to ", 20_000)));
        Check(string.Concat(Enumerable.Repeat("four, ", 20_000)) + "and five cats");
        Check("5 " + string.Concat(Enumerable.Repeat("a-", 50_000)) + "cats");
    }

    private static readonly string[] Soup =
    [
        " 5", " 12", "-", " to ", " or more", " at least", " between", " and", " half", " a", " third", " of the", " dozen", " hundred", " million", "m", "%", " percent", " $", "US$", "€",
        " people", " soldiers'", " three", "-", "–", " year", "-old", " two", " last", " Friday", " May", " 2021", ",", ".", " 1,200", " by", " rose", " fell", " from", " up to", " one", " in",
        "5", "12", "7-", "-9", " ten", " out of", " degrees", "°C", " minus", " -3", " early", " the past", " weeks", " ago", " December 3", " 10:30", " pm", " doubled", " first", " quarter", " several", " few", "s", "'", "(", ")",
        " or so", " more than", " another", " hundreds", " killed", " dead", " 3/4", "½", " square", " km", " per hour", " Q1", " mid-", " over", " some", " about", "+", " pounds", " won",
    ];

    private static void Check(string text)
    {
        var document = DocumentReader.Read(text, []);
        var times = TimeReader.Read(document, 738_000);
        var end = 0;
        foreach (var quantity in QuantityReader.Read(document))
        {
            Assert.True(quantity.Span.Start >= end && quantity.Span.End <= text.Length, text);
            Assert.True((quantity.Low ?? quantity.Value) <= (quantity.High ?? quantity.Value) || quantity.High is null || quantity.Low is null, text);
            Assert.False(times.Any(time => time.Span.Overlaps(quantity.Span)), text);
            Assert.NotEqual("", quantity.Unit);
            end = quantity.Span.End;
        }
    }

    private static IReadOnlyList<Quantity> Read(string text) => QuantityReader.Read(DocumentReader.Read(text, []));

    private static string Show(string text) => string.Join("; ", Read(text).Select(quantity => string.Create(
        CultureInfo.InvariantCulture,
        $"[{quantity.Span.In(text)}] {quantity.Value} {quantity.Unit}{(quantity.Approximate ? " ~" : "")}{Bound(">=", quantity.Low)}{Bound("<=", quantity.High)}{(quantity.Change is { } change ? " " + change : "")}")));

    private static string Bound(string sign, decimal? value) => value is { } bound ? string.Create(CultureInfo.InvariantCulture, $" {sign}{bound}") : "";
}
