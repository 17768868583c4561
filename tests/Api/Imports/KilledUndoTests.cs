using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using CoManage.Tests.Support;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CoManage.Tests.Api.Imports;

public sealed class KilledUndoTests
{
    private const int Rows = 3_000;
    private const string Heading = "编号,姓名,性别,出生日期,电话,病友群,项目,筛查日期,sbp,dbp,height,weight,htn,dm,pregnant,prev_unsat,adr,symptoms,glucose";

    [Fact]
    public async Task A_killed_server_goes_on_and_everything_is_taken_back_once()
    {
        await using var server = await TestServer.Start();
        using var admin = server.NewVisitor();
        var who = new { userName = "admin", name = "Lin", password = "correct horse" };
        (await admin.Http.PostAsJsonAsync("/api/first-run/administrator", who)).EnsureSuccessStatusCode();
        var import = await Import(admin);
        await Until(async () => await Count(server, "SELECT COUNT(*) FROM imports WHERE state = 'Done'") == 1);
        using var order = new HttpRequestMessage(HttpMethod.Post, $"/api/imports/{import}/undo") { Content = JsonContent.Create(new { reason = "trial" }) };
        order.Headers.Add("Command-Id", $"{Guid.NewGuid()}");
        (await admin.Http.SendAsync(order)).EnsureSuccessStatusCode();
        await Until(async () => await Count(server, "SELECT COUNT(*) FROM withdrawn_patients") > 0);
        await server.Kill();
        var halfway = await Count(server, "SELECT COUNT(*) FROM patients");

        await server.Start();
        await Until(async () => await Count(server, "SELECT COUNT(*) FROM import_undos WHERE state = 'done'") == 1);

        Assert.True(halfway is > 0 and < Rows, "It was over before it could be killed.");
        Assert.Equal(0, await Count(server, "SELECT COUNT(*) FROM patients") + await Count(server, "SELECT COUNT(*) FROM screenings"));
        Assert.Equal(Rows, await Count(server, "SELECT COUNT(*) FROM events WHERE name = 'screening.withdrawn'"));
        Assert.Equal(Rows, await Count(server, "SELECT COUNT(*) FROM events WHERE name = 'patient.withdrawn'"));
        Assert.Equal(0, await Count(server, "SELECT COUNT(*) FROM cases WHERE state <> 'closed'"));
        Assert.Equal(Rows, await Count(server, "SELECT json_extract(counts, '$.people.takenBack') FROM import_undos"));
        Assert.Equal(0, await Count(server, "SELECT COUNT(*) FROM import_stays"));
    }

    private static async Task<Guid> Import(Visitor admin)
    {
        var rows = Enumerable.Range(1, Rows).Select(each =>
            string.Create(CultureInfo.InvariantCulture, $"{each},陈{each},女,1950-03-02,,,hypertension,2024-05-01,{(each % 50 == 0 ? 188 : 126)},80,160,58,yes,no,no,no,no,,"));
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes($"{Heading}\n{string.Join('\n', rows)}\n"));
        content.Headers.ContentType = new("text/csv");
        using var form = new MultipartFormDataContent { { content, "file", "screening.csv" } };
        using var answer = await admin.Http.PostAsync("/api/imports?profile=district&dryRun=false", form);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
    }

    private static async Task Until(Func<Task<bool>> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(120));
        while (!await isSo())
        {
            await Task.Delay(10, patience.Token);
        }
    }

    private static async Task<long> Count(TestServer server, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(server.Data, "comanage.db")};Mode=ReadOnly;Pooling=False");
        return await connection.ExecuteScalarAsync<long>(sql);
    }
}
