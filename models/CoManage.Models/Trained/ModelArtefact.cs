namespace CoManage.Models.Trained;

/// <summary>
/// A trained model as small data. The score is a log odds: the intercept plus one contribution per input, so that what
/// each answer added can be shown exactly.
/// </summary>
/// <param name="Version">Names the exact numbers: a count by people, a dot and the first letters of the checksum.</param>
/// <param name="InputSet"><c>exam</c> for questionnaire and examination, <c>bloods</c> with laboratory values.</param>
/// <param name="AgeMean">Mean age in training; effects that change with age change per ten years from here.</param>
/// <param name="MaleShare">Share of men in training; effects that differ by sex differ around it.</param>
/// <param name="Overall">Percentiles 1 to 99 of the score among all people of training.</param>
/// <param name="Rising">Inputs of which more never lowers the score, because medicine says so.</param>
/// <param name="AgeSex">Age and sex alone, fitted on the same people: what the model must beat.</param>
public sealed record ModelArtefact(
    string Name,
    string Version,
    string Outcome,
    string InputSet,
    string Learner,
    double Intercept,
    double AgeMean,
    double MaleShare,
    IReadOnlyList<InputCurve> Inputs,
    IReadOnlyList<double> Overall,
    IReadOnlyList<ReferenceGroup> Reference,
    AgeSexCurve AgeSex,
    IReadOnlyList<string> Rising,
    TrainingFacts Training,
    string Checksum);

/// <summary>
/// What one input adds. A number is held between <paramref name="Low"/> and <paramref name="High"/>, the ends of what
/// training saw, and enters as a restricted cubic spline; a yes or a level enters as its own effect.
/// </summary>
/// <param name="Knots">Of the spline, on the scale on which the number enters; empty for a straight line, yes/no and levels.</param>
/// <param name="Means">Mean of each basis function in training, so that the mean person gets nothing added.</param>
/// <param name="WithSex">Added to the effect times (male − share of men); may be shorter than the effects.</param>
/// <param name="WithAge">Added to the effect times (age − mean age) / 10; may be shorter than the effects.</param>
/// <param name="Missing">What a missing answer adds: a fitted effect of its own, never that of a normal value.</param>
/// <param name="Percentiles">1st, 5th, 25th, 50th, 75th, 95th and 99th of the number; share of each level otherwise.</param>
public sealed record InputCurve(
    string Name,
    double Low,
    double High,
    IReadOnlyList<double> Knots,
    IReadOnlyList<double> Means,
    IReadOnlyList<double> Effects,
    IReadOnlyList<double> WithSex,
    IReadOnlyList<double> WithAge,
    double Missing,
    double MissingShare,
    IReadOnlyList<double> Percentiles);

/// <summary>Percentiles 1 to 99 of the score among people of one sex and age band, of those trained on.</summary>
public sealed record ReferenceGroup(bool Male, int AgeFrom, int AgeTo, int People, IReadOnlyList<double> Percentiles);

/// <summary>A logistic model of a restricted cubic spline of age, sex, and their product.</summary>
public sealed record AgeSexCurve(double Intercept, double AgeMean, double MaleShare, InputCurve Age, InputCurve Male)
{
    /// <summary>The log odds by age and sex alone.</summary>
    public double Score(double age, double male)
    {
        var sexOffset = male - MaleShare;
        return Intercept + new InputTerm(Age).Contribution(age, sexOffset, 0) + new InputTerm(Male).Contribution(male, sexOffset, 0);
    }
}

/// <summary>What the model was fitted on.</summary>
public sealed record TrainingFacts(
    string Data, string Population, string Chosen, int People, int Events, double Ridge, int Seed);
