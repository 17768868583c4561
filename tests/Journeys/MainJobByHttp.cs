using System.Text.Json;
using CoManage.Tests.Support;
using Xunit.Abstractions;

namespace CoManage.Tests.Journeys;

/// <summary>
/// What the service is for, told by its JSON and its hub alone: a screening file comes in, the worst stands at the top
/// of the GP's queue, and everybody hears of what is theirs without asking again.
/// </summary>
public abstract class MainJobByHttp(ITestOutputHelper output)
{
    private const string Advice = "请今天下午来社区复测血压，先不要自行加药。";
    private const string Question = "卒中高危，血压很高，先降压还是先查颈动脉？";
    private const string Answer = "先稳步降压，两周内做颈动脉超声，建议转神经内科。";

    private protected abstract string? Postgres { get; }

    private protected abstract string Name { get; }

    [ContractFact]
    public async Task A_screening_reaches_the_gp_the_specialist_the_hospital_and_the_patient()
    {
        var log = new JourneyLog(Name, output);
        await using var district = await District.Open(Postgres);
        await using var gp = await district.SignIn(Desk.Gp);
        await using var specialist = await district.SignIn(Desk.Specialist);
        await using var desk = await district.SignIn(Desk.HospitalDesk);
        await using var manager = await district.SignIn(Desk.HealthManager);
        log.Reached("The district is set up and everybody is signed in.");

        var worst = await Screen(district, gp, log);
        await using var patient = await OpenAccount(district, manager, worst);
        var room = await ConsultRoom(patient);
        log.Reached("The patient is signed in and has the room open.");

        await Advise(gp, patient, worst, room);
        log.Reached("The patient has read the advice.");

        var stroke = await OpenCase(gp, ScreeningFile.Worst, "screening.stroke");
        await AskSpecialist(district, gp, specialist, stroke);
        log.Reached("The specialist's signed answer is at the GP.");

        var accepted = await Refer(district, gp, desk, stroke, "specialist_advice");
        await desk.Send($"/api/referrals/{accepted}/accept", new { place = "门诊楼三层" });
        var notice = await patient.WhenPosted(room, change => NoticeOf(change) == "referral.accepted");
        Assert.Equal("notice", notice.GetProperty("change").GetProperty("kind").GetString());
        log.Reached("The patient has read that the hospital accepts.");

        await Declined(district, gp, desk);
        log.Reached("The GP has read why the hospital declines.");
        await Remembered(district, patient, accepted);
        log.Reached("The patient's results and the audit tell all of it.");
    }

    private static async Task<JsonElement> Screen(District district, Person gp, JourneyLog log)
    {
        var import = await district.BeginImport();
        var worst = await gp.WhenListed("triage", async () => First(await gp.Get("/api/triage")));
        log.Reached("The worst stands at the top of the GP's queue.");

        Assert.Equal(ScreeningFile.Worst, worst.GetProperty("name").GetString());
        Assert.Equal("urgent", worst.GetProperty("urgency").GetString());
        Assert.Equal("waiting", worst.GetProperty("state").GetString());
        var page = await gp.Get($"/api/triage/{worst.GetProperty("id")}");
        Assert.Equal("HTN-E1a", page.GetProperty("rule").GetProperty("id").GetString());
        Assert.NotEmpty(page.GetProperty("evidence").EnumerateArray());

        var done = await district.ImportEnded(import);
        Assert.Equal("done", done.GetProperty("state").GetString());
        Assert.Equal(ScreeningFile.Rows, done.GetProperty("rowsRead").GetInt32());
        Assert.Equal(0, done.GetProperty("failed").GetInt32());
        return worst;
    }

    private static async Task<Person> OpenAccount(District district, Person manager, JsonElement row)
    {
        await manager.Send($"/api/patients/{row.GetProperty("patientId")}/account", new { userName = "shenyulan", password = District.Password });
        return await Person.SignIn(district.Server, "shenyulan", District.Password);
    }

    private static async Task<string> ConsultRoom(Person patient)
    {
        var rooms = await patient.Get("/api/rooms");
        var consult = Assert.Single(rooms.EnumerateArray(), each => each.GetProperty("kind").GetString() == "consult");
        var room = consult.GetProperty("id").GetString() ?? "";
        var opened = await patient.Invoke("Open", room, 0);
        Assert.Equal(JsonValueKind.Object, opened.ValueKind);
        return room;
    }

    private static async Task Advise(Person gp, Person patient, JsonElement row, string room)
    {
        var path = $"/api/triage/{row.GetProperty("id")}";
        await gp.Send($"{path}/claim");
        await gp.Send($"{path}/advise", new { reason = "self_monitoring", text = Advice });
        var advice = await patient.WhenPosted(room, change => change.GetProperty("kind").GetString() == "advice");
        Assert.Equal(Advice, advice.GetProperty("change").GetProperty("text").GetString());
        Assert.Equal("李文清", advice.GetProperty("by").GetProperty("name").GetString());

        await gp.Invoke("Open", room, 0);
        await patient.Invoke("Post", room, new { commandId = new Guid(1, 8, 8, new byte[8]), text = "好的，下午就来。", kind = "message" });
        await gp.WhenPosted(room, change => change.GetProperty("text").GetString() == "好的，下午就来。");
        var closed = await gp.Get(path);
        Assert.Equal("closed", closed.GetProperty("row").GetProperty("state").GetString());
    }

    private static async Task AskSpecialist(District district, Person gp, Person specialist, JsonElement row)
    {
        var path = $"/api/triage/{row.GetProperty("id")}";
        await gp.Send($"{path}/claim");
        var asked = await gp.Send($"{path}/escalate", new
        {
            reason = "treatment",
            specialistId = district[Desk.Specialist],
            question = Question,
            tried = "已嘱低盐饮食",
            wanted = "advice",
        });
        var escalation = asked.GetProperty("next").GetProperty("escalationId").GetString();
        await specialist.WhenListed("escalations", async () => Find(
            (await specialist.Get("/api/escalations")).GetProperty("items"), each => each.GetProperty("id").GetString() == escalation));
        var read = await specialist.Get($"/api/escalations/{escalation}");
        Assert.Equal(Question, read.GetProperty("question").GetString());
        Assert.NotEmpty(read.GetProperty("snapshot").GetProperty("assessments").EnumerateArray());

        await specialist.Send($"/api/escalations/{escalation}/answer", new { text = Answer });
        await gp.WhenListed("triage", async () => Find(
            (await gp.Get("/api/triage")).GetProperty("items"),
            each => each.GetProperty("id").GetString() == row.GetProperty("id").GetString() && each.GetProperty("state").GetString() == "answered"));
        var answered = await gp.Get($"/api/escalations/{escalation}");
        var answer = Assert.Single(answered.GetProperty("thread").EnumerateArray(), each => each.GetProperty("kind").GetString() == "answer");
        Assert.Equal(Answer, answer.GetProperty("text").GetString());
        Assert.Equal("陈思远", answer.GetProperty("signed").GetProperty("name").GetString());
    }

    private static async Task<string> Refer(District district, Person gp, Person desk, JsonElement row, string reason)
    {
        var referred = await gp.Send($"/api/triage/{row.GetProperty("id")}/refer", new
        {
            reason,
            hospitalId = district.Hospital,
            department = District.Department,
            urgency = "urgent",
            summary = "筛查高危，请进一步检查。",
        });
        var referral = referred.GetProperty("next").GetProperty("referralId").GetString() ?? "";
        var listed = await desk.WhenListed("referrals", async () => Find(
            (await desk.Get("/api/referrals")).GetProperty("items"), each => each.GetProperty("id").GetString() == referral));
        Assert.Equal("requested", listed.GetProperty("state").GetString());
        return referral;
    }

    private static async Task Declined(District district, Person gp, Person desk)
    {
        var row = await OpenCase(gp, ScreeningFile.Second, null);
        await gp.Send($"/api/triage/{row.GetProperty("id")}/claim");
        var referral = await Refer(district, gp, desk, row, "screen_positive");
        await desk.Send($"/api/referrals/{referral}/decline", new { reason = "otherDepartment", text = "请转心内科。" });
        await gp.WhenListed("triage", async () => Find(
            (await gp.Get("/api/triage")).GetProperty("items"),
            each => each.GetProperty("id").GetString() == row.GetProperty("id").GetString() && each.GetProperty("state").GetString() != "referred"));
        var page = await gp.Get($"/api/referrals/{referral}");
        Assert.Equal("declined", page.GetProperty("row").GetProperty("state").GetString());
        var step = Assert.Single(page.GetProperty("steps").EnumerateArray(), each => each.GetProperty("state").GetString() == "declined");
        Assert.Equal("otherDepartment", step.GetProperty("reason").GetProperty("code").GetString());
        Assert.Equal("请转心内科。", step.GetProperty("text").GetString());
    }

    private static async Task Remembered(District district, Person patient, string referral)
    {
        var results = await patient.Get("/api/me/results");
        Assert.Contains(results.GetProperty("assessments").EnumerateArray(), each => each.GetProperty("instrument").GetString() == "stroke_card");
        Assert.Contains(results.GetProperty("referrals").EnumerateArray(), each =>
            each.GetProperty("id").GetString() == referral && each.GetProperty("state").GetString() == "accepted");
        Assert.NotEqual(0, (await patient.Get("/api/me/access-log")).GetArrayLength());
        Assert.NotEqual(0, (await district.Administrator.Get("/api/audit")).GetProperty("total").GetInt32());
    }

    private static async Task<JsonElement> OpenCase(Person gp, string name, string? reason) =>
        await gp.WhenListed("triage", async () => Find(
            (await gp.Get("/api/triage")).GetProperty("items"),
            each => each.GetProperty("name").GetString() == name
                && (reason is null || each.GetProperty("reason").GetProperty("code").GetString() == reason)));

    private static JsonElement? First(JsonElement queue) => Find(queue.GetProperty("items"), _ => true);

    private static JsonElement? Find(JsonElement items, Func<JsonElement, bool> fits)
    {
        foreach (var each in items.EnumerateArray().Where(fits))
        {
            return each;
        }

        return null;
    }

    private static string? NoticeOf(JsonElement change) =>
        change.TryGetProperty("notice", out var notice) && notice.ValueKind == JsonValueKind.Object ? notice.GetProperty("code").GetString() : null;
}

public class MainJobByHttpOnSqliteTests(ITestOutputHelper output) : MainJobByHttp(output)
{
    private protected override string? Postgres => null;

    private protected override string Name => "http-sqlite";
}

[OnPostgres]
public class MainJobByHttpOnPostgresTests(ITestOutputHelper output, PostgresDatabase database)
    : MainJobByHttp(output), IClassFixture<PostgresDatabase>
{
    private protected override string? Postgres => database.ConnectionString;

    private protected override string Name => "http-postgres";
}
