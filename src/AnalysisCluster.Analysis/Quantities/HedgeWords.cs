namespace AnalysisCluster.Analysis.Quantities;

/// <summary>Words before a figure that loosen or bound it, and words around it that make it a change.</summary>
internal static class HedgeWords
{
    public static void AddTo(MeasureTable table)
    {
        table.Add(
            """
            about around some roughly approximately approx nearly almost circa perhaps maybe barely hardly scarcely virtually practically estimated
            """,
            MeasureRoles.Approximate);
        table.Add("over above exceeding topping surpassing", MeasureRoles.AtLeast);
        table.Add("under below", MeasureRoles.AtMost);
        table.Add("more less at", MeasureRoles.BeforeHedged);
        table.Add(
            """
            just only well slightly far even much significantly considerably possibly probably still already currently
            """,
            MeasureRoles.HedgeModifier);
        table.Add(
            """
            rose risen rises rising increased increases increasing jumped jumps jumping grew grown grows growing climbed climbs climbing
            surged surges surging soared soars soaring gained gains gaining added adds adding advanced leapt leaped spiked swelled
            expanded expands accelerated rallied raised raises raising hiked up higher upped boosted boosts boosting rocketed
            skyrocketed ticked edged widened widens widening lengthened deepened grow gain climb soar raise expand boost add
            """,
            MeasureRoles.Rise);
        table.Add(
            """
            fell fallen falls falling dropped drops dropping declined declines declining decreased decreases decreasing plunged plunges
            plunging slumped slumps slumping shrank shrunk shrinks shrinking slid slipped slips slipping tumbled tumbles tumbling sank
            sunk cut cuts cutting reduced reduces reducing lowered lowers lowering shed sheds shedding lost loses losing down lower
            contracted contracts contracting narrowed narrows narrowing shortened dipped dips dipping eased plummeted slashed slashes slashing trimmed reduce shrink lower
            lose decline
            """,
            MeasureRoles.Fall);
        table.Add(
            """
            rise increase jump growth surge gain hike spike uptick boost upturn leap climb expansion raise advance increases rises gains
            rally
            """,
            MeasureRoles.Rise | MeasureRoles.ChangeNoun);
        table.Add(
            """
            fall drop decline decrease plunge slump cut reduction loss dip contraction downturn slide cuts reductions losses falls drops
            declines shrinkage
            """,
            MeasureRoles.Fall | MeasureRoles.ChangeNoun);
    }
}
