using System.Text.Json;
using CoManage.Models.Cdrs;
using CoManage.Models.CopdSq;
using CoManage.Models.Findrisc;

namespace CoManage.Tests.Models;

/// <summary>The tables in the code are those of the reference's point_tables.json, row by row.</summary>
public class PointTableTests
{
    private static readonly CdrsInput Least = new(false, 20, 60, 50, 15, false);
    private static readonly JsonElement Tables = Load();

    [Fact]
    public void The_age_points_of_the_chinese_diabetes_score_hold_at_both_ends()
    {
        foreach (var row in Tables.GetProperty("cdrs").GetProperty("age").EnumerateArray())
        {
            Assert.Equal(row[2].GetInt32(), CdrsScore.Points(Least with { AgeYears = row[0].GetDouble() }));
            Assert.Equal(row[2].GetInt32(), CdrsScore.Points(Least with { AgeYears = row[1].GetDouble() }));
        }
    }

    [Theory]
    [InlineData("sbp_lower_bounds")]
    [InlineData("waist_female_lower")]
    [InlineData("waist_male_lower")]
    [InlineData("bmi_lower")]
    public void The_other_points_of_the_chinese_diabetes_score_start_at_their_bounds(string table)
    {
        var before = 0;
        foreach (var row in Tables.GetProperty("cdrs").GetProperty(table).EnumerateArray())
        {
            var bound = row[0].GetDouble();
            Assert.Equal(row[1].GetInt32(), Cdrs(table, bound));
            Assert.Equal(before, Cdrs(table, Math.BitDecrement(bound)));
            before = row[1].GetInt32();
        }
    }

    [Theory]
    [InlineData(24.99, 0)]
    [InlineData(25, 1)]
    [InlineData(30, 1)]
    [InlineData(30.01, 3)]
    public void Thirty_itself_belongs_to_the_lower_step_of_findrisc(double bmi, int points) =>
        Assert.Equal(points, FindriscScore.Points(new(true, 30, bmi, 80, true, true, false, false, DiabetesInFamily.None)));

    [Theory]
    [InlineData(18.49, 7)]
    [InlineData(18.5, 4)]
    [InlineData(23.99, 4)]
    [InlineData(24, 1)]
    [InlineData(28, 0)]
    public void Copd_sq_reads_its_table_from_the_data(double bmi, int points) =>
        Assert.Equal(points, CopdSqScore.Points(new(45, 0, bmi, false, Breathlessness.None, false, false)));

    [Fact]
    public void Another_signed_table_of_copd_sq_changes_the_points_and_the_cut_off()
    {
        const string text = """
            {"copd_sq":{"cutoff":3,"age":[[0,49,0],[50,200,3]],"pack_years_lower":[[0,0]],"bmi_upper_excl":[[999,0]],
             "cough_without_cold":3,"dyspnoea":{"none":0,"hurry_or_hill":2,"level_walk":3},"coal_or_biomass_now":1,"family_lung":2}}
            """;
        var table = CopdSqTable.Parse(text);
        Assert.Equal(3, CopdSqScore.Points(new(72, 40, 18, false, Breathlessness.None, false, false), table));
        Assert.Equal(3, table.Cutoff);
    }

    private static int Cdrs(string table, double value) => table switch
    {
        "sbp_lower_bounds" => CdrsScore.Points(Least with { SbpMmHg = value }),
        "waist_female_lower" => CdrsScore.Points(Least with { WaistCm = value }),
        "waist_male_lower" => CdrsScore.Points(Least with { Male = true, WaistCm = value }) - 2,
        _ => CdrsScore.Points(Least with { BmiKgM2 = value }),
    };

    private static JsonElement Load()
    {
        using var stream = typeof(CdrsScore).Assembly.GetManifestResourceStream("CoManage.Models.Data.point_tables.json");
        Assert.NotNull(stream);
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }
}
