using System.Text.Json;
using CoManage.Tests.Journeys;
using CoManage.Tests.Support;
using District = CoManage.Tests.Journeys.District;

namespace CoManage.Tests.Browser;

/// <summary>The pages of every role, in a district with one of everything.</summary>
internal static class RolePages
{
    /// <summary>Each by the name to sign in with; there is a patient with something to decide.</summary>
    public static async Task<IReadOnlyList<(string UserName, string[] Paths)>> Of(District district)
    {
        var (patient, group) = await district.Enrol();
        await Screen(district, patient);
        await using var gp = await district.SignIn(Desk.Gp);
        var item = (await gp.WhenListed("triage", async () => Cases(await gp.Get("/api/triage")))).GetProperty("id");
        var room = (await gp.Get("/api/rooms")).EnumerateArray().First(each => Kind(each) == "group").GetProperty("id");
        await using var own = await Person.SignIn(district.Server, "shenyulan", District.Password);
        var consult = (await own.Get("/api/rooms")).EnumerateArray().First(each => Kind(each) == "consult").GetProperty("id").GetGuid();
        var call = await PlanCall(district, patient, group);
        await own.Invoke("Post", consult, new { commandId = Guid.NewGuid(), text = "今天头有点晕", kind = "message" });
        return
        [
            ("shenyulan", ["/today", "/rooms", $"/rooms/{consult}", $"/rooms/{room}", "/health", "/measure/pressure", "/screening/stroke",
                "/screening/alzheimer", "/appointments", "/me", "/notifications"]),
            (District.NameOf(Desk.Gp), ["/triage", $"/triage/{item}", "/rooms", $"/rooms/{room}", "/inbox", "/referrals", "/members",
                $"/members/{patient}", "/moderation", "/duty", "/quality", "/lexicon", "/notifications"]),
            (District.NameOf(Desk.Specialist), ["/inbox", "/rooms", "/moderation", "/duty"]),
            (District.NameOf(Desk.HealthManager), ["/calls", $"/calls/{call}", "/members", $"/members/{patient}", "/triage", "/rooms", "/referrals", "/moderation"]),
            (District.NameOf(Desk.HospitalDesk), ["/referrals"]),
            (District.NameOf(Desk.Administrator), ["/import", "/teams", $"/teams/{group}", "/accounts", "/forms", "/forms/stroke", "/audit",
                "/retention", "/models", "/lexicon", "/assistant", "/duty", "/quality"]),
            (District.NameOf(Desk.DistrictManager), ["/overview"]),
        ];
    }

    /// <summary>Gives the health manager somebody to call.</summary>
    private static async Task<JsonElement> PlanCall(District district, Guid patient, Guid group)
    {
        await using var manager = await district.SignIn(Desk.HealthManager);
        var today = (await manager.Get("/api/calls")).GetProperty("today").GetString();
        await manager.Send($"/api/patients/{patient}/calls", new { groupId = group, on = today });
        return (await manager.Get("/api/calls")).GetProperty("items")[0].GetProperty("id");
    }

    /// <summary>Gives the doctor something to decide.</summary>
    private static async Task Screen(District district, Guid patient)
    {
        await using var manager = await district.SignIn(Desk.HealthManager);
        await manager.Send(
            $"/api/patients/{patient}/screenings",
            new { programme = "stroke", takenAt = "2026-03-01T08:00:00Z", answers = StrokeAnswers.With(("sbp", "186"), ("dbp", "114")) });
    }

    private static JsonElement? Cases(JsonElement found) =>
        found.GetProperty("items").EnumerateArray().Select(each => (JsonElement?)each).FirstOrDefault();

    private static string? Kind(JsonElement room) => room.GetProperty("kind").GetString();
}
