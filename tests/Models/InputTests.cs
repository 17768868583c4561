using CoManage.Models;

namespace CoManage.Tests.Models;

/// <summary>What every instrument does with missing, impossible and unreadable answers.</summary>
public class InputTests
{
    public static TheoryData<string, string> EveryInput()
    {
        var data = new TheoryData<string, string>();
        foreach (var (name, input) in from pair in Instruments.All from input in pair.Value.Inputs select (pair.Key, input))
        {
            data.Add(name, input.Name);
        }

        return data;
    }

    [Theory, MemberData(nameof(EveryInput))]
    public void Text_that_cannot_be_read_is_a_problem_that_names_the_input_and_not_the_text(string name, string input)
    {
        var values = FirstVector(name);
        values[input] = "banana-7";
        var given = Instruments.All[name].Assess(values);
        Assert.Null(given.Score);
        Assert.Null(given.Band);
        Assert.StartsWith(input, given.Problem, StringComparison.Ordinal);
        Assert.DoesNotContain("banana", given.Problem, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(EveryInput))]
    public void A_huge_cell_is_a_problem(string name, string input)
    {
        var values = FirstVector(name);
        values[input] = new string('9', 500_000);
        Assert.Equal($"{input} is too long", Instruments.All[name].Assess(values).Problem);
    }

    [Theory]
    [InlineData("findrisc")]
    [InlineData("cdrs")]
    [InlineData("copd_sq")]
    [InlineData("copd_ps")]
    [InlineData("apcs")]
    [InlineData("apcs_2011")]
    [InlineData("apcs_bmi")]
    [InlineData("stroke_card")]
    [InlineData("ad8")]
    [InlineData("mini_cog")]
    [InlineData("fib4")]
    [InlineData("amap")]
    [InlineData("ckd_epi_2021")]
    [InlineData("kdigo")]
    [InlineData("kfre4")]
    [InlineData("cha2ds2vasc")]
    [InlineData("phq9")]
    [InlineData("gold")]
    [InlineData("bp_bmi")]
    [InlineData("prevent")]
    [InlineData("conversions")]
    public void A_blank_answer_is_missing_and_there_is_no_score(string name)
    {
        var instrument = Instruments.All[name];
        foreach (var input in instrument.Inputs)
        {
            var values = FirstVector(name);
            values[input.Name] = " ";
            var given = instrument.Assess(values);
            Assert.Equal([input.Name], given.Missing);
            Assert.Null(given.Score);
            Assert.Null(given.Band);
            Assert.Empty(given.Outcomes);
            Assert.Null(given.Problem);
        }
    }

    [Fact]
    public void With_no_answers_every_required_input_is_listed()
    {
        var given = Instruments.All["cdrs"].Assess(new InputValues());
        Assert.Equal(["sex", "age", "sbp", "waist_cm", "bmi", "family"], given.Missing);
    }

    [Fact]
    public void Unknown_is_missing_and_never_no()
    {
        var values = FirstVector("stroke_card");
        values["dm"] = "不详";
        Assert.Equal(["dm"], Instruments.All["stroke_card"].Assess(values).Missing);
    }

    [Fact]
    public void Unknown_lipids_count_one_on_the_stroke_card()
    {
        var values = new InputValues { ["lipid"] = "unknown", ["prior_stroke"] = false, ["prior_tia"] = false };
        foreach (var item in new[] { "htn", "af_valve", "smoke", "dm", "inactive", "obese", "family" })
        {
            values[item] = false;
        }

        Assert.Equal(1, Instruments.All["stroke_card"].Assess(values).Score);
    }

    [Fact]
    public void A_woman_needs_no_men_only_terms_of_china_par_and_a_man_does()
    {
        var values = FirstVector("china_par");
        values["urban"] = "";
        values["family"] = "";
        Assert.Equal(["urban", "family"], Instruments.All["china_par"].Assess(values).Missing);
        values["sex"] = "女";
        Assert.NotNull(Instruments.All["china_par"].Assess(values).Score);
    }

    [Theory]
    [InlineData("china_par", 19.9)]
    [InlineData("china_par", 85.1)]
    [InlineData("prevent", 29.9)]
    [InlineData("cdrs", 12)]
    [InlineData("copd_sq", 39.9)]
    [InlineData("copd_ps", 34.9)]
    [InlineData("apcs", 75)]
    [InlineData("fib4", 17)]
    [InlineData("ckd_epi_2021", 17)]
    public void Outside_its_ages_an_instrument_is_not_applicable(string name, double age)
    {
        var values = FirstVector(name);
        values["age"] = age;
        var given = Instruments.All[name].Assess(values);
        Assert.Equal(Assessment.NotApplicable, given.Band);
        Assert.Null(given.Score);
        Assert.StartsWith("age ", given.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Outside_the_derivation_ages_china_par_warns_and_answers()
    {
        var values = FirstVector("china_par");
        values["age"] = 80;
        var given = Instruments.All["china_par"].Assess(values);
        Assert.NotNull(given.Score);
        Assert.Contains(given.Reasons, reason => reason.Code == "outside_derivation_age");
    }

    [Fact]
    public void An_impossible_measurement_is_a_problem_and_not_a_score()
    {
        var values = FirstVector("cdrs");
        values["sbp"] = 400;
        var given = Instruments.All["cdrs"].Assess(values);
        Assert.Equal("sbp 400 outside 50-260", given.Problem);
        Assert.Null(given.Band);
    }

    [Fact]
    public void Kidney_failure_risk_is_for_stages_three_to_five_only()
    {
        var values = FirstVector("kfre4");
        values["egfr"] = 60;
        Assert.Equal(Assessment.NotApplicable, Instruments.All["kfre4"].Assess(values).Band);
    }

    [Fact]
    public void A_bag_of_answers_can_be_used_again_for_the_next_person()
    {
        var values = FirstVector("kdigo");
        values.Clear();
        Assert.Equal(["egfr", "acr_mgg"], Instruments.All["kdigo"].Assess(values).Missing);
    }

    internal static InputValues FirstVector(string name)
    {
        var file = name.StartsWith("apcs", StringComparison.Ordinal) ? "apcs" : name;
        return VectorFile.Rows($"vectors_{file}.csv")[0].Inputs(Instruments.All[name]);
    }
}
