namespace CoManage.Models.CopdSq;

/// <summary>Breathlessness as the questionnaire grades it.</summary>
public enum Breathlessness
{
    None,
    HurryOrHill,
    LevelWalk,
}

/// <summary>Person of 40 years or more. Pack-years = cigarettes per day / 20 x years.</summary>
public readonly record struct CopdSqInput(
    double AgeYears, double PackYears, double BmiKgM2, bool FrequentCough, Breathlessness Breathless,
    bool CoalOrBiomassNow, bool FamilyLungDisease);

/// <summary>COPD-SQ, 0-28 points; the table's cut-off (16) and more calls for spirometry. Source: <see cref="CopdSqTable"/>.</summary>
public static class CopdSqScore
{
    public static int Points(in CopdSqInput person) => Points(person, CopdSqTable.Shipped);

    public static int Points(in CopdSqInput person, CopdSqTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return table.Age.Points(person.AgeYears)
            + table.PackYears.Points(person.PackYears)
            + table.Bmi.Points(person.BmiKgM2)
            + table.Cough.If(person.FrequentCough)
            + table.Hurrying.If(person.Breathless == Breathlessness.HurryOrHill)
            + table.Walking.If(person.Breathless == Breathlessness.LevelWalk)
            + table.Biomass.If(person.CoalOrBiomassNow)
            + table.Family.If(person.FamilyLungDisease);
    }
}
