using System.Globalization;
using System.Text;
using System.Text.Json;
using CoManage.Tests.Support;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CoManage.Tests.Api.Imports;

public sealed class ImportVerbTests : IDisposable
{
    private const string Heading = "编号,姓名,性别,出生日期,电话,病友群,项目,筛查日期,sbp,dbp,height,weight,htn,dm,pregnant,prev_unsat,adr,symptoms,glucose";
    private static readonly string[] Outcomes = ["created", "updated", "unchanged", "skipped", "failed"];

    private readonly TempFolder folder = new();

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Dispose();
    }

    [Fact]
    public async Task Bad_rows_are_told_one_by_one_and_never_stop_the_rest()
    {
        var file = File(
            Row("1", sbp: "188"),
            Row("2", sbp: "1450"),
            Row("3", born: "1950-13-02"),
            Row("", sbp: "120"),
            Row("5", glucose: "126"),
            Row("1", sbp: "130"),
            new string(',', 18),
            "7,\"broken,男,1950-01-01,,,hypertension,2024-05-01,130,80,165,60,no,no,no,no,no,,",
            Row("8", sbp: "124"));

        var (exitCode, json) = await Import(file);

        Assert.Equal(1, exitCode);
        Assert.Equal(9, json.GetProperty("rowsRead").GetInt64());
        Assert.Equal([2, 0, 0, 1, 6], Counts(json));
        var errors = await System.IO.File.ReadAllLinesAsync(json.GetProperty("errorFile").GetString() ?? "");
        Assert.Contains(errors, line => line.StartsWith("3,\"sbp\",number,outside-hard-range", StringComparison.Ordinal));
        Assert.Contains(errors, line => line.StartsWith("4,\"出生日期\",text,not-a-date", StringComparison.Ordinal));
        Assert.Contains(errors, line => line.StartsWith("5,\"编号\",blank,key-missing", StringComparison.Ordinal));
        Assert.Contains(errors, line => line.StartsWith("6,\"glucose\",number,unit-suspected", StringComparison.Ordinal));
        Assert.Contains(errors, line => line.Contains(",duplicate,", StringComparison.Ordinal));
        Assert.Contains(errors, line => line.StartsWith("9,\"\",row,broken-quotes", StringComparison.Ordinal));
        Assert.DoesNotContain(errors, line => line.Contains("1450", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Everybody_is_scored_and_the_suspicious_stand_in_the_queue_when_the_verb_ends()
    {
        await Import(File(Row("1", sbp: "188"), Row("2", sbp: "124")));

        Assert.Equal(2, await Count("SELECT COUNT(DISTINCT patient_id) FROM assessments"));
        Assert.Equal(1, await Count("SELECT COUNT(*) FROM cases WHERE in_queue = 1 AND urgency = 'urgent' AND rule_id = 'HTN-E1a'"));
    }

    [Fact]
    public async Task A_second_run_changes_nothing_and_a_corrected_row_updates()
    {
        var first = File(Row("1", sbp: "150"), Row("2", sbp: "124"));
        await Import(first);
        var events = await Count("SELECT COUNT(*) FROM events");

        var (again, unchanged) = await Import(first);
        var (_, corrected) = await Import(File(Row("1", sbp: "152"), Row("2", sbp: "124")));

        Assert.Equal(0, again);
        Assert.Equal([0, 0, 2, 0, 0], Counts(unchanged));
        Assert.Equal([0, 1, 1, 0, 0], Counts(corrected));
        Assert.True(await Count("SELECT COUNT(*) FROM events") > events);
        Assert.Equal(2, await Count("SELECT COUNT(*) FROM screenings"));
    }

    [Fact]
    public async Task A_dry_run_stores_nobody()
    {
        var (exitCode, json) = await Import(File(Row("1", sbp: "188"), Row("2", sbp: "x")), "--dry-run");

        Assert.Equal(1, exitCode);
        Assert.Equal([1, 0, 0, 0, 1], Counts(json));
        Assert.Equal(0, await Count("SELECT COUNT(*) FROM patients"));
    }

    [Fact]
    public async Task A_killed_import_goes_on_and_the_counts_are_those_of_the_whole_file()
    {
        const int Rows = 8_000;
        var file = File([.. Enumerable.Range(1, Rows).Select(each => Row(each.ToString(CultureInfo.InvariantCulture), sbp: "126"))]);
        using (var killed = VerbProcess.Start("import", "screenings", "--file", file, "--profile", "district", "--data", Data, "--json"))
        {
            while (!killed.HasEnded && await HasCome() < 1)
            {
                await Task.Yield();
            }

            killed.Kill();
        }

        var before = await Count("SELECT COUNT(*) FROM patients");
        var (exitCode, json) = await Import(file);

        Assert.True(before < Rows, "The import was over before it could be killed.");
        Assert.Equal(0, exitCode);
        Assert.Equal([Rows, 0, 0, 0, 0], Counts(json));
        Assert.Equal(Rows, await Count("SELECT COUNT(*) FROM patients"));
        Assert.Equal(Rows, await Count("SELECT COUNT(*) FROM screenings"));
    }

    [Fact]
    public async Task A_file_that_is_no_table_and_a_profile_that_is_unknown_are_wrong_usage()
    {
        var (exitCode, json) = await VerbProcess.Run("import", "screenings", "--file", File(), "--profile", "nobody", "--data", Data);
        var (noHeading, failed) = await Import(Write("only,some,columns\n1,2,3\n"));

        Assert.Equal(2, exitCode);
        Assert.Contains("nhanes", json.GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Equal(2, noHeading);
        Assert.Contains("编号", failed.GetProperty("problem").GetProperty("zh").GetString(), StringComparison.Ordinal);
    }

    [SharedDataFact]
    public async Task The_real_examination_file_is_imported_and_a_second_run_changes_nothing()
    {
        var file = Path.Combine(Components.SharedData.Required, "data", "nhanes_validation_2013_2014.csv");

        var (_, first) = await VerbProcess.Run("import", "screenings", "--file", file, "--profile", "nhanes", "--data", Data);
        var (_, second) = await VerbProcess.Run("import", "screenings", "--file", file, "--profile", "nhanes", "--data", Data);

        Assert.Equal(5_769, first.GetProperty("rowsRead").GetInt64());
        Assert.Equal(5_769, Counts(first).Sum());
        Assert.Equal(Counts(first)[0], Counts(second)[2]);
        Assert.Equal(0, Counts(second)[0] + Counts(second)[1]);
        Assert.Equal(Counts(first)[0], await Count("SELECT COUNT(*) FROM patients"));
        Assert.True(await Count("SELECT COUNT(*) FROM assessments WHERE score IS NOT NULL") > 5_000);
        Assert.True(await Count("SELECT COUNT(*) FROM cases WHERE in_queue = 1") > 100);
    }

    private string Data => Path.Combine(folder.Root, "data");

    private Task<(int ExitCode, JsonElement Json)> Import(string file, params string[] more) =>
        VerbProcess.Run(["import", "screenings", "--file", file, "--profile", "district", "--data", Data, .. more]);

    private static long[] Counts(JsonElement json) => [.. Outcomes.Select(each => json.GetProperty(each).GetInt64())];

    private string File(params string[] rows) => Write($"{Heading}\n{string.Join('\n', rows)}\n");

    private string Write(string text)
    {
        var path = Path.Combine(folder.Root, $"{Guid.NewGuid():N}.csv");
        System.IO.File.WriteAllText(path, text, Encoding.UTF8);
        return path;
    }

    private static string Row(string id, string sbp = "126", string born = "1950-03-02", string glucose = "") =>
        $"{id},陈桂兰,女,{born},55500176,,hypertension,2024-05-01,{sbp},80,160,58,yes,no,no,no,no,,{glucose}";

    private async Task<long> HasCome() =>
        System.IO.File.Exists(Path.Combine(Data, "comanage.db")) ? await Count("SELECT COUNT(*) FROM imports WHERE last_row > 1") : 0;

    private async Task<long> Count(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(Data, "comanage.db")};Mode=ReadOnly");
        try
        {
            return await connection.ExecuteScalarAsync<long>(sql);
        }
        catch (SqliteException none) when (none.SqliteErrorCode is 1 or 5 or 14 or 17)
        {
            // The tables are not there yet, or are being made.
            return 0;
        }
    }
}
