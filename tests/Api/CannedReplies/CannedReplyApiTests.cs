using System.Text.Json;

namespace CoManage.Tests.Api.CannedReplies;

public class CannedReplyApiTests
{
    [Fact]
    public async Task A_reply_is_written_approved_by_another_and_taken_out_of_use()
    {
        await using var district = await TestDistrict.Start();
        using var lin = await district.SignIn("lin");
        using var admin = await district.SignIn("admin");
        var words = new { title = new { zh = "复测", en = "Again" }, text = new { zh = "{patient}，请再测。", en = "{patient}, again please." } };

        var (_, made) = await lin.Do("/api/canned-replies", words);
        var path = $"/api/canned-replies/{made.GetProperty("id").GetGuid()}";
        Assert.Equal("canned-replies.own-reply", (await lin.Do($"{path}/approve")).Body.Code());
        Assert.True(Only(await admin.Read("/api/canned-replies")).GetProperty("mayApprove").GetBoolean());
        await admin.Do($"{path}/approve");

        var approved = Only(await lin.Read("/api/canned-replies"));
        Assert.Equal(("approved", "admin"), (approved.GetProperty("status").GetString(), approved.GetProperty("approver").GetString()));
        await lin.Put(path, words);
        Assert.Equal("draft", Only(await lin.Read("/api/canned-replies")).GetProperty("status").GetString());
        await lin.Do($"{path}/retire");
        Assert.Empty((await lin.Read("/api/canned-replies")).Body.EnumerateArray());
    }

    private static JsonElement Only((int Status, JsonElement Body) answer) => Assert.Single(answer.Body.EnumerateArray());
}
