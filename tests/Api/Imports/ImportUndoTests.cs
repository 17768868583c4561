using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using CoManage.Domain.Kernel;
using CoManage.Domain.Triage;
using CoManage.Silo.Journal;
using CoManage.Tests.Support;
using Dapper;

namespace CoManage.Tests.Api.Imports;

public sealed class ImportUndoTests : IAsyncLifetime
{
    private const string Heading = "编号,姓名,性别,出生日期,电话,病友群,项目,筛查日期,sbp,dbp,height,weight,htn,dm,pregnant,prev_unsat,adr,symptoms,glucose";
    private const string Figures = """
        SELECT (SELECT COUNT(*) FROM patients) || '/' || (SELECT COUNT(*) FROM screenings) || '/' || (SELECT COUNT(*) FROM assessments)
          || '/' || (SELECT COUNT(*) FROM model_scores) || '/' || (SELECT COUNT(*) FROM pressures)
          || '/' || (SELECT COUNT(*) FROM cases WHERE in_queue = 1) || '/' || (SELECT COUNT(*) FROM cases WHERE withdrawn = 0)
        """;

    private static readonly string Three = File(Row("1", "188"), Row("2", "124"), Row("3", "190"));

    private ApiHost? host;
    private Visitor? admin;

    public async Task InitializeAsync()
    {
        host = await ApiHost.Start();
        admin = await host.SignedIn(await host.Account(Role.Administrator, "lin"));
    }

    public async Task DisposeAsync()
    {
        admin?.Dispose();
        await Host.DisposeAsync();
    }

    [Fact]
    public async Task Everything_is_as_before_and_the_same_file_creates_it_again()
    {
        await Import(File(Row("9", "186")));
        var before = await Text(Figures);
        var import = await Import(Three);
        Assert.Equal("open", (await Get($"/api/imports/{import}")).GetProperty("undo").GetProperty("state").GetString());
        Assert.Equal("3/0", Sum(await Get($"/api/imports/{import}/undo"), "screenings"));

        var undo = await TakenBack(import);

        Assert.Equal(["3/0", "3/0", "2/0"], Sums(undo));
        Assert.Equal(before, await Text(Figures));
        Assert.Equal(3, await Number("SELECT COUNT(*) FROM audit WHERE what = 'patient.withdrawn' AND lower(by_role) = 'administrator'"));
        Assert.Equal(3, (await Get($"/api/imports/{await Import(Three)}")).GetProperty("created").GetInt64());
        Assert.Equal(4, await Number("SELECT COUNT(*) FROM screenings"));
        Assert.Equal(3, await Number("SELECT COUNT(*) FROM cases WHERE in_queue = 1"));
        Assert.Equal(0, await Number("SELECT COUNT(*) FROM withdrawn_patients"));
    }

    [Fact]
    public async Task A_second_time_too_late_without_a_reason_and_before_imports_were_traced_it_is_refused()
    {
        var import = await Import(Three);
        Assert.Equal("imports.reason-unknown", await Refusal(import, "because"));
        await Change("UPDATE imports SET ended_at = ended_at - 86400001");
        Assert.Equal("imports.too-late", await Refusal(import));
        Assert.Equal("over", (await Get($"/api/imports/{import}")).GetProperty("undo").GetProperty("state").GetString());
        await Change("UPDATE imports SET ended_at = ended_at + 86400001, is_traced = 0");
        Assert.Equal("imports.untraced", await Refusal(import));
        await Change("UPDATE imports SET is_traced = 1");
        await TakenBack(import);
        Assert.Equal("imports.taken-back-already", await Refusal(import));
    }

    [Fact]
    public async Task What_somebody_has_worked_on_and_who_has_another_life_stay_and_are_named()
    {
        var gp = await Host.Account(Role.Gp, "he");
        await Import(File(Row("2", "124", "2024-04-01")));
        var import = await Import(File(Row("1", "188"), Row("2", "124"), Row("3", "190"), Row("4", "126")));
        await Host.Ask<TriageCommand>(Guid.Parse(await Text("SELECT case_id FROM cases WHERE patient_id = (SELECT patient_id FROM patients WHERE external_key = '1')")), new TriageCommand.Claim(), gp);
        await Host.Account(Role.Patient, "signs-in", Guid.Parse(await Text("SELECT patient_id FROM patients WHERE external_key = '4'")));

        var undo = await TakenBack(import);

        Assert.Equal(["3/1", "1/2", "1/1"], Sums(undo));
        var stays = (await Get($"/api/imports/{import}/stays")).EnumerateArray().Select(each =>
            $"{each.GetProperty("name").GetString()} {each.GetProperty("because").GetString()} {(each.TryGetProperty("by", out var by) ? by.GetString() : "")}".Trim());
        Assert.Equal(["陈4 account", "陈1 caseWorkedOn he"], stays);
        Assert.Equal(2, await Number("SELECT COUNT(*) FROM audit WHERE what = 'read import'"));
        Assert.Equal(2, await Number("SELECT COUNT(*) FROM screenings"));
    }

    private ApiHost Host => host ?? throw new InvalidOperationException("There is no host.");

    private HttpClient Http => admin?.Http ?? throw new InvalidOperationException("Nobody has signed in.");

    private async Task<Guid> Import(string file)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(file));
        content.Headers.ContentType = new("text/csv");
        using var form = new MultipartFormDataContent { { content, "file", "screening.csv" } };
        using var answer = await Http.PostAsync("/api/imports?profile=district&dryRun=false", form);
        var id = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
        await Until(async () => (await Get($"/api/imports/{id}")).GetProperty("state").GetString() == "done");
        await Until(async () => await Number("SELECT COUNT(*) FROM outbox WHERE tries = 0") == 0);
        return id;
    }

    private async Task<JsonElement> TakenBack(Guid import)
    {
        using var answer = await Undo(import, "wrongFile");
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        await Until(async () => (await Get($"/api/imports/{import}")).GetProperty("undo").GetProperty("state").GetString() == "done");
        return (await Get($"/api/imports/{import}")).GetProperty("undo");
    }

    private async Task<string?> Refusal(Guid import, string reason = "wrongFile")
    {
        using var answer = await Undo(import, reason);
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString();
    }

    private async Task<HttpResponseMessage> Undo(Guid import, string reason)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/imports/{import}/undo") { Content = JsonContent.Create(new { reason }) };
        request.Headers.Add("Command-Id", $"{Guid.NewGuid()}");
        return await Http.SendAsync(request);
    }

    private Task<JsonElement> Get(string path) => Http.GetFromJsonAsync<JsonElement>(path);

    private static string[] Sums(JsonElement undo) => [Sum(undo, "screenings"), Sum(undo, "people"), Sum(undo, "cases")];

    /// <summary>Taken back and stayed, which add up to what was created.</summary>
    private static string Sum(JsonElement undo, string kind)
    {
        var tally = undo.GetProperty("counts").GetProperty(kind);
        var (back, stayed) = (tally.GetProperty("takenBack").GetInt64(), tally.GetProperty("stayed").GetInt64());
        Assert.Equal(tally.GetProperty("created").GetInt64(), back + stayed);
        return string.Create(CultureInfo.InvariantCulture, $"{back}/{stayed}");
    }

    private static async Task Until(Func<Task<bool>> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!await isSo())
        {
            await Task.Delay(50, patience.Token);
        }
    }

    private async Task<long> Number(string sql)
    {
        await using var connection = await Host.Get<IReadDatabase>().Open(default);
        return await connection.ExecuteScalarAsync<long>(sql);
    }

    private async Task<string> Text(string sql)
    {
        await using var connection = await Host.Get<IReadDatabase>().Open(default);
        return await connection.ExecuteScalarAsync<string>(sql) ?? "";
    }

    private async Task Change(string sql) => await Host.Get<IJournal>().Append(
        new Append(new StreamId("test", Guid.Empty), StreamTable.Events, 0, []) { Rows = [new Sql(sql)] }, default);

    private static string File(params string[] rows) => $"{Heading}\n{string.Join('\n', rows)}\n";

    private static string Row(string id, string sbp, string day = "2024-05-01") =>
        $"{id},陈{id},女,1950-03-02,55500176,,hypertension,{day},{sbp},80,160,58,yes,no,no,no,no,,";
}
