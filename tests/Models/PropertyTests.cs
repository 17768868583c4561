using CoManage.Models;
using CoManage.Models.CopdSq;
using CoManage.Models.Prevent;
using FsCheck;
using FsCheck.Fluent;

namespace CoManage.Tests.Models;

/// <summary>What must hold for everybody, tried on generated people; a failure prints its seed.</summary>
public class PropertyTests
{
    private static readonly string?[] Oddities =
        [null, "", " ", "NaN", "∞", "-1", "0", "1", "2", "1e308", "50", "120", "0x1F", "是", "不详", "male", "yes|no", "|", "１２"];

    [Fact]
    public void No_answer_makes_any_instrument_throw()
    {
        var instruments = Instruments.All.Values.ToArray();
        Prop.ForAll<int[]>(picks =>
        {
            var values = new InputValues();
            var at = 0;
            foreach (var instrument in instruments)
            {
                foreach (var input in instrument.Inputs)
                {
                    var pick = picks.Length == 0 ? 0 : picks[at++ % picks.Length];
                    values[input.Name] = Oddities[(int)((uint)(pick + at) % (uint)Oddities.Length)];
                }

                var given = instrument.Assess(values);
                if (given.Score is null && given.Band is null && given.Outcomes.Count == 0)
                {
                    Assert.True(given.Missing.Count > 0 || given.Problem is not null);
                }

                values.Clear();
            }
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void More_pack_years_never_lower_copd_sq() => Rises((person, value) =>
        CopdSqScore.Points(person with { PackYears = value }), 0, 120);

    [Fact]
    public void More_years_of_age_never_lower_copd_sq() => Rises((person, value) =>
        CopdSqScore.Points(person with { AgeYears = value }), 40, 100);

    [Fact]
    public void A_higher_bmi_never_raises_copd_sq() => Rises((person, value) =>
        -CopdSqScore.Points(person with { BmiKgM2 = value }), 12, 50);

    [Theory]
    [InlineData("cdrs", "age", 20, 74)]
    [InlineData("cdrs", "sbp", 60, 250)]
    [InlineData("cdrs", "waist_cm", 50, 180)]
    [InlineData("cdrs", "bmi", 12, 60)]
    [InlineData("findrisc", "bmi", 12, 60)]
    [InlineData("findrisc", "waist_cm", 50, 180)]
    [InlineData("apcs_2011", "age", 40, 74)]
    [InlineData("apcs_bmi", "bmi", 12, 60)]
    [InlineData("china_par", "sbp", 70, 200)]
    [InlineData("fib4", "ast", 1, 2000)]
    [InlineData("amap", "age", 18, 100)]
    [InlineData("kfre4", "acr_mgg", 1, 10000)]
    [InlineData("cha2ds2vasc", "age", 18, 100)]
    public void A_worse_measurement_never_lowers_the_score(string name, string input, double from, double to)
    {
        var instrument = Instruments.All[name];
        Prop.ForAll(Between(from, to), Between(from, to), (one, other) =>
        {
            var values = InputTests.FirstVector(name);
            values[input] = Math.Min(one, other);
            var less = instrument.Assess(values).Score;
            values[input] = Math.Max(one, other);
            return less <= instrument.Assess(values).Score;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Smoking_never_lowers_any_prevent_risk() =>
        Prop.ForAll(Between(30, 79), Between(90, 180), (age, sbp) =>
        {
            var person = new PreventInput(true, age, 200, 50, sbp, false, false, 27, 80, false, false);
            var without = PreventScore.Risk(person);
            var with = PreventScore.Risk(person with { Smoker = true });
            return with.TotalCvd >= without.TotalCvd && with.Ascvd >= without.Ascvd && with.HeartFailure >= without.HeartFailure;
        }).QuickCheckThrowOnFailure();

    private static void Rises(Func<CopdSqInput, double, int> points, double from, double to) =>
        Prop.ForAll(Between(from, to), Between(from, to), (one, other) =>
        {
            var person = new CopdSqInput(58, 20, 23, true, Breathlessness.None, false, true);
            return points(person, Math.Min(one, other)) <= points(person, Math.Max(one, other));
        }).QuickCheckThrowOnFailure();

    private static Arbitrary<double> Between(double from, double to) =>
        Gen.Choose(0, 100_000).Select(step => from + ((to - from) * step / 100_000)).ToArbitrary();
}
