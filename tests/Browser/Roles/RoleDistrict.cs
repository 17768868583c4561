using System.Text.Json;
using CoManage.Tests.Journeys;
using CoManage.Tests.Support;
using District = CoManage.Tests.Journeys.District;

namespace CoManage.Tests.Browser.Roles;

/// <summary>
/// One service for the journeys of all roles. Each finds work of its own in it, which no other touches, so they may be done
/// in any order.
/// </summary>
public sealed class RoleDistrict : IAsyncLifetime
{
    /// <summary>A patient nobody else has to do with, who signs in so.</summary>
    public const string Patient = "zhengyufen";

    public const string Question = "厄贝沙坦 150 mg 两月仍 186/114，先加利尿剂还是先查醛固酮？";

    private District? _district;

    internal District Town => _district ?? throw new InvalidOperationException("There is no district.");

    /// <summary>The question that waits for the specialist.</summary>
    public string Escalation { get; private set; } = "";

    /// <summary>The request that waits for the hospital.</summary>
    public string Referral { get; private set; } = "";

    /// <summary>The case that waits for the GP.</summary>
    public string Case { get; private set; } = "";

    public string Consult { get; private set; } = "";

    /// <summary>Why it waits, in both languages.</summary>
    internal JsonElement Reason { get; private set; }

    /// <summary>The conversation of the patient with the team.</summary>
    internal JsonElement OwnRoom { get; private set; }

    public async Task InitializeAsync()
    {
        // Nobody is hurried by the seconds in which a decision can be taken back.
        var settings = new ServerSettings { Environment = new Dictionary<string, string> { ["Triage__Undo"] = "00:10:00" } };
        _district = await District.Open(settings);
        await using var gp = await Town.SignIn(Desk.Gp);
        await Town.BeginImport();
        var pressure = await Find(gp, ScreeningFile.Worst, isStroke: false);
        Case = Text(pressure, "id");
        Reason = pressure.GetProperty("reason").GetProperty("text");
        Escalation = await Ask(gp, Text(await Find(gp, ScreeningFile.Worst, isStroke: true), "id"));
        Referral = await Refer(gp, Text(await Find(gp, ScreeningFile.Second, isStroke: true), "id"));
        await using var manager = await Town.SignIn(Desk.HealthManager);
        await Town.Administrator.Send($"/api/groups/{(await manager.Get("/api/groups"))[0].GetProperty("id").GetGuid()}/phone", new { phone = "021-5550 0123" });
        await Plan(manager);
        await Speak(manager, Text(pressure, "patientId"));
        await Invite(gp, manager);
    }

    public async Task DisposeAsync()
    {
        if (_district is not null)
        {
            await _district.DisposeAsync();
        }
    }

    private static Task<JsonElement> Find(Person gp, string name, bool isStroke) => gp.WhenListed("triage", async () =>
        (await gp.Get("/api/triage")).GetProperty("items").EnumerateArray()
            .Where(each => Text(each, "name") == name && Text(each.GetProperty("reason"), "code") == "screening.stroke" == isStroke)
            .Select(each => (JsonElement?)each).FirstOrDefault());

    private async Task<string> Ask(Person gp, string id)
    {
        await gp.Send($"/api/triage/{id}/claim");
        var asked = await gp.Send($"/api/triage/{id}/escalate", new
        {
            reason = "treatment",
            specialistId = Town[Desk.Specialist],
            question = Question,
            tried = "已嘱低盐饮食",
            wanted = "advice",
        });
        return Text(asked.GetProperty("next"), "escalationId");
    }

    private async Task<string> Refer(Person gp, string id)
    {
        await gp.Send($"/api/triage/{id}/claim");
        var referred = await gp.Send($"/api/triage/{id}/refer", new
        {
            reason = "screen_positive",
            hospitalId = Town.Hospital,
            department = District.Department,
            urgency = "urgent",
            summary = "卒中筛查高危，请进一步检查。",
        });
        return Text(referred.GetProperty("next"), "referralId");
    }

    /// <summary>Two people to call today, who are nobody's case.</summary>
    private static async Task Plan(Person manager)
    {
        var group = (await manager.Get("/api/groups"))[0].GetProperty("id").GetGuid();
        var today = Text(await manager.Get("/api/calls"), "today");
        foreach (var name in new[] { "陈阿婆", "周福生" })
        {
            var made = await manager.Send(
                "/api/patients", new { name, sex = "female", birthDate = "1950-02-03", phone = "5550 0176", groupId = group, consent = true });
            await manager.Send($"/api/patients/{Text(made, "id")}/calls", new { groupId = group, on = today });
        }
    }

    /// <summary>The patient of the GP's case writes to the doctor.</summary>
    private async Task Speak(Person manager, string patient)
    {
        await manager.Send($"/api/patients/{patient}/account", new { userName = "shenyulan", password = District.Password });
        await using var own = await Person.SignIn(Town.Server, "shenyulan", District.Password);
        Consult = Text((await own.Get("/api/rooms")).EnumerateArray().First(each => Text(each, "kind") == "consult"), "id");
        await own.Invoke("Post", Consult, new { commandId = new Guid(2, 8, 8, new byte[8]), text = "明天几点来方便？", kind = "message" });
    }

    /// <summary>A patient with an account, whom the hospital expects.</summary>
    private async Task Invite(Person gp, Person manager)
    {
        var group = (await manager.Get("/api/groups"))[0].GetProperty("id").GetGuid();
        var made = await manager.Send(
            "/api/patients", new { name = "郑玉芬", sex = "female", birthDate = "1953-04-05", groupId = group, consent = true });
        var id = Text(made, "id");
        await manager.Send($"/api/groups/{group}/members", new { patientId = id });
        await manager.Send($"/api/patients/{id}/account", new { userName = Patient, password = District.Password });
        var referral = await gp.Send("/api/referrals", new
        {
            patientId = id,
            hospitalId = Town.Hospital,
            department = District.Department,
            urgency = "soon",
            reason = "screen_positive",
            summary = "近来头晕，请查。",
        });
        await using var hospital = await Town.SignIn(Desk.HospitalDesk);
        await hospital.Send($"/api/referrals/{Text(referral, "id")}/accept", new { when = "2030-03-06T01:30:00Z", place = "门诊楼三层" });
        await using var own = await Person.SignIn(Town.Server, Patient, District.Password);
        OwnRoom = (await own.Get("/api/rooms")).EnumerateArray().First(each => Text(each, "kind") == "consult");
    }

    internal static string Text(JsonElement found, string property) => found.GetProperty(property).GetString() ?? "";
}
