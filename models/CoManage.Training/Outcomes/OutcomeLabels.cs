using CoManage.Training.Tables;

namespace CoManage.Training.Outcomes;

/// <summary>What happened to people, from the columns of the data.</summary>
internal static class OutcomeLabels
{
    // Nine years of follow-up: everybody of 1999-2006 was watched longer than that.
    private const double NineYearsInMonths = 108;

    // Leading causes of death of the linked file: diseases of heart, cerebrovascular diseases.
    private const double Heart = 1;
    private const double Brain = 5;

    // Fixed ratio of the spirometry definition (GOLD).
    private const double ObstructedBelow = 0.7;

    public static Func<Table, double[]> Column(string name) => table => table.Numbers(name);

    /// <summary>Death from heart disease or stroke within nine years; death from something else is not it.</summary>
    public static double[] CardiovascularDeath(Table table)
    {
        double[] dead = table.Numbers("mortstat"), cause = table.Numbers("ucod_leading"), months = table.Numbers("permth_int");
        return
        [
            .. Enumerable.Range(0, table.Rows).Select(row =>
                double.IsNaN(dead[row]) || double.IsNaN(months[row]) || (dead[row] == 0 && months[row] < NineYearsInMonths) ? double.NaN
                : dead[row] == 1 && months[row] <= NineYearsInMonths && (cause[row] is Heart or Brain) ? 1
                : 0),
        ];
    }

    /// <summary>FEV1/FVC below 0.7 before bronchodilator, in tests of good quality.</summary>
    public static double[] AirflowObstruction(Table table)
    {
        double[] fev1 = table.Numbers("fev1_ml"), fvc = table.Numbers("fvc_ml");
        string[] one = table.Words("q_fev1"), two = table.Words("q_fvc");
        return
        [
            .. Enumerable.Range(0, table.Rows).Select(row =>
                one[row] is "A" or "B" && two[row] is "A" or "B" && fvc[row] > 0 ? (fev1[row] / fvc[row] < ObstructedBelow ? 1 : 0) : double.NaN),
        ];
    }
}
