using CoManage.Models.Trained;
using CoManage.Silo.RiskModels;
using CoManage.Tests.Support;

namespace CoManage.Tests.Domain.RiskModels;

public class DriftInputTests
{
    private static readonly TrainedModel Model = TrainedModels.All["incident_diabetes.exam"];

    [Fact]
    public void Numbers_beyond_what_training_usually_saw_are_counted_on_their_side_and_warned_of()
    {
        var high = Curve("sbp").Percentiles[5] + 1;
        var people = People(40, row => ("sbp", row < 20 ? high : Curve("sbp").Percentiles[3]));
        var drift = Drift(people, "sbp");
        Assert.Equal((0, 0.5, true), (drift.Below, drift.Above, drift.IsWarning));
        Assert.Null(drift.Differs);
    }

    [Fact]
    public void Answers_like_those_of_training_warn_of_nothing()
    {
        var people = People(40, row => ("sbp", Curve("sbp").Percentiles[3]));
        Assert.False(Drift(people, "sbp").IsWarning);
    }

    [Fact]
    public void A_yes_that_became_common_is_a_difference_in_shares()
    {
        var yesThen = Curve("fh_diabetes").Percentiles[1];
        var people = People(40, row => ("fh_diabetes", row < 30 ? 1 : 0));
        var drift = Drift(people, "fh_diabetes");
        Assert.Equal(0.75 - yesThen, drift.Differs ?? 0, 3);
        Assert.True(drift.IsWarning);
    }

    [Fact]
    public void Each_week_stands_for_itself_and_missing_answers_are_counted_as_missing()
    {
        var high = Curve("sbp").Percentiles[5] + 1;
        var people = People(40, row => ("sbp", row < 20 ? high : row < 35 ? Curve("sbp").Percentiles[3] : double.NaN), row => row < 20 ? 0 : 7);
        var drift = Drift(people, "sbp");
        Assert.Equal([(20, 1.0), (15, 0.0)], drift.Weeks.Select(week => (week.Given, week.Unlike)));
        Assert.Equal((35, 0.125), (drift.Given, drift.MissingNow));
    }

    [Fact]
    public void A_handful_of_people_says_nothing() =>
        Assert.Empty(DriftInputs.Of(Model, People(29, row => ("sbp", 120))));

    private static DriftInput Drift(IReadOnlyList<PastAnswers> people, string input) =>
        DriftInputs.Of(Model, people).Single(each => each.Input == input);

    private static InputCurve Curve(string input) => Model.Artefact.Inputs.Single(each => each.Name == input);

    private static List<PastAnswers> People(int count, Func<int, (string Input, double Value)> answer, Func<int, int>? day = null)
    {
        var people = new List<PastAnswers>();
        for (var row = 0; row < count; row++)
        {
            var (input, value) = answer(row);
            var answers = Model.Inputs.Select(each => each.Name == input ? value : double.NaN).ToArray();
            people.Add(new(answers, TestClock.Noon.AddDays(day?.Invoke(row) ?? 0), []));
        }

        return people;
    }
}
