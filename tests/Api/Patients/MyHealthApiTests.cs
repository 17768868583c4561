using System.Text.Json;
using CoManage.Domain.Groups;
using CoManage.Tests.Support;

namespace CoManage.Tests.Api.Patients;

public class MyHealthApiTests
{
    [Fact]
    public async Task A_patient_reads_the_own_values_what_they_should_be_and_who_sees_them()
    {
        await using var district = await TestDistrict.Start();
        using var amina = await district.SignIn("amina");
        Assert.Equal(200, (await amina.Do("/api/me/screenings", Sheet())).Status);

        var (_, health) = await amina.Read("/api/me/health");
        var pressure = health.GetProperty("measurements").EnumerateArray().Single(each => each.GetProperty("item").GetString() == "sbp");
        Assert.Equal((150, "mmHg"), (pressure.GetProperty("value").GetInt32(), pressure.GetProperty("unit").GetString()));
        Assert.Equal(140, health.GetProperty("targets")[0].GetProperty("below").GetInt32());
        Assert.Equal(3, health.GetProperty("team").GetProperty("people").GetInt32());
        Assert.Null(Phone(health));
    }

    [Fact]
    public async Task The_number_of_the_team_reaches_its_patients()
    {
        await using var district = await TestDistrict.Start();
        using var admin = await district.SignIn("admin");
        using var amina = await district.SignIn("amina");
        var group = Group.IdFor("htn-9").Value;
        Assert.Equal(200, (await admin.Do(
            "/api/groups", new { code = "htn-9", name = new { zh = "高血压九组", en = "Hypertension 9" }, programme = "hypertension" })).Status);

        Assert.Equal("groups.not-a-phone", (await admin.Do($"/api/groups/{group}/phone", new { phone = "ask the porter" })).Body.Code());
        Assert.Equal(200, (await admin.Do($"/api/groups/{group}/phone", new { phone = "021-5550 0123" })).Status);
        Assert.Equal("021-5550 0123", (await admin.Read($"/api/groups/{group}")).Body.GetProperty("phone").GetString());
        Assert.Null(Phone((await amina.Read("/api/me/health")).Body));
    }

    [Fact]
    public async Task A_patient_answers_a_form_and_the_sheet_bears_the_own_name()
    {
        await using var district = await TestDistrict.Start();
        using var amina = await district.SignIn("amina");
        using var lin = await district.SignIn("lin");
        var body = Sheet();
        var command = Guid.NewGuid();

        var (status, reply) = await amina.Do("/api/me/screenings", body, command);
        Assert.Equal(200, status);
        Assert.Equal("stroke_card", reply.GetProperty("assessments")[0].GetProperty("instrument").GetString());
        Assert.Equal(reply.GetProperty("id").GetGuid(), (await amina.Do("/api/me/screenings", body, command)).Body.GetProperty("id").GetGuid());
        Assert.Equal("amina", (await lin.Read($"/api/screenings/{reply.GetProperty("id").GetGuid()}")).Body.GetProperty("by").GetString());
    }

    [Fact]
    public async Task A_warning_sign_that_was_skipped_stays_named_in_the_patients_words()
    {
        await using var district = await TestDistrict.Start();
        using var amina = await district.SignIn("amina");
        var answers = new Dictionary<string, string> { ["findings"] = "none", ["symptoms"] = "no", ["varix_bleeding"] = "no" };
        var body = new { programme = "varicose_veins", takenAt = "2026-03-01T08:00:00Z", answers };
        var (_, reply) = await amina.Do("/api/me/screenings", body);
        var (_, results) = await amina.Read("/api/me/results");

        foreach (var assessment in new[] { reply.GetProperty("assessments")[0], results.GetProperty("assessments")[0] })
        {
            Assert.Equal("low", assessment.GetProperty("level").GetString());
            var open = Assert.Single(assessment.GetProperty("unanswered").EnumerateArray());
            Assert.Equal("suspected_dvt", open.GetProperty("input").GetString());
            Assert.Equal("单侧肿胀，小腿也疼", open.GetProperty("ask").GetProperty("zh").GetString());
        }
    }

    private static object Sheet() => new { programme = "stroke", takenAt = "2026-03-01T08:00:00Z", answers = StrokeAnswers.With() };

    private static string? Phone(JsonElement health) =>
        health.GetProperty("team").TryGetProperty("phone", out var phone) ? phone.GetString() : null;
}
