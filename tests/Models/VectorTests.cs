using CoManage.Models;

namespace CoManage.Tests.Models;

/// <summary>Every row of every vector file, through the layer that forms, imports and the command line use.</summary>
public class VectorTests
{
    [Theory, MemberData(nameof(VectorFile.Of), "china_par", MemberType = typeof(VectorFile))]
    public void China_par_gives_the_published_risk(Vector row) =>
        Holds("china_par", row, score: "expected_pct", band: "category");

    [Theory, MemberData(nameof(VectorFile.Of), "findrisc", MemberType = typeof(VectorFile))]
    public void Findrisc_gives_the_points_and_band(Vector row) => Holds("findrisc", row, "expected", "band");

    [Theory, MemberData(nameof(VectorFile.Of), "cdrs", MemberType = typeof(VectorFile))]
    public void Cdrs_gives_the_points_and_band(Vector row) => Holds("cdrs", row, "expected", "band");

    [Theory, MemberData(nameof(VectorFile.Of), "copd_sq", MemberType = typeof(VectorFile))]
    public void Copd_sq_gives_the_points_and_band(Vector row) => Holds("copd_sq", row, "expected", "band");

    [Theory, MemberData(nameof(VectorFile.Of), "copd_ps", MemberType = typeof(VectorFile))]
    public void Copd_ps_gives_the_points_and_band(Vector row) => Holds("copd_ps", row, "expected", "band");

    [Theory, MemberData(nameof(VectorFile.Of), "stroke_card", MemberType = typeof(VectorFile))]
    public void Stroke_card_gives_the_count_and_band(Vector row) => Holds("stroke_card", row, "expected", "band");

    [Theory, MemberData(nameof(VectorFile.Of), "ad8", MemberType = typeof(VectorFile))]
    public void Ad8_gives_the_count_and_band(Vector row) => Holds("ad8", row, "expected", "band");

    [Theory, MemberData(nameof(VectorFile.Of), "mini_cog", MemberType = typeof(VectorFile))]
    public void Mini_cog_gives_the_points_and_band(Vector row) => Holds("mini_cog", row, "expected", "band");

    [Theory, MemberData(nameof(VectorFile.Of), "ceap", MemberType = typeof(VectorFile))]
    public void Ceap_gives_the_class(Vector row) => Holds("ceap", row, null, "expected");

    [Theory, MemberData(nameof(VectorFile.Of), "c_tirads", MemberType = typeof(VectorFile))]
    public void C_tirads_gives_the_points_and_category(Vector row) => Holds("c_tirads", row, "expected", "category");

    [Theory, MemberData(nameof(VectorFile.Of), "fib4", MemberType = typeof(VectorFile))]
    public void Fib4_gives_the_index_and_both_bands(Vector row)
    {
        var given = Holds("fib4", row, "expected", "band_hbv");
        Assert.Equal(row["band_general"], Band(given, "general"));
    }

    [Theory, MemberData(nameof(VectorFile.Of), "amap", MemberType = typeof(VectorFile))]
    public void Amap_gives_the_index_and_band(Vector row) => Holds("amap", row, "expected", "band");

    [Theory, MemberData(nameof(VectorFile.Of), "hbv_referral", MemberType = typeof(VectorFile))]
    public void Hbv_referral_gives_the_decision(Vector row) => Holds("hbv_referral", row, null, "expected");

    [Theory, MemberData(nameof(VectorFile.Of), "ckd_epi_2021", MemberType = typeof(VectorFile))]
    public void Ckd_epi_gives_the_filtration_rate_and_stage(Vector row) => Holds("ckd_epi_2021", row, "expected", "g_stage");

    [Theory, MemberData(nameof(VectorFile.Of), "kdigo", MemberType = typeof(VectorFile))]
    public void Kdigo_gives_both_stages_and_the_risk(Vector row)
    {
        var given = Holds("kdigo", row, null, "risk");
        Assert.Equal(row["g"], Band(given, "g"));
        Assert.Equal(row["a"], Band(given, "a"));
    }

    [Theory, MemberData(nameof(VectorFile.Of), "kfre4", MemberType = typeof(VectorFile))]
    public void Kfre_gives_the_risk(Vector row) => Holds("kfre4", row, "expected_pct", null);

    [Theory, MemberData(nameof(VectorFile.Of), "cha2ds2vasc", MemberType = typeof(VectorFile))]
    public void Cha2ds2vasc_gives_the_points(Vector row) => Holds("cha2ds2vasc", row, "expected", null);

    [Theory, MemberData(nameof(VectorFile.Of), "phq9", MemberType = typeof(VectorFile))]
    public void Phq9_gives_the_points_the_band_and_the_self_harm_flag(Vector row)
    {
        var given = Holds("phq9", row, "expected", "band");
        Assert.Equal(row["self_harm_flag"], Band(given, "self_harm_flag"));
    }

    [Theory, MemberData(nameof(VectorFile.Of), "gold", MemberType = typeof(VectorFile))]
    public void Gold_gives_the_grade_and_group(Vector row)
    {
        var given = Holds("gold", row, null, "group");
        Assert.Equal(row["grade"], Band(given, "grade"));
    }

    [Theory, MemberData(nameof(VectorFile.Of), "bp_bmi", MemberType = typeof(VectorFile))]
    public void Bp_bmi_gives_the_grade_and_class(Vector row)
    {
        var given = Holds("bp_bmi", row, null, "bp_grade");
        Assert.Equal(row["bmi_class"], Band(given, "bmi_class"));
    }

    [Theory, MemberData(nameof(VectorFile.Of), "conversions", MemberType = typeof(VectorFile))]
    public void Conversions_give_the_printed_value(Vector row) => Holds("conversions", row, "expected", null);

    [Theory, MemberData(nameof(VectorFile.Of), "crc_questionnaire", MemberType = typeof(VectorFile))]
    public void Crc_questionnaire_gives_the_band_and_what_decided(Vector row)
    {
        var given = Holds("crc_questionnaire", row, null, "band");
        var deciding = given.Reasons.Select(reason => reason.Code)
            .Where(code => !code.StartsWith("minor_", StringComparison.Ordinal));
        Assert.Equal(row["reasons"], string.Join('+', deciding));
    }

    [Theory, MemberData(nameof(VectorFile.Of), "referral_numeric", MemberType = typeof(VectorFile))]
    public void Referral_numeric_fires_the_rules_and_no_others(Vector row)
    {
        var given = Holds("referral_numeric", row, null, "urgency");
        Assert.Equal(row["expected_rules"], string.Join('|', given.Reasons.Select(reason => reason.Code)));
    }

    [Theory, MemberData(nameof(VectorFile.Of), "apcs", MemberType = typeof(VectorFile))]
    public void Apcs_gives_both_versions_together_and_each_alone(Vector row)
    {
        var both = Assess("apcs", row);
        foreach (var version in new[] { "2011", "bmi" })
        {
            var outcome = Assert.Single(both.Outcomes, outcome => outcome.Name == version);
            Assert.Equal(row.Number($"expected_{version}"), outcome.Score);
            Assert.Equal(row[$"band_{version}"], outcome.Band);
            Holds($"apcs_{version}", row, $"expected_{version}", $"band_{version}");
        }
    }

    [Theory, MemberData(nameof(VectorFile.Of), "prevent", MemberType = typeof(VectorFile))]
    public void Prevent_gives_its_three_risks(Vector row)
    {
        var given = Assess("prevent", row);
        foreach (var outcome in given.Outcomes)
        {
            Assert.NotNull(outcome.Score);
            Assert.Equal(row.Number($"expected_{outcome.Name}"), outcome.Score ?? 0, row.Tolerance);
        }

        Assert.Equal(["total_cvd", "ascvd", "heart_failure"], given.Outcomes.Select(outcome => outcome.Name));
    }

    private static Assessment Holds(string instrument, Vector row, string? score, string? band)
    {
        var given = Assess(instrument, row);
        if (score is not null && row[score].Length == 0)
        {
            Assert.Null(given.Score);
        }
        else if (score is not null)
        {
            Assert.Equal(row.Number(score), given.Score ?? double.NaN, row.Tolerance);
        }

        Assert.Equal(band is null ? null : row[band], given.Band);
        Assert.Empty(given.Missing);
        return given;
    }

    private static Assessment Assess(string name, Vector row)
    {
        var instrument = Instruments.All[name];
        return instrument.Assess(row.Inputs(instrument));
    }

    private static string? Band(Assessment given, string outcome) =>
        Assert.Single(given.Outcomes, one => one.Name == outcome).Band;
}
