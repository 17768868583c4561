using CoManage.Domain.Attachments;
using CoManage.Domain.Chat;
using CoManage.Domain.Kernel;
using CoManage.Domain.Retention;
using CoManage.Silo.Attachments;
using CoManage.Silo.Chat;
using CoManage.Silo.Journal;
using CoManage.Silo.Retention;
using CoManage.Silo.Search;
using CoManage.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using static CoManage.Tests.Support.TestSlices;

namespace CoManage.Tests.Api.Attachments;

/// <summary>What becomes of the bytes when their message is taken back, hidden, erased or past its time, or never said.</summary>
public class FilesGoneTests
{
    private static readonly RoomFacts Consult = RoomFacts.OfConsult(Team3, Chen);
    private static readonly RoomId Room = RoomId.OfConsult(Team3, Chen);
    private static readonly Actor Patient = new(Chen.Account, Role.Patient, "陈桂兰");
    private static readonly Actor Administrator = new(new UserId(Id("administrator")), Role.Administrator, "Admin");

    [Fact]
    public async Task A_recalled_or_hidden_picture_is_not_served_and_comes_back_with_its_message()
    {
        await using var district = await Begin();
        var recalled = await Post(district, "one");
        var hidden = await Post(district, "two");
        await district.Ask<RoomCommand>(Room.Value, new RoomCommand.Recall(1), Patient);
        await district.Ask<RoomCommand>(Room.Value, new RoomCommand.SetStanding(2, MessageStanding.Hidden, "privacy"));
        Assert.False(await IsServed(district, recalled));
        Assert.False(await IsServed(district, hidden));
        Assert.Equal((false, true), (await IsServed(district, recalled, Amina), await IsServed(district, hidden, Amina)));
        var page = await district.Get<RoomHistory>().Before(Room, long.MaxValue, 10, default);
        Assert.All(page.Updates.Select(each => each.Happened.Event).OfType<RoomEvent.Posted>(), each => Assert.Null(each.Attachment));
        Assert.Equal([null], await district.Query<string?>("SELECT last_file FROM room_heads"));

        await district.Ask<RoomCommand>(Room.Value, new RoomCommand.SetStanding(2, MessageStanding.Visible, null));
        Assert.True(await IsServed(district, hidden));
        page = await district.Get<RoomHistory>().Before(Room, long.MaxValue, 1, default);
        Assert.Equal(hidden, Assert.IsType<RoomEvent.StandingChanged>(page.Updates[0].Happened.Event).Attachment?.Id);
    }

    [Fact]
    public async Task An_erased_persons_files_are_deleted_and_a_legal_hold_keeps_them()
    {
        await using var district = await Begin();
        var said = await Post(district, "one");
        var unsaid = await Upload(district, "two");
        var hold = Hold.IdOf(HoldKind.Person, Chen.Value);
        await district.Ask<HoldCommand>(hold, new HoldCommand.Place(HoldKind.Person, Chen.Value, new("court")), Administrator);
        await district.Ask<ErasureCommand>(Chen.Value, new ErasureCommand.Order(Patient.Id, new("书面申请")), Administrator);
        await district.Get<Eraser>().CarryAll(default);
        Assert.Equal(0, await district.Get<FileSweep>().Round(default));
        Assert.True(await IsServed(district, said));

        await district.Ask<HoldCommand>(hold, new HoldCommand.Lift(HoldKind.Person, Chen.Value, new("closed")), Administrator);
        await district.Get<Eraser>().CarryAll(default);
        Assert.False(await IsServed(district, said));
        Assert.Equal(2, await district.Get<FileSweep>().Round(default));
        Assert.False(await IsStored(district, said));
        Assert.False(await IsStored(district, unsaid));
        Assert.Empty(await district.Query<string>("SELECT body FROM room_log WHERE body LIKE '%secret name%'"));
        Assert.Empty(await district.Query<string>("SELECT name FROM attachments"));
    }

    [Fact]
    public async Task A_file_past_its_time_goes_with_its_message()
    {
        await using var district = await Begin();
        var old = await Post(district, "one");
        district.Clock.Advance(TimeSpan.FromDays(15 * 366));
        var young = await Post(district, "two");
        var sweep = new Sweep(
            new KeptTerms(district.Get<IReadDatabase>(), new RetentionTerms(3, 15)), district.Get<Eraser>(), district.Get<DraftsGone>(), district.Get<SearchTail>(),
            district.Get<IJournal>(), district.Get<IReadDatabase>(), district.Clock, NullLogger<Sweep>.Instance);
        Assert.Equal(1, await sweep.Round(default));
        Assert.Equal(1, await district.Get<FileSweep>().Round(default));
        Assert.Equal((false, true), (await IsStored(district, old), await IsStored(district, young)));
    }

    [Fact]
    public async Task What_was_never_posted_is_swept_after_a_day_and_not_before()
    {
        await using var district = await Begin();
        var forgotten = await Upload(district, "one");
        var said = await Post(district, "two");
        district.Clock.Advance(AttachmentRules.UploadLasts - TimeSpan.FromMinutes(1));
        Assert.Equal(0, await district.Get<FileSweep>().Round(default));
        Assert.NotNull(await district.Get<AttachmentRegister>().ForPosting(Room, forgotten, default));
        district.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Null(await district.Get<AttachmentRegister>().ForPosting(Room, forgotten, default));
        Assert.Equal(0, await district.Get<FileSweep>().Round(default));
        district.Clock.Advance(AttachmentRules.SweptAfter - AttachmentRules.UploadLasts);
        Assert.Equal(1, await district.Get<FileSweep>().Round(default));
        Assert.Equal((false, true), (await IsStored(district, forgotten), await IsStored(district, said)));
    }

    [Fact]
    public async Task Bytes_that_could_not_be_stored_are_never_called_ready_and_the_row_is_swept()
    {
        await using var district = await Begin();
        var intake = new FileIntake(
            district.Get<AttachmentRegister>(), new BrokenStore(), new NoScanner(), district.Get<Spools>(), TimeSpan.FromMinutes(1));
        var id = new AttachmentId(Id("broken"));
        var (file, refusal) = await intake.Take(new IncomingFile(id, Room, Patient.Id, "x.png", new MemoryStream(SampleFiles.Png())), default);
        Assert.Equal((null, AttachmentRules.Refusals.StoreAway), (file, refusal));
        Assert.Null(await district.Get<AttachmentRegister>().ForPosting(Room, id, default));
        district.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(1, await district.Get<FileSweep>().Round(default));
        Assert.Empty(await district.Query<string>("SELECT name FROM attachments"));
    }

    private static async Task<TestSlices> Begin()
    {
        var district = await Start();
        await district.Write([RoomRows.Open(Consult, TestClock.Noon)]);
        return district;
    }

    private static async Task<AttachmentId> Upload(TestSlices district, string name)
    {
        var (file, refusal) = await district.Get<FileIntake>().Take(
            new IncomingFile(new AttachmentId(Id(name)), Room, Patient.Id, "secret name.png", new MemoryStream(SampleFiles.Png())), default);
        Assert.Null(refusal?.Code);
        return file?.Id ?? default;
    }

    private static async Task<AttachmentId> Post(TestSlices district, string name)
    {
        var id = await Upload(district, name);
        var upload = await district.Get<AttachmentRegister>().ForPosting(Room, id, default);
        var reply = await district.Ask<RoomCommand>(
            Room.Value, new RoomCommand.Post(Id(name), Consult, MessageKind.Message, new("")) { Upload = upload }, Patient);
        Assert.Null(reply.Refusal?.Code);
        return id;
    }

    private static async Task<bool> IsServed(TestSlices district, AttachmentId id, Actor? who = null) =>
        await district.Get<AttachmentRegister>().Readable(who ?? Patient, Room, id, default) is not null;

    private static async Task<bool> IsStored(TestSlices district, AttachmentId id)
    {
        await using var file = await district.Get<IFileStore>().Open(FileKey.Of(id), default);
        return file is not null;
    }

    private sealed class BrokenStore : IFileStore
    {
        public Task Put(FileKey key, Stream content, CancellationToken ct) => throw new IOException("Full.");

        public Task<Stream?> Open(FileKey key, CancellationToken ct) => Task.FromResult<Stream?>(null);

        public Task Remove(FileKey key, CancellationToken ct) => Task.CompletedTask;
    }
}
