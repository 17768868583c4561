using CoManage.Training.Tables;

namespace CoManage.Training.Outcomes;

/// <summary>Which people a model is fitted on, and who was kept apart to choose and judge it.</summary>
internal enum Source
{
    /// <summary>Fitted on 1999-2012, chosen on the cycle of 2013-14.</summary>
    Survey,

    /// <summary>Survey of 1999-2006 with deaths to 2019; each cycle left out in turn.</summary>
    Mortality,

    /// <summary>Survey of 2007-2010 with spirometry; each cycle left out in turn.</summary>
    Spirometry,

    /// <summary>Chinese check-up clients with follow-up; each site left out in turn.</summary>
    ChineseSites,
}

/// <summary>An outcome that models are trained for.</summary>
/// <param name="Zh">Its name in Chinese; <paramref name="En"/> in English.</param>
/// <param name="AgeFrom">The youngest and <paramref name="AgeTo"/> the oldest person that it is for.</param>
/// <param name="Needs">Columns without which the outcome cannot be known.</param>
/// <param name="Label">1 happened, 0 did not, NaN not known, by row.</param>
internal sealed record OutcomeSpec(
    string Name,
    string Zh,
    string En,
    Source Source,
    int AgeFrom,
    int AgeTo,
    IReadOnlyList<string> Needs,
    Func<Table, double[]> Label,
    IReadOnlyList<string> Exam,
    IReadOnlyList<string> Bloods)
{
    /// <summary>Whether effects may differ by sex and age. Decided on the last training cycle or two sites, before validation.</summary>
    public bool WithProducts { get; init; }

    /// <summary>Inputs that may only raise the score: where a fitted curve falls, it becomes a straight line.</summary>
    public IReadOnlyList<string> Rising { get; init; } = [];

    public IReadOnlyList<string> Inputs(string inputSet) => inputSet == InputSets.Exam ? Exam : [.. Exam, .. Bloods];

    /// <summary>The model's people in a table: of its ages, not pregnant, outcome known.</summary>
    public Cohort Cohort(Table table)
    {
        var label = Label(table);
        double[] age = table.Numbers("age"), pregnant = table.Numbers("pregnant"), male = table.Numbers("male");
        var rows = Enumerable.Range(0, table.Rows)
            .Where(row => age[row] >= AgeFrom && age[row] <= AgeTo && pregnant[row] != 1 && !double.IsNaN(male[row]) && !double.IsNaN(label[row]))
            .ToArray();
        return new(this, table.Take(rows), [.. rows.Select(row => label[row])]);
    }
}

internal static class InputSets
{
    public const string Exam = "exam";
    public const string Bloods = "bloods";

    public static readonly IReadOnlyList<string> All = [Exam, Bloods];
}

/// <summary>The people of one outcome, whatever is asked of them.</summary>
internal sealed record Cohort(OutcomeSpec Outcome, Table Table, double[] Happened)
{
    public Sample Sample(string inputSet) => Sample(Outcome.Inputs(inputSet));

    public Sample Sample(IReadOnlyList<string> inputs) => new(
        inputs,
        [.. inputs.Select(Table.Numbers)],
        Happened,
        Outcome.Source == Source.ChineseSites ? Table.Numbers("followup_years") : null);

    public Cohort Take(IReadOnlyList<int> at) => new(Outcome, Table.Take(at), [.. at.Select(row => Happened[row])]);
}
