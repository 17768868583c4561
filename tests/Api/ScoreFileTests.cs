using System.Text;
using CoManage.Api.Scoring;
using CoManage.Models;

namespace CoManage.Tests.Api;

public class ScoreFileTests
{
    [Fact]
    public void Every_column_passes_through_and_the_results_are_added()
    {
        var (lines, counts) = Score("findrisc", "id,sex,age,bmi,waist_cm,active30,veg_daily,bp_med,high_glucose,family\n7,female,50,27,84,0,1,0,0,none\n");

        Assert.Equal("id,sex,age,bmi,waist_cm,active30,veg_daily,bp_med,high_glucose,family,score,band,missing,error", lines[0]);
        Assert.Equal("7,female,50,27,84,0,1,0,0,none,8,slightly_elevated,,", lines[1]);
        Assert.Equal(new ScoreFile.Counts(1, 1, 0, 0), counts);
    }

    [Fact]
    public void A_missing_input_is_listed_and_gives_no_score()
    {
        var (lines, counts) = Score("mini_cog", "recall,clock_normal\n3,\n");

        Assert.Equal("3,,,,clock_normal,", lines[1]);
        Assert.Equal(1, counts.Incomplete);
    }

    [Fact]
    public void A_bad_row_gets_its_error_and_the_next_is_scored()
    {
        var (lines, counts) = Score("mini_cog", "recall,clock_normal\nabc,1\n\"2,1\n2,0\n");

        Assert.NotEqual("", lines[1].Split(',')[^1]);
        Assert.NotEqual("", lines[2].Split(',')[^1]);
        Assert.Equal("2,0,2,positive,,", lines[3]);
        Assert.Equal(new ScoreFile.Counts(3, 1, 0, 2), counts);
    }

    [Fact]
    public void A_column_of_the_same_name_is_kept_under_another()
    {
        var (lines, _) = Score("mini_cog", "recall,clock_normal,band\n3,1,mine\n");

        Assert.Equal("recall,clock_normal,band_input,score,band,missing,error", lines[0]);
        Assert.Equal("3,1,mine,5,negative,,", lines[1]);
    }

    [Fact]
    public void Several_outcomes_have_a_column_each()
    {
        var (lines, _) = Score("apcs", "age,sex,family,smoke,bmi\n55,male,0,1,22\n");

        Assert.Equal("age,sex,family,smoke,bmi,score_2011,score_bmi,band,band_2011,band_bmi,missing,error", lines[0]);
        Assert.Equal("55,male,0,1,22,4,3,,high,high,,", lines[1]);
    }

    private static (string[] Lines, ScoreFile.Counts Counts) Score(string instrument, string csv)
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(csv));
        using var output = new StringWriter { NewLine = "\n" };
        var counts = ScoreFile.Run(Instruments.All[instrument], input, output);
        return (output.ToString().TrimEnd('\n').Split('\n'), counts);
    }
}
