using System.Text;
using CoManage.Tests.Support;
using Microsoft.Data.Sqlite;

namespace CoManage.Tests.Api.Imports;

public sealed class DryRunTests : IDisposable
{
    private static readonly string[] Outcomes = ["created", "updated", "unchanged", "skipped", "failed"];

    private readonly TempFolder folder = new();

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Dispose();
    }

    [Fact]
    public async Task It_counts_every_row_as_the_import_itself_then_does()
    {
        var first = Write(
            Row("1", "2024-05-01", sbp: "150"),
            Row("1", "2024-06-01", sbp: "152"),
            Row("1", "2024-06-01", sbp: "152"),
            Row("2", "2024-05-01", sbp: "124"),
            Row("2", "2024-06-01", sbp: "126", phone: "55500199"),
            Row("3", "2024-05-01", sbp: "1450"),
            Row("4", "2999-05-01", sbp: "120"),
            new string(',', 10));
        var changed = Write(
            Row("1", "2024-05-01", sbp: "150"),
            Row("1", "2024-06-01", sbp: "158"),
            Row("2", "2024-05-01", sbp: "124", phone: "55500177"),
            Row("2", "2024-06-01", sbp: "126", phone: "55500177"),
            Row("5", "2024-05-01", sbp: "131"));

        await Expect(first, 4, 0, 0, 1, 3);
        await Expect(first, 0, 2, 2, 1, 3);
        await Expect(changed, 1, 2, 2, 0, 0);
        await Expect(changed, 0, 0, 5, 0, 0);
    }

    /// <summary>Created, updated, unchanged, skipped and failed rows: of a dry run, and of the import after it.</summary>
    private async Task Expect(string file, params long[] counts)
    {
        Assert.Equal(counts, await Import(file, "--dry-run"));
        Assert.Equal(counts, await Import(file));
    }

    private async Task<long[]> Import(string file, params string[] more)
    {
        var (_, json) = await VerbProcess.Run(
            ["import", "screenings", "--file", file, "--profile", "district", "--data", Path.Combine(folder.Root, "data"), .. more]);
        return [.. Outcomes.Select(each => json.GetProperty(each).GetInt64())];
    }

    private string Write(params string[] rows)
    {
        const string heading = "编号,姓名,性别,出生日期,电话,病友群,项目,筛查日期,sbp,dbp,htn";
        var path = Path.Combine(folder.Root, $"{Guid.NewGuid():N}.csv");
        File.WriteAllText(path, $"{heading}\n{string.Join('\n', rows)}\n", Encoding.UTF8);
        return path;
    }

    private static string Row(string id, string day, string sbp, string phone = "55500176") =>
        $"{id},陈桂兰,女,1950-03-02,{phone},,hypertension,{day},{sbp},80,yes";
}
