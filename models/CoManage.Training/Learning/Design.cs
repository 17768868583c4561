using CoManage.Models.Trained;
using CoManage.Training.Outcomes;

namespace CoManage.Training.Learning;

/// <summary>
/// How answers become the columns of a regression: a centred spline basis per input, its products with sex and age, and a
/// column that says "missing". Means and knots come from the people it is laid out for.
/// </summary>
internal sealed class Design
{
    // Harrell 2015, table 2.3: where five and four knots stand; three for the few values of a short scale.
    private static readonly double[] FiveKnots = [0.05, 0.275, 0.5, 0.725, 0.95];
    private static readonly double[] FourKnots = [0.05, 0.35, 0.65, 0.95];
    private static readonly double[] ThreeKnots = [0.1, 0.5, 0.9];

    // An effect of "missing" needs people who lack the answer.
    private const int FewestMissing = 30;

    public Design(Sample rows, SplineForm form)
    {
        AgeMean = Mean(rows.Age);
        MaleShare = Mean(rows.Male);
        Blocks = [.. rows.Inputs.Select((name, i) => Lay(TrainedInputs.Find(name), rows.Answers[i], form))];
        Width = Blocks.Sum(block => block.Width);
    }

    public double AgeMean { get; }

    public double MaleShare { get; }

    public IReadOnlyList<DesignBlock> Blocks { get; }

    public int Width { get; }

    /// <summary>The columns of these people, row by row.</summary>
    public double[] Rows(Sample people)
    {
        var all = new double[people.Count * (long)Width];
        Span<double> basis = stackalloc double[DesignBlock.MostFunctions];
        for (var row = 0; row < people.Count; row++)
        {
            var line = all.AsSpan(row * Width, Width);
            double sex = people.Male[row] - MaleShare, age = (people.Age[row] - AgeMean) / 10;
            foreach (var (i, block) in Blocks.Index())
            {
                block.Fill(people.Answers[i][row], sex, age, line[..block.Width], basis);
                line = line[block.Width..];
            }
        }

        return all;
    }

    private static DesignBlock Lay(TrainedInput input, double[] values, SplineForm form)
    {
        var given = values.Where(value => !double.IsNaN(value)).Order().ToArray();
        var isNumber = input.Kind == TrainedInputKind.Number;
        double low = isNumber ? Quantile(given, form.Outermost) : input.Min, high = isNumber ? Quantile(given, 1 - form.Outermost) : input.Max;
        var knots = isNumber ? Knots(input, given, form) : [];
        var functions = isNumber ? Spline.Size(knots.Length) : input.Kind == TrainedInputKind.YesNo ? 1 : input.Levels.Count - 1;
        var isAge = input.Name == "age";
        var block = new DesignBlock(
            input, low, high, knots, functions,
            WithSex: input.Name == "male" ? 0 : isAge ? functions : Math.Min(form.SexProducts, functions),
            WithAge: isAge ? 0 : input.Name == "male" ? 0 : Math.Min(form.AgeProducts, functions),
            HasMissing: values.Length - given.Length >= FewestMissing,
            MissingShare: values.Length == 0 ? 0 : 1 - ((double)given.Length / values.Length));
        return block.Centred(given);
    }

    private static double[] Knots(TrainedInput input, double[] given, SplineForm form)
    {
        if (form.Straight.Contains(input.Name) || given.Length < 100)
        {
            return [];
        }

        foreach (var places in (double[][])[FiveKnots, FourKnots, ThreeKnots])
        {
            var knots = places.Select(place => Quantile(given, place)).Select(x => input.Log ? Math.Log(x) : x).ToArray();
            if (places.Length <= form.MostKnots && knots.Distinct().Count() == knots.Length)
            {
                return knots;
            }
        }

        // So many equal values (never smokers) that quantiles coincide: knots among the others.
        var others = given.Where(value => value > given[0]).ToArray();
        var spread = ThreeKnots.Select(place => Quantile(others, place)).Select(x => input.Log ? Math.Log(x) : x).ToArray();
        return spread.Distinct().Count() == spread.Length ? spread : [];
    }

    /// <summary>The quantile of sorted values, between neighbours in proportion.</summary>
    public static double Quantile(double[] sorted, double share)
    {
        if (sorted.Length == 0)
        {
            return 0;
        }

        var place = share * (sorted.Length - 1);
        var below = (int)place;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((place - below) * (sorted[above] - sorted[below]));
    }

    private static double Mean(double[] values) => values.Where(value => !double.IsNaN(value)).DefaultIfEmpty(0).Average();
}

/// <summary>What form the splines take.</summary>
/// <param name="MostKnots">Five, four or three.</param>
/// <param name="SexProducts">How many basis functions of each input differ by sex.</param>
/// <param name="AgeProducts">How many basis functions of each input change with age.</param>
/// <param name="Outermost">Numbers are held between this quantile and its opposite.</param>
/// <param name="Straight">Inputs that enter as a straight line.</param>
internal sealed record SplineForm(int MostKnots, int SexProducts, int AgeProducts, double Outermost, IReadOnlySet<string> Straight);
