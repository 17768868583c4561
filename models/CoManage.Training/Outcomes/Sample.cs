namespace CoManage.Training.Outcomes;

/// <summary>
/// People with their answers for one model: answers by input, NaN where missing, and what came of it.
/// </summary>
/// <param name="Inputs">Names in the order of the model; age and male first.</param>
/// <param name="Answers">One column per input.</param>
/// <param name="Happened">1 or 0 for each person.</param>
/// <param name="Exposure">Years of follow-up where people differ in it; null where it is the same for all.</param>
internal sealed record Sample(IReadOnlyList<string> Inputs, IReadOnlyList<double[]> Answers, double[] Happened, double[]? Exposure)
{
    public int Count => Happened.Length;

    public int Events => Happened.Count(y => y == 1);

    public double[] Age => Answers[0];

    public double[] Male => Answers[1];

    public void Row(int row, Span<double> answers)
    {
        for (var i = 0; i < Answers.Count; i++)
        {
            answers[i] = Answers[i][row];
        }
    }

    public Sample Take(IReadOnlyList<int> at) => this with
    {
        Answers = [.. Answers.Select(column => Pick(column, at))],
        Happened = Pick(Happened, at),
        Exposure = Exposure is null ? null : Pick(Exposure, at),
    };

    private static double[] Pick(double[] column, IReadOnlyList<int> at) => [.. at.Select(place => column[place])];
}
