namespace CoManage.Models.Trained;

/// <summary>What is wrong with an answer, by the name of its column; null when all can be used.</summary>
public readonly record struct AnswerProblem(string Column, string Code)
{
    public const string NotANumber = "not-a-number";
    public const string OutOfRange = "out-of-range";
}

/// <summary>
/// Which columns of a table hold the inputs of a model, and by what factor: an input's own column first, else one of its
/// alternates in another unit. BMI follows from height and weight where it does not stand there itself.
/// </summary>
public sealed class ModelColumns
{
    private readonly TrainedModel model;
    private readonly (int At, double Factor)[] sources;
    private readonly string[] names;
    private readonly int bmi, height, weight;

    public ModelColumns(TrainedModel model, IReadOnlyList<string> headings)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(headings);
        this.model = model;
        (sources, names) = (new (int, double)[model.Inputs.Count], new string[model.Inputs.Count]);
        bmi = model.Inputs.ToList().FindIndex(input => input.Name == "bmi");
        (height, weight) = (Position(headings, "height_cm"), Position(headings, "weight_kg"));
        for (var i = 0; i < sources.Length; i++)
        {
            (sources[i], names[i]) = Source(model.Inputs[i], headings);
        }

        Absent = [.. model.Inputs.Index().Where(each => sources[each.Index].At < 0 && !(each.Index == bmi && CanDeriveBmi))
            .Select(each => each.Item.Name)];
    }

    /// <summary>Inputs of the model that the table has no column for.</summary>
    public IReadOnlyList<string> Absent { get; }

    private bool CanDeriveBmi => height >= 0 && weight >= 0;

    /// <summary>Fills <paramref name="answers"/> from a record; a value that cannot be used is a problem and counts as missing.</summary>
    public AnswerProblem? Read(in CsvScanner record, Span<double> answers)
    {
        AnswerProblem? problem = null;
        for (var i = 0; i < sources.Length; i++)
        {
            var (at, factor) = sources[i];
            answers[i] = double.NaN;
            if (at < 0)
            {
                continue;
            }

            if (!CellNumber.TryRead(record.Raw(at), out var value))
            {
                problem ??= new(names[i], AnswerProblem.NotANumber);
            }
            else if (!double.IsNaN(value))
            {
                value *= factor;
                if (model.Inputs[i].Accepts(value))
                {
                    answers[i] = value;
                }
                else
                {
                    problem ??= new(names[i], AnswerProblem.OutOfRange);
                }
            }
        }

        DeriveBmi(record, answers);
        return problem;
    }

    private void DeriveBmi(in CsvScanner record, Span<double> answers)
    {
        if (bmi >= 0 && CanDeriveBmi && double.IsNaN(answers[bmi])
            && CellNumber.TryRead(record.Raw(height), out var cm) && CellNumber.TryRead(record.Raw(weight), out var kg))
        {
            var derived = kg / (cm / 100 * (cm / 100));
            answers[bmi] = model.Inputs[bmi].Accepts(derived) ? derived : double.NaN;
        }
    }

    private static ((int, double), string) Source(TrainedInput input, IReadOnlyList<string> headings)
    {
        if (Position(headings, input.Name) is var own and >= 0)
        {
            return ((own, 1), input.Name);
        }

        foreach (var alternate in input.Alternates)
        {
            if (Position(headings, alternate.Name) is var at and >= 0)
            {
                return ((at, alternate.Factor), alternate.Name);
            }
        }

        return ((-1, 1), input.Name);
    }

    private static int Position(IReadOnlyList<string> headings, string name)
    {
        for (var i = 0; i < headings.Count; i++)
        {
            if (string.Equals(headings[i].Trim(), name, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }
}
