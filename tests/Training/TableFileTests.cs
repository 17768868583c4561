using CoManage.Models.Trained;
using CoManage.Tests.Models.Trained;
using CoManage.Training.Evaluation;
using CoManage.Training.Tables;

namespace CoManage.Tests.Training;

public class TableFileTests
{
    [Fact]
    public void A_column_in_another_unit_becomes_the_unit_of_the_dictionary() =>
        Assert.Equal(5, Read("age,tc_mgdl\n50,193.35\n").Numbers("tc_mmol")[0], 1e-9);

    [Theory]
    [InlineData("waist_cm\n0.95\n1.02\n0.88\n", "waist_cm are outside")]
    [InlineData("age,age\n1,2\n", "twice")]
    [InlineData("age,male\n50\n", "1 cells, but 2 headings")]
    [InlineData("age\nold\n", "age is not a number")]
    [InlineData("", "is empty")]
    public void What_is_wrong_with_a_file_is_said(string text, string said) =>
        Assert.Contains(said, Assert.Throws<DataException>(() => Read(text)).Message);

    [Fact]
    public void Tables_are_joined_by_person()
    {
        var both = Read("seqn,age\n1,40\n2,50\n3,60\n").Join(Read("seqn,mortstat\n3,1\n2,0\n"), "seqn");
        Assert.Equal([50, 60], both.Numbers("age"));
        Assert.Equal([0, 1], both.Numbers("mortstat"));
    }

    [Fact]
    public void A_file_that_lacks_columns_is_judged_and_says_what_it_lacks()
    {
        var random = new Random(9);
        var rows = Enumerable.Range(0, 400).Select(i => $"{i},{random.Next(20, 80)},{i % 2},{random.Next(70, 120)},{(random.NextDouble() < 0.3 ? 1 : 0)}");
        var table = Read("seqn,age,male,waist_cm,y_diabetes_any,unknown\n" + string.Concat(rows.Select(row => row + ",x\n")));
        var said = new List<string>();
        using var scores = new StringWriter();
        var figures = FileEvaluation.Of([TrainedModels.All["any_diabetes.exam"], TrainedModels.All["ckd.exam"]], table, scores, said.Add);
        Assert.Equal("any_diabetes.exam", Assert.Single(figures).Model);
        Assert.Contains(said, line => line.Contains("ckd.exam: not judged, the file has no y_ckd", StringComparison.Ordinal));
        Assert.Contains(said, line => line.Contains("no column for", StringComparison.Ordinal) && line.Contains("bmi", StringComparison.Ordinal));
        Assert.Equal(401, scores.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    private static Table Read(string text) => TableFile.Read("invented.csv", InventedPeople.Utf8(text));
}
