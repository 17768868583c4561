using System.Globalization;
using System.Text;
using CoManage.Api.Imports;
using CoManage.Api.Scoring;
using CoManage.Models.Trained;
using CoManage.Tests.Models.Trained;

namespace CoManage.Tests.Api;

public class ModelScoreFileTests
{
    private static readonly TrainedModel Model = TrainedModels.All["any_diabetes.exam"];

    [Fact]
    public void A_file_gets_the_bits_of_the_online_score()
    {
        var (lines, counts) = Score(InventedPeople.File);
        var scores = InventedPeople.Scores(Model, InventedPeople.File);
        Assert.Equal(scores.Count, counts.Rows);
        var at = lines[0].Split(',').ToList().IndexOf("score");
        Assert.All(scores.Zip(lines.Skip(1)), pair =>
            Assert.Equal(BitConverter.DoubleToInt64Bits(pair.First), BitConverter.DoubleToInt64Bits(double.Parse(pair.Second.Split(',')[at], CultureInfo.InvariantCulture))));
    }

    [Fact]
    public void Every_cell_passes_through_and_a_bad_row_says_why()
    {
        var (lines, counts) = Score(InventedPeople.Utf8("name,age,male,waist_cm,score\n\"a,b\",50,1,98,7\nc,abc,1,,\nd,50\ne,50,1,90,1,9\nf,50,1,9000,\n"));
        Assert.Equal("name,age,male,waist_cm,score,any_diabetes.exam_score,rank,band,missing,error", lines[0]);
        Assert.StartsWith("\"a,b\",50,1,98,7,", lines[1]);
        Assert.EndsWith(",age: not-a-number", lines[2]);
        Assert.StartsWith("d,50,,,,,,,male|", lines[3]);
        Assert.EndsWith("row 4: 6 cells for 5 headings", lines[4]);
        Assert.EndsWith(",waist_cm: out-of-range", lines[5]);
        Assert.Equal(new ModelScoreFile.Counts(5, 1, 1, 3), counts);
        Assert.All(lines.Skip(2), line => Assert.Equal(10, line.Split(',').Length));
    }

    [Fact]
    public void A_record_longer_than_a_piece_and_a_mark_at_the_start_do_no_harm()
    {
        var text = $"\uFEFFage,male,note\n50,1,\"{new string('x', 3_000_000)}\"\n50,1,y";
        var (lines, counts) = Score(Encoding.UTF8.GetBytes(text));
        Assert.Equal(2, counts.Scored);
        Assert.Equal(lines[1].Split(',')[3], lines[2].Split(',')[3]);
    }

    [Fact]
    public void An_empty_file_is_refused() => Assert.Throws<UnreadableFileException>(() => Score([]));

    [Fact]
    public void A_percentage_stands_there_only_with_a_recalibration_of_this_version()
    {
        var local = new Recalibration(Model.Name, Model.Version, "invented people", 1000, 200, 0, 1, [], [], "");
        var (lines, _) = Score(InventedPeople.Utf8("age,male\n50,1\n"), local);
        Assert.EndsWith(",percent", lines[0]);
        Assert.InRange(double.Parse(lines[1].Split(',')[^1], CultureInfo.InvariantCulture), 0, 100);
        Assert.False((local with { Version = "0.other" }).FitsTo(Model));
    }

    private static (string[] Lines, ModelScoreFile.Counts Counts) Score(byte[] file, Recalibration? local = null)
    {
        using var output = new MemoryStream();
        var counts = ModelScoreFile.Run(Model, local, new MemoryStream(file), output);
        return (Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries), counts);
    }
}
