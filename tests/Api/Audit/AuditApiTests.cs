using System.Text.Json;
using CoManage.Tests.Support;

namespace CoManage.Tests.Api.Audit;

public class AuditApiTests
{
    [Fact]
    public async Task It_finds_a_patient_and_a_person_by_part_of_their_names_and_a_purpose()
    {
        await using var district = await Looked();
        using var admin = await district.SignIn("admin");

        Assert.Equal(["lin call", "lin care"], await Lines(admin, "?patientName=MIN"));
        Assert.Equal(["zhou care"], await Lines(admin, "?userName=zho"));
        Assert.Equal(["lin call"], await Lines(admin, "?why=call"));
        Assert.Equal(["lin care"], await Lines(admin, "?userName=lin&patientName=amina&why=care"));
        Assert.Empty(await Lines(admin, "?patientName=%25"));
        Assert.Equal(3, (await Lines(admin, "?patientName=%20")).Count);
    }

    [Fact]
    public async Task It_names_patients_only_to_whoever_looks_for_them_by_name()
    {
        await using var district = await Looked();
        using var admin = await district.SignIn("admin");

        Assert.All(await Items(admin, "?patientName=amina"), line => Assert.Equal("amina", line.GetProperty("patientName").GetString()));
        Assert.All(await Items(admin, ""), line => Assert.False(line.TryGetProperty("patientName", out var name) && name.ValueKind != JsonValueKind.Null));
    }

    [Fact]
    public async Task Searching_is_for_administrators_and_has_a_limit()
    {
        await using var district = await Looked();
        using var admin = await district.SignIn("admin");
        using var fang = await district.SignIn("fang");

        Assert.Equal(403, (await fang.Read("/api/audit?patientName=amina")).Status);
        Assert.Equal(400, (await admin.Read($"/api/audit?patientName={new string('a', 41)}")).Status);
    }

    /// <summary>Two doctors have looked at their patients, one of them twice.</summary>
    private static async Task<TestDistrict> Looked()
    {
        var district = await TestDistrict.Start();
        using var lin = await district.SignIn("lin");
        using var zhou = await district.SignIn("zhou");
        await lin.Read($"/api/patients/{TestDistrict.Id("amina")}?purpose=care");
        await lin.Read($"/api/patients/{TestDistrict.Id("amina")}?purpose=call");
        await zhou.Read($"/api/patients/{TestDistrict.Id("bao")}?purpose=care");
        return district;
    }

    private static async Task<IReadOnlyList<string>> Lines(Visitor visitor, string query) =>
        [.. (await Items(visitor, query)).Select(line => $"{line.GetProperty("by").GetProperty("name").GetString()} {line.GetProperty("why").GetString()}")];

    private static async Task<IReadOnlyList<JsonElement>> Items(Visitor visitor, string query)
    {
        var (status, page) = await visitor.Read($"/api/audit{query}");
        Assert.Equal(200, status);
        return [.. page.GetProperty("items").EnumerateArray()];
    }
}
