namespace AnalysisCluster.Analysis.Quantities;

/// <summary>Words that decide where a counted noun ends and whether a number is a figure at all.</summary>
internal static class PhraseWords
{
    public static void AddTo(MeasureTable table)
    {
        AddStops(table);
        AddNouns(table);
        AddAmounts(table);
        table.Add(
            """
            article section channel flight room page chapter number no nos grade type level phase stage route highway interstate gate
            platform version figure table volume season episode group class category act amendment bill resolution proposition title
            paragraph clause line lane pier terminal unit block model formula top big game round lap week day part step tier zone
            district ward precinct rule schedule appendix exhibit catch area apollo windows bus tram form cell window runway track ladder
            squad suite apartment apt flat studio psalm sonnet opus symphony expedition mission verse booth berth reactor court item
            annex protocol docket case file asteroid mark agent ext extension locker warehouse hangar lot dock junction pump hole
            shaft silo bay row post floor pages rooms chapters lines rows verses articles sections flights code plaque camera
            """,
            MeasureRoles.Label);
        table.Add(
            """
            street st road rd avenue ave lane drive boulevard blvd square court place terrace crescent way close highway
            """,
            MeasureRoles.Street);
        table.Add(
            """
            killed killing kills kill wounded wounding wounds injured injuring injures hurt hospitalized hospitalised
            """,
            MeasureRoles.HarmVerb);
        table.Add(
            "dead injured wounded hurt missing killed hospitalized hospitalised arrested detained rescued evacuated displaced homeless", MeasureRoles.HarmState);
        table.Add(
            """
            win wins victory defeat loss draw lead vote votes ruling decision record score scoreline margin series aggregate triumph
            thrashing advantage split majority
            """,
            MeasureRoles.ScoreNoun);
        table.Add(
            """
            tall high long deep wide race sprint freestyle hurdles hurdle final relay butterfly backstroke breaststroke dash run swim
            champion championship title record away above below underwater thick
            """,
            MeasureRoles.AfterLength);
        table.Add(
            """
            day time thing way point reason hand side another more other such word step example problem question
            """,
            MeasureRoles.VagueOne);
    }

    private static void AddAmounts(MeasureTable table) => table.Add(
        """
        total average crew crowd population capacity height weight length distance toll sum majority attendance record depth width staff
        force army fleet group team minimum maximum number rate price cost value level speed altitude elevation output audience
        circulation membership garrison excess upwards congregation median turnout tally count peak high low
        """,
        MeasureRoles.Amount);

    private static void AddStops(MeasureTable table)
    {
        table.Add(
            """
            of in on at by for with from to into onto over under after before since until till during between among amongst against
            about around across through throughout within without near than as and or but nor so yet if because while when where which
            who whom whose that though although unless whether despite amid toward towards via upon beyond behind it he she they we you
            i them him us me themselves itself himself herself is are was were be been being am has have had having do does did will
            would can could shall should may might must not cannot can't won't don't didn't isn't aren't wasn't weren't also then there
            here now later earlier ago too per including according except like unlike out off up down back away apart each however
            no never ever always often therefore meanwhile yesterday today tomorrow together alone instead very again once said say says told tell tells died die
            dies remain remained remains joined attended voted fled survived escaped came went made took left got won became began gave
            found held met ran saw sent stood want wanted need live lived work worked
            """,
            MeasureRoles.Stop);
        table.Add(
            """
            the a an this these those its his her their our my your all both every any
            """,
            MeasureRoles.Determiner | MeasureRoles.Stop);
        table.Add(
            """
            said told announced was were did had ago reported confirmed killed died began took arrived held drew saw went came made fell
            rose lost won sold bought met left gave stood paid led sank broke
            """,
            MeasureRoles.Past);
        table.Add("will would shall due scheduled upcoming expected should may might could", MeasureRoles.Future);
    }

    private static void AddNouns(MeasureTable table)
    {
        table.Add(
            """
            people persons men women children civilians soldiers troops officers students migrants refugees workers passengers residents
            protesters demonstrators fighters militants victims patients prisoners hostages journalists police pupils firefighters
            lawmakers voters
            """,
            MeasureRoles.Person);
        table.Add(
            """
            people men women children police personnel staff crew cattle sheep deer fish aircraft spacecraft policemen policewomen
            head servicemen servicewomen gunmen firemen fishermen businessmen congressmen clergy militia offspring salmon feet teeth geese
            mice series species headquarters
            """,
            MeasureRoles.IrregularPlural);
        table.Add(
            """
            overseas always perhaps besides news politics economics mathematics physics athletics gymnastics less across his its this
            thus plus versus various afterwards towards nowadays downstairs upstairs indoors outdoors sometimes perhaps virus campus bus
            bonus census status crisis basis analysis gas christmas yes as us is was has does says goes makes takes gets comes needs
            wants seems remains includes means shows lens chaos minus apiece
            """,
            MeasureRoles.NotPlural);
    }
}
