using System.Globalization;
using CoManage.Models.Trained;
using CoManage.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CoManage.Tests.Models.Trained;

/// <summary>What must hold for the score of everybody.</summary>
public class ScoreTests
{
    public static TheoryData<string> Names => ArtefactTests.Names;

    /// <summary>Golden scores, computed once; a change of code that moves a score shows here.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Invented_people_score_as_they_did(string name)
    {
        var model = TrainedModels.All[name];
        var golden = File.ReadLines(SourceTree.At("tests/Models/Trained/golden_scores.csv")).Skip(1)
            .Select(line => line.Split(',')).Where(cells => cells[0] == name).ToList();
        Assert.All(golden, cells => Assert.Equal(model.Version, cells[1]));
        var scores = InventedPeople.Scores(model, InventedPeople.File);
        Assert.Equal(golden.Count, scores.Count);
        Assert.All(golden.Zip(scores), pair =>
            // Logarithms may differ in the last bit between processors.
            Assert.Equal(double.Parse(pair.First[3], CultureInfo.InvariantCulture), pair.Second, 1e-10));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void More_of_what_only_harms_never_lowers_the_score(string name)
    {
        var model = TrainedModels.All[name];
        foreach (var rising in model.Artefact.Rising)
        {
            var at = model.Inputs.ToList().FindIndex(input => input.Name == rising);
            if (at >= 0)
            {
                Prop.ForAll(Person(model), Step(), Step(), (person, one, other) =>
                {
                    var input = model.Inputs[at];
                    double Score(int step) => model.Score(With(person, at, input.Min + ((input.Max - input.Min) * step / 100_000)));
                    return Score(Math.Min(one, other)) <= Score(Math.Max(one, other)) + 1e-9;
                }).QuickCheckThrowOnFailure();
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Any_answers_give_a_finite_score_and_a_rank_within_bounds(string name)
    {
        var model = TrainedModels.All[name];
        Prop.ForAll(Person(model), person =>
        {
            var score = model.Score(person);
            var rank = model.Standing.Rank(score, person[TrainedModel.Sex] == 1, person[TrainedModel.Age]);
            return double.IsFinite(score) && TrainedModel.Probability(score) is > 0 and < 1 && rank is >= 0 and <= 99
                && Standing.Bands.Contains(model.Standing.Band(score));
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_contributions_add_up_to_the_score(string name)
    {
        var model = TrainedModels.All[name];
        Prop.ForAll(Person(model), person =>
        {
            var added = new double[person.Length];
            var score = model.Contributions(person, added);
            return score.Equals(added.Aggregate(model.Artefact.Intercept, (sum, each) => sum + each)) && score.Equals(model.Score(person));
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Trying_a_value_changes_only_its_own_part(string name)
    {
        var model = TrainedModels.All[name];
        Prop.ForAll(Person(model), person =>
        {
            var added = new double[person.Length];
            var score = model.Contributions(person, added);
            return Enumerable.Range(TrainedModel.Sex + 1, person.Length - 2).All(at =>
            {
                var value = model.Inputs[at].Min;
                var tried = score - added[at] + model.Contribution(at, value, person);
                return Math.Abs(tried - model.Score(With(person, at, value))) < 1e-9;
            });
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Without_age_or_sex_there_is_no_score(string name)
    {
        var model = TrainedModels.All[name];
        Assert.Equal(double.NaN, model.Score(InventedPeople.Answers(model, ("age", 50))));
        Assert.Equal(double.NaN, model.Score(InventedPeople.Answers(model, ("male", 1))));
        Assert.True(double.IsFinite(model.Score(InventedPeople.Answers(model, ("age", 50), ("male", 1)))));
    }

    [Fact]
    public void The_unit_of_a_laboratory_does_not_change_the_score()
    {
        var model = TrainedModels.All["any_diabetes.bloods"];
        var metric = InventedPeople.Scores(model, InventedPeople.Utf8("age,male,tc_mmol,hdl_mmol,creat_umol,uric_acid_umol,hgb_gl\n55,1,5,1.2,88.4,356.88,140\n"));
        var other = InventedPeople.Scores(model, InventedPeople.Utf8("age,male,tc_mgdl,hdl_mgdl,creat_mgdl,uric_acid_mgdl,hgb_gdl\n55,1,193.35,46.404,1,6,14\n"));
        Assert.Equal(metric[0], other[0], 1e-9);
    }

    [Fact]
    public void Bmi_follows_from_height_and_weight()
    {
        var model = TrainedModels.All["any_diabetes.exam"];
        var derived = InventedPeople.Scores(model, InventedPeople.Utf8("age,male,height_cm,weight_kg\n55,1,170,86.7\n"));
        var given = InventedPeople.Scores(model, InventedPeople.Utf8("age,male,height_cm,bmi\n55,1,170,30\n"));
        Assert.Equal(given[0], derived[0], 1e-9);
    }

    private static double[] With(double[] person, int at, double value)
    {
        var changed = (double[])person.Clone();
        changed[at] = value;
        return changed;
    }

    private static Arbitrary<int> Step() => Gen.Choose(0, 100_000).ToArbitrary();

    // Any answer within what may be typed, or none.
    private static Arbitrary<double[]> Person(TrainedModel model) =>
        Gen.Choose(-20_000, 100_000).ArrayOf(model.Inputs.Count).Select(steps => steps.Select((step, i) =>
        {
            var input = model.Inputs[i];
            var required = i is TrainedModel.Age or TrainedModel.Sex;
            var value = input.Min + ((input.Max - input.Min) * Math.Abs(step) / 100_000);
            return step < 0 && !required ? double.NaN : input.Kind == TrainedInputKind.Number ? value : Math.Round(value);
        }).ToArray()).ToArbitrary();
}
