using System.Net.Http.Json;
using System.Text.Json;
using CoManage.Domain.Kernel;
using CoManage.Domain.Screening.Forms;

namespace CoManage.Tests.Api.Screening;

public class FormTrialTests
{
    private static readonly ProgrammeForm Stroke = ShippedForms.Find("stroke") ?? throw new InvalidOperationException("stroke");

    private static readonly Dictionary<string, string> Risky = new()
    {
        ["sbp"] = "150",
        ["dbp"] = "80",
        ["bp_treated"] = "no",
        ["af_valve"] = "yes",
        ["smoke"] = "yes",
        ["lipid"] = "yes",
        ["dm"] = "yes",
        ["inactive"] = "no",
        ["height"] = "160",
        ["weight"] = "55",
        ["family"] = "no",
        ["prior_stroke"] = "no",
        ["prior_tia"] = "no",
    };

    [Fact]
    public async Task Test_answers_are_scored_with_the_form_as_sent_and_nothing_is_kept()
    {
        await using var district = await TestDistrict.Start();
        using var admin = await district.SignIn("admin");
        var silent = Stroke with { Instruments = [.. Stroke.Instruments.Select(use => use with { Rules = [] })] };

        var shipped = await Try(admin, Stroke);
        var edited = await Try(admin, silent);
        Assert.Equal(shipped.GetProperty("band").GetString(), edited.GetProperty("band").GetString());
        Assert.True(shipped.TryGetProperty("rule", out _));
        Assert.False(edited.TryGetProperty("rule", out var rule) && rule.ValueKind != JsonValueKind.Null);
        Assert.Equal(1, (await admin.Read("/api/programmes/stroke")).Body.GetProperty("version").GetInt32());
    }

    [Fact]
    public async Task What_is_wrong_with_an_edited_form_is_named_by_kind_and_place()
    {
        await using var district = await TestDistrict.Start();
        using var admin = await district.SignIn("admin");
        var broken = Stroke with
        {
            Fields = [.. Stroke.Fields.Select(field => field.Code == "sbp" ? field with { Hard = [200, 100], Label = new("收缩压", " ") } : field)],
        };
        var problems = (await Send(admin, broken)).GetProperty("problems").EnumerateArray().Select(each => each.GetString()).ToList();
        Assert.Contains("range:sbp", problems);
        Assert.Contains("label:sbp", problems);
    }

    [Fact]
    public async Task Rules_that_a_band_may_lead_to_are_listed_in_both_languages()
    {
        await using var district = await TestDistrict.Start();
        using var admin = await district.SignIn("admin");
        var text = await admin.Http.GetStringAsync("/api/referral-rules");
        Assert.Contains("STR-R1", text, StringComparison.Ordinal);
        Assert.Contains("专科复核", text, StringComparison.Ordinal);
    }

    private static async Task<JsonElement> Try(Support.Visitor admin, ProgrammeForm form)
    {
        var answer = await Send(admin, form);
        return answer.GetProperty("results").EnumerateArray().Single(each => each.GetProperty("instrument").GetString() == "stroke_card");
    }

    private static async Task<JsonElement> Send(Support.Visitor admin, ProgrammeForm form)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/programmes/stroke/trial")
        {
            Content = JsonContent.Create(new { form, sex = "male", age = 60, answers = Risky }, options: KernelJson.Stored),
        };
        request.Headers.Add("Command-Id", $"{Guid.NewGuid()}");
        using var answer = await admin.Http.SendAsync(request);
        Assert.Equal(200, (int)answer.StatusCode);
        return JsonElement.Parse(await answer.Content.ReadAsStringAsync());
    }
}
