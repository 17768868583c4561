using CoManage.Domain.Kernel;
using CoManage.Domain.Retention;
using CoManage.Silo.Attachments;
using CoManage.Silo.Retention;
using CoManage.Tests.Support;

namespace CoManage.Tests.Api.Attachments;

/// <summary>The same statements on the other database: a file sent, posted, read, erased and taken away.</summary>
public class AttachmentsOnPostgresTests(PostgresDatabase database) : IClassFixture<PostgresDatabase>
{
    [PostgresFact]
    public async Task A_file_lives_and_goes_on_PostgreSQL_as_on_SQLite()
    {
        await using var host = await ApiHost.Start(database.ConnectionString);
        var home = await host.Settle("amber");
        var room = RoomId.OfConsult(home.Group, home.PatientId).Value;
        using var patient = await host.SignedIn(home.Patient);
        using var gp = await host.SignedIn(home.Gp);
        var file = await patient.PostFile(room, SampleFiles.Wav(2), peaks: "0,100");
        var unposted = (await patient.SendFile(room, SampleFiles.Png())).Body.GetProperty("id").GetGuid();
        Assert.Equal(200, await Status(gp, room, file));
        Assert.Equal(404, await Status(gp, room, unposted));
        var last = (await gp.Read("/api/rooms")).Body.EnumerateArray().First(each => each.GetProperty("id").GetGuid() == room).GetProperty("last");
        Assert.Equal("voice", last.GetProperty("file").GetString());

        var administrator = await host.Account(Role.Administrator, "administrator");
        await host.Ask<ErasureCommand>(home.PatientId.Value, new ErasureCommand.Order(home.Patient.Id, new("书面申请")), administrator);
        await host.Get<Eraser>().CarryAll(default);
        Assert.Equal(404, await Status(gp, room, file));
        await host.Get<FileSweep>().Round(default);
        Assert.Null(await host.Get<IFileStore>().Open(FileKey.Of(new AttachmentId(file)), default));
    }

    private static async Task<int> Status(Visitor visitor, Guid room, Guid file)
    {
        using var answer = await visitor.Http.GetAsync($"/api/rooms/{room}/files/{file}");
        return (int)answer.StatusCode;
    }
}
