namespace CoManage.Models.Trained;

/// <summary>
/// A trained model ready for use. <see cref="Score"/> is the log odds, the same bits wherever it is asked: online, in a
/// file, in an evaluation. It ranks people; as a percentage it holds for nobody until it was recalibrated on the people
/// it is shown to.
/// </summary>
public sealed class TrainedModel
{
    /// <summary>The place of age and sex among the inputs of every model; without them there is no score.</summary>
    public const int Age = 0;

    /// <inheritdoc cref="Age"/>
    public const int Sex = 1;

    private readonly InputTerm[] terms;

    public TrainedModel(ModelArtefact artefact)
    {
        ArgumentNullException.ThrowIfNull(artefact);
        Artefact = artefact;
        terms = [.. artefact.Inputs.Select(curve => new InputTerm(curve))];
        if (terms.Length < 2 || terms[Age].Input.Name != "age" || terms[Sex].Input.Name != "male")
        {
            throw new ArtefactException($"{artefact.Name}: age and sex must be the first inputs.");
        }

        Inputs = [.. terms.Select(term => term.Input)];
        Standing = new Standing(artefact);
    }

    public ModelArtefact Artefact { get; }

    public string Name => Artefact.Name;

    public string Version => Artefact.Version;

    public IReadOnlyList<TrainedInput> Inputs { get; }

    public Standing Standing { get; }

    /// <summary>The log odds for answers in the order of <see cref="Inputs"/>, NaN where missing; NaN without age or sex.</summary>
    public double Score(ReadOnlySpan<double> answers) => Contributions(answers, []);

    /// <summary>The same, and what each input added; their sum with the intercept, in this order, is the score.</summary>
    public double Contributions(ReadOnlySpan<double> answers, Span<double> added)
    {
        var (sexOffset, ageOffset) = Offsets(answers);
        var score = Artefact.Intercept;
        for (var i = 0; i < terms.Length; i++)
        {
            var contribution = terms[i].Contribution(answers[i], sexOffset, ageOffset);
            score += contribution;
            if (!added.IsEmpty)
            {
                added[i] = contribution;
            }
        }

        return double.IsNaN(sexOffset) || double.IsNaN(ageOffset) ? double.NaN : score;
    }

    /// <summary>
    /// What one input would add with this value, the others as answered: the score is a sum, so that trying a value
    /// for one answer changes one part of it. Not for age and sex, which shape the other parts as well.
    /// </summary>
    public double Contribution(int input, double value, ReadOnlySpan<double> answers)
    {
        var (sexOffset, ageOffset) = Offsets(answers);
        return terms[input].Contribution(value, sexOffset, ageOffset);
    }

    private (double Sex, double Age) Offsets(ReadOnlySpan<double> answers) =>
        (answers[Sex] - Artefact.MaleShare, (terms[Age].Held(answers[Age]) - Artefact.AgeMean) / 10);

    /// <summary>The chance that the score stands for where the model was fitted; elsewhere only its order means something.</summary>
    public static double Probability(double score) => 1 / (1 + Math.Exp(-score));

    /// <summary>The number as the model sees it, held within what training saw.</summary>
    public double Held(int input, double value) => terms[input].Held(value);
}
