using CoManage.Domain.Kernel;
using CoManage.Domain.RiskModels;
using CoManage.Models.Trained;

namespace CoManage.Silo.RiskModels;

/// <summary>Answers against those of training, over all weeks and week by week.</summary>
internal static class DriftInputs
{
    // A tail of training that held one in twenty now holds more than one in five.
    private const double TailTooLarge = 0.2;

    // As many people as that answer differently than in training.
    private const double SharesTooFarApart = 0.2;

    public static IEnumerable<DriftInput> Of(TrainedModel model, IReadOnlyList<PastAnswers> people)
    {
        for (var i = 0; i < model.Inputs.Count; i++)
        {
            var (at, input, curve) = (i, model.Inputs[i], model.Artefact.Inputs[i]);
            var given = people.Where(person => !double.IsNaN(person.Answers[at])).ToList();
            if (given.Count < DriftQueries.FewestPeople)
            {
                continue;
            }

            var values = given.Select(person => person.Answers[at]).ToList();
            double below = 0, above = 0, differs = 0;
            if (input.Kind == TrainedInputKind.Number)
            {
                (below, above) = Tails(curve, values);
            }
            else
            {
                differs = Difference(input, curve, values);
            }

            yield return new(
                input.Name, new Bilingual(input.Zh, input.En), values.Count, Round(1 - ((double)values.Count / people.Count)),
                Round(curve.MissingShare), Round(below), Round(above), input.Kind == TrainedInputKind.Number ? null : Round(differs),
                below > TailTooLarge || above > TailTooLarge || differs > SharesTooFarApart,
                [.. Weeks(input, curve, given, at)]);
        }
    }

    private static IEnumerable<DriftInputWeek> Weeks(TrainedInput input, InputCurve curve, List<PastAnswers> given, int at) =>
        given.GroupBy(person => ModelRole.MondayOf(person.TakenAt)).OrderBy(week => week.Key).Select(week =>
        {
            var values = week.Select(person => person.Answers[at]).ToList();
            var (below, above) = input.Kind == TrainedInputKind.Number ? Tails(curve, values) : (Difference(input, curve, values), 0);
            return new DriftInputWeek(week.Key, values.Count, Round(below + above));
        });

    // The 5th and 95th of the percentiles kept with each number.
    private static (double Below, double Above) Tails(InputCurve curve, List<double> values) =>
        (Share(values, value => value < curve.Percentiles[1]), Share(values, value => value > curve.Percentiles[5]));

    // With a yes or no and with levels the percentiles are the shares of the answers, from the lowest on.
    private static double Difference(TrainedInput input, InputCurve curve, List<double> values) =>
        curve.Percentiles.Select((then, level) => Math.Abs(Share(values, value => value == input.Min + level) - then)).DefaultIfEmpty(0).Max();

    private static double Share(List<double> values, Func<double, bool> holds) => (double)values.Count(holds) / values.Count;

    private static double Round(double share) => Math.Round(share, 3);
}
