namespace AnalysisCluster.Analysis.Quantities;

/// <summary>Months, weekdays and the words around them.</summary>
internal static class CalendarWords
{
    public static void AddTo(MeasureTable table)
    {
        var months = "January February March April May June July August September October November December".Split(' ');
        for (var i = 0; i < months.Length; i++)
        {
            var month = i + 1;
            table.Add(months[i], word => word with { Month = month, NeedsDate = months[month - 1] is "March" or "April" or "May" or "June" or "August" });
            if (months[i].Length > 3)
            {
                table.Add(months[i][..3], word => word with { Month = month, NeedsDate = true });
            }
        }

        table.Add("Sept", word => word with { Month = 9, NeedsDate = true });
        var days = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".Split(' ');
        for (var i = 0; i < days.Length; i++)
        {
            var day = i + 1;
            table.Add(days[i], word => word with { Weekday = day });
        }

        foreach (var (shortForms, day) in new[] { ("Mon", 1), ("Tue Tues", 2), ("Wed", 3), ("Thu Thur Thurs", 4), ("Fri", 5), ("Sat", 6), ("Sun", 7) })
        {
            table.Add(shortForms, word => word with { Weekday = day, NeedsDate = true });
        }

        table.Add("morning afternoon evening night", MeasureRoles.DayPart);
        table.Add(
            """
            in since until till by of from through during early late mid before after between last next this
            """,
            MeasureRoles.BeforeTime);
        table.Add(
            """
            yesterday today tonight tomorrow last this next past previous coming recent earlier later early late mid first second third
            fourth a an half several few end start beginning middle close spring summer autumn fall winter Q1 Q2 Q3 Q4
            """,
            MeasureRoles.TimeCue);
    }
}
