using CoManage.Models.Trained;

namespace CoManage.Training.Learning;

/// <summary>Finds inputs whose curve falls somewhere within what training saw, for any sex and age.</summary>
internal static class RisingCheck
{
    private const int Steps = 200;
    private const double Slack = 1e-9;
    private static readonly double[] Ages = [25, 40, 55, 70, 80];

    public static IEnumerable<string> Falling(ModelArtefact artefact, IReadOnlyList<string> rising)
    {
        var model = new TrainedModel(artefact);
        return rising.Where(name => artefact.Inputs.Any(input => input.Name == name) && Falls(model, name));
    }

    private static bool Falls(TrainedModel model, string name)
    {
        var at = model.Inputs.ToList().FindIndex(input => input.Name == name);
        var curve = model.Artefact.Inputs[at];
        var answers = new double[model.Inputs.Count];
        foreach (var male in (double[])[0, 1])
        {
            foreach (var age in Ages)
            {
                Array.Fill(answers, double.NaN);
                (answers[TrainedModel.Age], answers[TrainedModel.Sex]) = (age, male);
                var before = double.NegativeInfinity;
                for (var step = 0; step <= Steps; step++)
                {
                    answers[at] = curve.Low + ((curve.High - curve.Low) * step / Steps);
                    var score = model.Score(answers);
                    if (score < before - Slack)
                    {
                        return true;
                    }

                    before = score;
                }
            }
        }

        return false;
    }
}
