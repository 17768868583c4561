using System.Net.Http.Json;
using CoManage.Domain.Kernel;
using CoManage.Domain.Screening.Forms;
using CoManage.Tests.Support;

namespace CoManage.Tests.Api.Screening;

public class ScreeningApiTests
{
    private static readonly string Screenings = $"/api/patients/{TestDistrict.Id("amina")}/screenings";

    [Fact]
    public async Task A_screening_is_scored_at_once_and_read_by_patient_and_team()
    {
        await using var district = await TestDistrict.Start();
        using var mei = await district.SignIn("mei");
        using var amina = await district.SignIn("amina");
        using var zhou = await district.SignIn("zhou");

        var (status, reply) = await mei.Do(Screenings, Body());
        Assert.Equal(200, status);
        var assessment = reply.GetProperty("assessments")[0];
        Assert.Equal(("stroke_card", 4, "high"), (
            assessment.GetProperty("instrument").GetString(), assessment.GetProperty("score").GetInt32(), assessment.GetProperty("level").GetString()));
        Assert.Equal("吸烟", assessment.GetProperty("reasons")[2].GetProperty("label").GetProperty("zh").GetString());

        var path = $"/api/screenings/{reply.GetProperty("id").GetGuid()}";
        Assert.Equal(200, (await mei.Read(path)).Status);
        Assert.Equal("mmHg", (await amina.Read(path)).Body.GetProperty("answers")[0].GetProperty("unit").GetString());
        Assert.Equal(404, (await zhou.Read(path)).Status);
        Assert.Equal(404, (await zhou.Do(Screenings, Body())).Status);
        Assert.Equal(403, (await amina.Do(Screenings, Body())).Status);
    }

    [Fact]
    public async Task An_impossible_answer_is_named_and_an_unusual_one_is_asked_back()
    {
        await using var district = await TestDistrict.Start();
        using var mei = await district.SignIn("mei");

        var (refused, problem) = await mei.Do(Screenings, Body("300"));
        Assert.Equal((400, "implausible"), (refused, problem.GetProperty("errors").GetProperty("sbp")[0].GetString()));

        var command = Guid.NewGuid();
        var (asked, doubt) = await mei.Do(Screenings, Body("230"), command);
        Assert.Equal((200, 0, "sbp"), (
            asked, doubt.GetProperty("version").GetInt32(), doubt.GetProperty("confirm")[0].GetProperty("field").GetString()));

        var (kept, reply) = await mei.Do(Screenings, Body("230", "sbp"), command);
        Assert.Equal(200, kept);
        Assert.True(reply.GetProperty("version").GetInt32() > 0);
    }

    [Fact]
    public async Task An_administrator_puts_a_new_version_of_a_form_in_force()
    {
        await using var district = await TestDistrict.Start();
        using var admin = await district.SignIn("admin");
        using var mei = await district.SignIn("mei");
        var form = ShippedForms.Find("stroke") ?? throw new InvalidOperationException("stroke");

        Assert.Equal(403, await Put(mei, form));
        Assert.Equal(400, await Put(admin, form with { Fields = [] }));
        Assert.Equal(200, await Put(admin, form with { Title = new("卒中筛查（新）", "Stroke, new") }));

        var (_, now) = await mei.Read("/api/programmes/stroke");
        Assert.Equal((2, "Stroke, new"), (now.GetProperty("version").GetInt32(), now.GetProperty("title").GetProperty("en").GetString()));
        Assert.Equal("number", now.GetProperty("fields")[0].GetProperty("kind").GetString());
    }

    private static async Task<int> Put(Support.Visitor visitor, ProgrammeForm form)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, "/api/programmes/stroke")
        {
            Content = JsonContent.Create(form, options: KernelJson.Stored),
        };
        request.Headers.Add("Command-Id", $"{Guid.NewGuid()}");
        using var answer = await visitor.Http.SendAsync(request);
        return (int)answer.StatusCode;
    }

    private static object Body(string sbp = "150", params string[] confirmed) => new
    {
        programme = "stroke",
        takenAt = "2026-03-01T08:00:00Z",
        confirmed,
        answers = StrokeAnswers.With(("sbp", sbp)),
    };
}
