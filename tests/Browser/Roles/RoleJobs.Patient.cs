using CoManage.Tests.Journeys;
using CoManage.Tests.Support;
using static CoManage.Tests.Browser.Roles.RoleDistrict;

namespace CoManage.Tests.Browser.Roles;

public partial class RoleJobs
{
    private const string Worry = "这两天走路腿有点沉。";
    private const string Comfort = "明天来量一下，我看看。";

    [BrowserFact]
    public Task A_patient_chooses_letters_keeps_an_appointment_measures_answers_and_writes_to_the_doctor() =>
        Do(Patient, """{"language":"LANGUAGE"}""", async patient =>
        {
            await ChoosesLooks(patient);
            await patient.Sees("下次就诊");
            await patient.Sees("门诊楼三层");
            await patient.LooksAt("today");
            await patient.Use("看预约", "main");
            await patient.Sees("医院已接收，请按约定时间去医院");
            await patient.Sees("门诊楼三层");
            await patient.LooksAt("appointments");
            await Measures(patient);
            await Answers(patient);
            await WritesToTheDoctor(patient);
            await Leaves(patient);
        });

    private static async Task ChoosesLooks(RoleSeat patient)
    {
        await patient.Sees("字要多大，您看着舒服？");
        await patient.Use("长辈版", "main");
        await patient.Sees("第 2 档，共 5 档");
        await patient.LooksAt("letters");
        await patient.Use("就用这个，下一步", "main");
        await patient.LooksAt("colours");
        await patient.Use("好了，开始用", "main");
    }

    private static async Task Measures(RoleSeat patient)
    {
        await patient.Use("我的健康", ".tabs-bottom");
        await patient.Sees("记血压");
        await patient.LooksAt("health");
        await patient.Use("记血压", "main");
        await patient.Write("高压（收缩压）", "152", "main");
        await patient.Write("低压（舒张压）", "88", "main");
        await patient.LooksAt("measuring");
        await patient.Use("记下来", "main");
        await patient.Sees("记好了");
        await patient.LooksAt("measured");
        await patient.Use("好了", "main");
        await patient.Sees("偏高", "main");
    }

    private static async Task Answers(RoleSeat patient)
    {
        await patient.Use("下肢静脉曲张筛查", "main");
        await patient.Sees("第 1 题，共 4 题");
        await patient.Use("静脉曲张", "main");
        await patient.LooksAt("question");
        await patient.Use("下一题", "main");
        await patient.Sees("第 2 题，共 4 题");
        await patient.Use("不是", "main");
        await patient.Use("下一题", "main");
        await patient.Sees("第 3 题，共 4 题");
        await patient.Use("不知道，先跳过", "main");
        await patient.Sees("第 4 题，共 4 题");
        await patient.Use("不是", "main");
        await patient.Use("下一题", "main");
        await patient.Sees("还有 1 题没答");
        await patient.LooksAt("ready");
        await patient.Use("去答没答的题", "main");
        await patient.Sees("第 3 题，共 4 题");
        await patient.Use("不知道，先跳过", "main");
        await patient.Use("下一题", "main");
        await patient.Use("交给团队", "main");
        await patient.Sees("交好了");
        await patient.Sees("还说不准");
        await patient.LooksAt("result");
        await patient.Use("回到我的健康", "main");
        await patient.Sees("筛查结果");
        await patient.LooksAt("health-after");
    }

    private async Task WritesToTheDoctor(RoleSeat patient)
    {
        await patient.Use("消息", ".tabs-bottom");
        await patient.LooksAt("rooms");
        await patient.Use(patient.Own(district.OwnRoom.GetProperty("title")), "main", lands: ".talk-page");
        await patient.Write("写消息", Worry, ".composer");
        await patient.Use("发送", ".composer", lands: ".composer");
        await patient.Sees(Worry, ".bubble");
        await using var gp = await district.Town.SignIn(Desk.Gp);
        await gp.Invoke("Post", Text(district.OwnRoom, "id"), new { commandId = new Guid(3, 8, 8, new byte[8]), text = Comfort, kind = "message" });
        await patient.Sees(Comfort, ".bubble");
        await patient.LooksAt("talk");
        await patient.Use("返回列表", ".bar");
    }

    private static async Task Leaves(RoleSeat patient)
    {
        await patient.Use("我", ".tabs-bottom");
        await patient.Sees("谁看过我的资料");
        await patient.LooksAt("me");
        await patient.Use("退出登录", "main", RoleSeat.Anywhere);
        await patient.Sees("患者用团队给您的用户名，医护用工号");
        await patient.LooksAt("left");
    }
}
