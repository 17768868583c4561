namespace CoManage.Models;

/// <summary>
/// What every instrument does alike: read the answers, refuse the impossible, list the missing, and only then score.
/// </summary>
internal abstract class Instrument(string name, string version, string titleZh, string titleEn) : IInstrument
{
    public string Name => name;

    public string Version => version;

    public string TitleZh => titleZh;

    public string TitleEn => titleEn;

    public abstract IReadOnlyList<InputSpec> Inputs { get; }

    public abstract IReadOnlyList<string> Bands { get; }

    public virtual IReadOnlyList<string> OutcomeNames => [];

    /// <summary>True where a number of the instrument rests on recollection and no clinician has signed it yet.</summary>
    protected virtual bool AwaitsSignOff => false;

    public Assessment Assess(InputValues values)
    {
        ArgumentNullException.ThrowIfNull(values);
        Span<double> parsed = stackalloc double[Inputs.Count];
        string? problem = null;
        var outsidePopulation = false;
        for (var i = 0; i < parsed.Length; i++)
        {
            if (AnswerParser.Parse(Inputs[i], values[Inputs[i].Name], out parsed[i]) is string wrong)
            {
                outsidePopulation |= Inputs[i].Name == "age" && wrong.Contains(" outside ", StringComparison.Ordinal);
                problem ??= wrong;
            }
        }

        var answers = new Answers(parsed);
        if (problem is not null)
        {
            return Blank([], problem, outsidePopulation ? Assessment.NotApplicable : null);
        }

        var missing = MissingFrom(answers);
        return missing is null ? Score(answers) : Incomplete(answers, missing);
    }

    protected abstract Assessment Score(Answers answers);

    /// <summary>Whether this person's score cannot be had without the input.</summary>
    protected virtual bool Needs(int input, Answers answers) => Inputs[input].Required;

    /// <summary>What can be said without the missing answers; for nearly every instrument, nothing.</summary>
    protected virtual Assessment Incomplete(Answers answers, IReadOnlyList<string> missing) => Blank(missing);

    protected Assessment Blank(IReadOnlyList<string> missing, string? problem = null, string? band = null) =>
        new(Name, Version, null, band, [], [], missing, problem, AwaitsSignOff);

    protected Assessment Scored(double? score, string? band, IReadOnlyList<Reason> reasons, params Outcome[] outcomes) =>
        new(Name, Version, score, band, outcomes, reasons, [], null, AwaitsSignOff);

    private List<string>? MissingFrom(Answers answers)
    {
        List<string>? missing = null;
        for (var i = 0; i < Inputs.Count; i++)
        {
            if (!answers.Has(i) && Needs(i, answers))
            {
                (missing ??= []).Add(Inputs[i].Name);
            }
        }

        return missing;
    }
}
