using CoManage.Tests.Support;
using Xunit.Abstractions;

namespace CoManage.Tests.Journeys;

/// <summary>
/// The main job as four people live it, each in a browser of their own and all at once: nobody reloads a page, and
/// every step is seen where it matters before the next is taken.
/// </summary>
public abstract class MainJobInBrowsers(BrowserFixture browser, string name, ITestOutputHelper output)
{
    private const string Advice = "请今天下午来社区复测血压，先不要自行加药。";
    private const string Reply = "好的，下午三点到。";
    private const string Question = "卒中高危，血压很高，先降压还是先查颈动脉？";
    private const string Answer = "先稳步降压，两周内做颈动脉超声，建议转神经内科。";
    private const string Summary = "卒中筛查高危，血压 186/114，请查颈动脉。";

    private readonly JourneyLog _log = new($"browsers-{name}", output);
    private readonly List<Seat> _seats = [];

    private protected async Task Live(string? postgres)
    {
        await using var district = await District.Open(postgres);
        _log.Reached("The district is set up.");
        try
        {
            await Work(district);
        }
        catch
        {
            await Task.WhenAll(_seats.Select((seat, number) => seat.Picture($"failed-{number + 1}")));
            throw;
        }
        finally
        {
            foreach (var seat in _seats)
            {
                await seat.DisposeAsync();
            }
        }
    }

    private async Task Work(District district)
    {
        var gp = await Sit(district, Desk.Gp);
        var specialist = await Sit(district, Desk.Specialist);
        var hospital = await Sit(district, Desk.HospitalDesk);
        await gp.Sees("分诊台是空的");
        await specialist.Sees("没有待答的提问");
        await hospital.Sees("没有上转");
        _log.Reached("GP, specialist and hospital desk are signed in.");

        await Screening(district, gp);
        var patient = await Patient(district);
        await Advised(gp, patient);
        await Asked(gp, specialist);
        await Accepted(gp, hospital, patient);
        await Declined(gp, hospital);
    }

    private async Task Screening(District district, Seat gp)
    {
        var administrator = await Sit(district, Desk.Administrator);
        await administrator.Sees("把文件拖到这里");
        await administrator.Give("枫桥筛查.csv", ScreeningFile.Content);
        await administrator.Choose("列怎么对应", "区县筛查表（列名即表单字段）");
        await administrator.Press("先试运行");
        await administrator.Sees($"试运行通过，{ScreeningFile.Rows} 行都可以导入");
        await administrator.Picture("01-checked");
        _log.Reached("The administrator has checked the file.");

        await administrator.Press("正式运行");
        var worst = await gp.Row(ScreeningFile.Worst, "血压≥180/110");
        _log.Reached("The worst stands in the GP's queue, without a reload.");

        await Seat.Shows(gp.Queue.Locator("[id^='case-']").First.And(worst));
        await gp.Picture("02-queue");
        await administrator.Sees($"{ScreeningFile.Rows} 行已写入或核对，没有失败");
        await administrator.Picture("03-imported");
    }

    private async Task<Seat> Patient(District district)
    {
        await using var manager = await district.SignIn(Desk.HealthManager);
        var found = await manager.Get($"/api/patients?search={Uri.EscapeDataString(ScreeningFile.Worst)}");
        var id = found.GetProperty("items")[0].GetProperty("id");
        await manager.Send($"/api/patients/{id}/account", new { userName = "shenyulan", password = District.Password });

        var patient = await Keep(Seat.Take(browser, district.Server.Address, "shenyulan", _log.Name, 390, 844));
        await patient.Follow("消息");
        await patient.Follow("我的医生");
        await patient.Sees("说第一句话吧");
        _log.Reached("The patient sits in the own room.");
        return patient;
    }

    private async Task Advised(Seat gp, Seat patient)
    {
        await gp.Open(ScreeningFile.Worst, "血压≥180/110");
        await gp.Sees("HTN-E1a");
        await gp.Press("我来处理");
        await gp.Sees("您正在处理");
        await gp.Press("给建议");
        await gp.Choose("原因", "加强自测");
        await gp.Write("建议内容", Advice);
        await gp.Picture("04-case");
        await gp.Press("签名并发给患者");

        // This one alone goes by itself, once it can no longer be taken back.
        await patient.Sees(Advice);
        await patient.Picture("05-advice");
        _log.Reached("The patient has read the advice.");

        await patient.Write("写消息", Reply);
        await patient.Press("发送");
        await gp.Sees(Reply);
        _log.Reached("The GP has read the patient's reply.");
    }

    private async Task Asked(Seat gp, Seat specialist)
    {
        await gp.Open(ScreeningFile.Worst, "卒中");
        await gp.Press("我来处理");
        await gp.Sees("您正在处理");
        await gp.Press("请教专科");
        await gp.Choose("原因", "治疗方案");
        await gp.Choose("问谁", "陈思远");
        await gp.Write("问题", Question);
        await gp.Write("已经做过", "已嘱低盐饮食，未加药。");
        await gp.Picture("06-question");
        await gp.Press("签名并提问");
        await gp.Press("立即送出");

        await specialist.Open(Question);
        await specialist.Sees("已嘱低盐饮食");
        await specialist.Write("我的回答", Answer);
        await specialist.Picture("07-answering");
        await specialist.Press("签名并发出");
        await specialist.Sees("回答已签名发出");
        await gp.Row(ScreeningFile.Worst, "卒中", "专科已答");
        _log.Reached("The GP's queue says that the specialist has answered.");

        await gp.Follow(Question);
        await gp.Sees(Answer);
        await gp.Sees("陈思远");
        await gp.Picture("08-answer");
        await gp.Follow("打开事项");
    }

    private async Task Accepted(Seat gp, Seat hospital, Seat patient)
    {
        await Refer(gp, "专科建议转诊", Summary);
        await hospital.Open(ScreeningFile.Worst);
        await hospital.Sees(Summary);
        await hospital.Press("接收");
        await hospital.Write("地点", "门诊楼三层");
        await hospital.Picture("09-referral");
        await hospital.Press("确认接收");
        await patient.Sees("医院已接收您的转诊");
        await patient.Picture("10-accepted");
        _log.Reached("The patient has read that the hospital accepts.");
    }

    private async Task Declined(Seat gp, Seat hospital)
    {
        await gp.Open(ScreeningFile.Second, "卒中");
        await gp.Press("我来处理");
        await gp.Sees("您正在处理");
        await Refer(gp, "筛查阳性需确诊", "卒中筛查高危，请进一步检查。");
        await hospital.Open(ScreeningFile.Second);
        await hospital.Press("不接收");
        await hospital.Choose("原因", "应转其他科室");
        await hospital.Write("说明", "请转心内科。");
        await hospital.Press("确认不接收");
        await gp.Sees("未接收");
        await gp.Row(ScreeningFile.Second, "卒中", "待领取");
        _log.Reached("The case is back with the GP.");

        await gp.Follow("市第一人民医院");
        await gp.Sees("应转其他科室");
        await gp.Sees("请转心内科。");
        await gp.Picture("11-declined");
        _log.Reached("The GP has read why the hospital declines.");
    }

    private static async Task Refer(Seat gp, string reason, string summary)
    {
        await gp.Press("转诊");
        await gp.Choose("原因", reason);
        await gp.Choose("医院", "市第一人民医院");
        await gp.Choose("科室", "神经内科");
        await gp.Write("病情摘要", summary);
        await gp.Press("签名并申请转诊");
        await gp.Press("立即送出");
        await gp.Sees("转诊进行中");
    }

    private Task<Seat> Sit(District district, Desk desk) =>
        Keep(Seat.Take(browser, district.Server.Address, District.NameOf(desk), _log.Name));

    private async Task<Seat> Keep(Task<Seat> taken)
    {
        var seat = await taken;
        _seats.Add(seat);
        return seat;
    }
}

[Collection(BrowserFixture.Collection)]
public class MainJobInBrowsersOnSqliteTests(BrowserFixture browser, ITestOutputHelper output)
    : MainJobInBrowsers(browser, "sqlite", output)
{
    [BrowserFact]
    public Task Four_people_carry_a_screening_to_the_hospital_and_back() => Live(postgres: null);
}

[Collection(BrowserFixture.Collection)]
public class MainJobInBrowsersOnPostgresTests(BrowserFixture browser, PostgresDatabase database, ITestOutputHelper output)
    : MainJobInBrowsers(browser, "postgres", output), IClassFixture<PostgresDatabase>
{
    [PostgresBrowserFact]
    public Task Four_people_carry_a_screening_to_the_hospital_and_back() => Live(database.ConnectionString);
}
