using CoManage.Domain.Kernel;
using CoManage.Tests.Support;
using Xunit.Abstractions;

namespace CoManage.Tests.Journeys;

/// <summary>
/// A patient at a phone sends a photo and a voice to the own doctor, who sees and hears them at once; what the camera
/// wrote beside the photo never leaves the phone.
/// </summary>
[Collection(BrowserFixture.Collection)]
public class FilesInBrowsersTests(BrowserFixture browser, ITestOutputHelper output)
{
    private const string Words = "今天的血压记录";

    private readonly JourneyLog _log = new("files", output);

    [BrowserFact]
    public async Task A_photo_and_a_voice_are_seen_and_heard_live_by_the_doctor()
    {
        await using var district = await District.Open(postgres: null);
        var (patientId, group) = await district.Enrol();
        var room = $"/rooms/{RoomId.OfConsult(new GroupId(group), new PatientId(patientId)).Value}";
        await using var patient = await Seat.Take(browser, district.Server.Address, "shenyulan", _log.Name, 390, 844);
        await using var gp = await Seat.Take(browser, district.Server.Address, District.NameOf(Desk.Gp), _log.Name);
        await patient.Follow("消息");
        await patient.Follow("我的医生");
        await patient.Sees("说第一句话吧");
        await gp.Sees("分诊台是空的");
        await gp.Go(room);
        await gp.Sees("说第一句话吧");
        _log.Reached("Both sit in the room.");

        await patient.Attach("照片", "IMG_0001.png", "image/png", SampleFiles.Png(400, 300));
        await Seat.Shows(patient.Part(".att-chosen img"));
        await patient.Write("写消息", Words);
        await patient.Press("发送");
        await gp.Sees(Words);
        await gp.Until("document.querySelector('.att-picture img')?.naturalWidth === 400");
        Assert.True(await gp.Ask<bool>(Clean), "What the camera wrote has come through.");
        _log.Reached("The GP sees the photo.");

        await gp.Part(".att-picture").ClickAsync();
        await gp.Press("放大");
        await gp.Sees("150%");
        await gp.Picture("photo");
        await gp.Press("关闭");

        await patient.Press("语音");
        await patient.Sees("0:01");
        await patient.Press("说完了");
        await Seat.Shows(patient.Part(".att-chosen .att-voice"));
        await patient.Press("发送");
        await Seat.Shows(gp.Part(".bubble .att-voice"));
        await gp.Part(".bubble .att-play").ClickAsync();
        await gp.Until("document.querySelector('.bubble audio').currentTime > 0.2");
        Assert.True(await gp.Ask<bool>("document.querySelectorAll('.bubble .att-bars i').length > 4"));
        await gp.Picture("voice");
        await patient.Picture("sent");
        _log.Reached("The GP hears the voice.");
    }

    private const string Clean = $$"""
        async () => {
          const small = document.querySelector('.att-picture img').src;
          const texts = await Promise.all([small, small.replace('/thumbnail', '')].map(async url => {
            const answer = await fetch(url);
            return answer.headers.get('content-type') + new TextDecoder('latin1').decode(await answer.arrayBuffer());
          }));
          return texts.every(text => text.startsWith('image/jpeg') && !text.includes('{{SampleFiles.Secret}}'));
        }
        """;
}
