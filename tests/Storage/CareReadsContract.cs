using CoManage.Domain.Chat;
using CoManage.Domain.Groups;
using CoManage.Domain.Kernel;
using CoManage.Domain.Patients;
using CoManage.Silo.Chat;
using CoManage.Silo.Groups;
using CoManage.Silo.Lexicon;
using CoManage.Silo.Patients;
using CoManage.Silo.Runtime;
using CoManage.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CoManage.Tests.Storage;

/// <summary>What groups, rooms and records write for lists and pages is read back alike on every database.</summary>
public abstract class CareReadsContract(ITestDatabase database) : ServicesContract(database)
{
    private static readonly Actor Admin = new(new UserId(DerivedId.From("admin")), Role.Administrator, "Chen");
    private static readonly Actor Li = new(new UserId(DerivedId.From("Li")), Role.Gp, "Li");
    private static readonly Actor Wang = new(new UserId(DerivedId.From("Wang")), Role.Specialist, "Wang");
    private static readonly Actor Sun = new(new UserId(DerivedId.From("Sun")), Role.HealthManager, "Sun");
    private static readonly Actor Amina = new(new UserId(DerivedId.From("Amina")), Role.Patient, "Amina");
    private static readonly PatientId Patient = new(Amina.Id.Value);
    private static readonly GroupId One = new(DerivedId.From("one"));
    private static readonly RoomFacts Consult = RoomFacts.OfConsult(One, Patient);

    private protected override void Add(IServiceCollection services) => services
        .AddSlice(new GroupSlice())
        .AddSlice(new RoomSlice())
        .AddSlice(new PatientSlice())
        .AddSingleton<GroupQueries>()
        .AddSingleton<RoomQueries>()
        .AddSingleton<RoomHistory>()
        .AddSingleton<MessageQueries>()
        .AddSingleton<PersonalRoomMarks>()
        .AddSingleton<ReadMarks>()
        .AddSingleton<PatientQueries>()
        .AddSingleton<PatientRecord>()
        .AddSingleton<LexiconShelf>()
        .AddSingleton<MessageContexts>();

    [ContractFact]
    public async Task A_group_shows_its_team_and_members_to_its_own_people()
    {
        var group = Assert.Single(await Get<GroupQueries>().Of(Li, default));
        Assert.Equal(("active", 1L, 3), (group.Status, group.Members, group.Team.Count));
        Assert.Equal(Li.Id.Value.ToString(), group.DeputyId);
        var (members, total) = await Get<GroupQueries>().Members(One, "阿米", 1, 10, default);
        Assert.Equal(("阿米娜", "followUp", 1L), (Assert.Single(members).Name, members[0].Stage, total));
        Assert.Empty(await Get<GroupQueries>().Of(Li with { Id = new UserId(DerivedId.From("stranger")) }, default));
        Assert.Single(await Get<GroupQueries>().Of(Admin, default));
    }

    [ContractFact]
    public async Task Rooms_show_what_is_newest_and_count_what_is_unread_up_to_a_limit()
    {
        for (var number = 0; number < RoomQueries.MostUnread + 5; number++)
        {
            await Say(Li, $"Message {number}");
        }

        var hers = (await Get<RoomQueries>().Of(Amina, default)).Single(each => each.Kind == "consult");
        Assert.Equal((RoomQueries.MostUnread, RoomQueries.MostUnread + 5L), (hers.Unread, hers.Number));
        Assert.Equal((4L, 3L), (hers.GroupPeople, hers.Staff));
        Assert.Equal(105, await Get<ReadMarks>().Move(Amina, Room, 500, default));
        Assert.Equal(105, await Get<ReadMarks>().Move(Amina, Room, 7, default));
        Assert.Equal(0, (await Get<RoomQueries>().Find(Amina, Room, default))?.Unread);
        Assert.Equal(["consult", "group", "team"], (await Get<RoomQueries>().Of(Li, default)).Select(each => each.Kind).Order());
        Assert.Equal(Consult, await Get<RoomQueries>().Facts(Amina, Room, default));
        Assert.Null(await Get<RoomQueries>().Facts(Amina, RoomId.OfTeam(One), default));
    }

    [ContractFact]
    public async Task Many_who_ask_for_rooms_at_once_each_get_their_own_answer()
    {
        Actor[] people = [Li, Amina, Li with { Id = new UserId(DerivedId.From("stranger")) }, Admin];
        RoomId[] rooms = [Room, RoomId.OfTeam(One), RoomId.OfTeam(new GroupId(DerivedId.From("two")))];
        var asked = Enumerable.Range(0, 40).SelectMany(_ => people.SelectMany(who => rooms.Select(room => (who, room)))).ToList();

        var answers = await Task.WhenAll(asked.Select(each => Get<RoomQueries>().Facts(each.who, each.room, default)));

        Assert.All(asked.Zip(answers), pair => Assert.Equal(
            pair.First switch
            {
                (var who, var room) when room == Room && (who == Li || who == Amina) => Consult,
                (var who, var room) when room == RoomId.OfTeam(One) && who == Li => RoomFacts.OfTeam(One),
                _ => null,
            },
            pair.Second));
    }

    [ContractFact]
    public async Task A_recalled_message_loses_its_words_in_every_page()
    {
        await Say(Amina, "A slip");
        await Ask<RoomCommand>(Room.Value, Amina, new RoomCommand.Recall(1));
        var page = await Get<RoomHistory>().Before(Room, long.MaxValue, 10, default);
        Assert.Equal("", Assert.IsType<RoomEvent.Posted>(page.Updates[0].Happened.Event).Text.Words);
        Assert.Equal(2, (await Get<RoomHistory>().After(Room, 0, 10, default)).Count);
        Assert.Equal("", (await Get<RoomQueries>().Find(Li, Room, default))?.LastText);
    }

    [ContractFact]
    public async Task A_message_shows_what_has_become_of_it()
    {
        var said = new RoomCommand.Post(
            Guid.NewGuid(), Consult, MessageKind.Message, new PrivateText("190"), Mentions: [new(Amina.Id), new(Role: Role.Gp)]);
        await Ask<RoomCommand>(Room.Value, Li, said);
        await Ask<RoomCommand>(Room.Value, Li, new RoomCommand.Edit(1, Consult, new PrivateText("130")));
        await Ask<RoomCommand>(Room.Value, Amina, new RoomCommand.React(1, Consult, Emoji.Thanks, On: true));
        await Ask<RoomCommand>(Room.Value, Li, new RoomCommand.React(1, Consult, Emoji.Thanks, On: true));
        await Ask<RoomCommand>(Room.Value, Li, new RoomCommand.React(1, Consult, Emoji.Thanks, On: false));
        await Ask<RoomCommand>(Room.Value, Li, new RoomCommand.Pin(1, On: true));

        var (happened, marks) = (await Get<RoomHistory>().These(Room, [1], default))[0];
        Assert.Equal("130", Assert.IsType<RoomEvent.Posted>(happened.Event).Text.Words);
        Assert.Equal((2L, true), (marks?.Edited, marks?.IsPinned));
        Assert.Equal([Amina.Id], Assert.Single(marks?.Reactions ?? []).People.Select(each => each.Id));
        Assert.Equal(2, (await Get<RoomHistory>().Wordings(Room, 1, default)).Count);
        Assert.Equal((1L, 1L), ((await Get<RoomQueries>().Find(Amina, Room, default))?.Mentions, (await Get<RoomQueries>().Find(Amina, Room, default))?.Unread));
    }

    [ContractFact]
    public async Task A_room_shows_each_person_what_stands_beside_its_updates()
    {
        var (messages, group, gp) = (Get<MessageQueries>(), RoomId.OfGroup(One), Li);
        await Ask<RoomCommand>(group.Value, Li, new RoomCommand.Post(
            Guid.NewGuid(), RoomFacts.OfGroup(One), MessageKind.Announcement, new PrivateText("Closed"), Topic: "hours"));
        await Ask<RoomCommand>(group.Value, Li, new RoomCommand.Pin(1, On: true));
        Assert.Equal((0L, 1L), ((await messages.Aside(Amina, group, default)).SeenByGp, (await messages.Aside(Amina, group, default)).Announcement));
        Assert.Equal([1L], (await messages.Aside(Amina, group, default)).Pins);

        await Get<ReadMarks>().Move(gp, group, 2, default);
        await Get<ReadMarks>().MoveBack(gp, group, 1, default);
        await Get<PersonalRoomMarks>().Acknowledge(Amina.Id, group, 1, default);
        await Get<PersonalRoomMarks>().Mute(Amina.Id, group, muted: true, default);
        Assert.Equal((2L, (long?)null), ((await messages.Aside(Amina, group, default)).SeenByGp, (await messages.Aside(Amina, group, default)).Announcement));
        Assert.Equal(1, (await Get<RoomQueries>().Find(Amina, group, default))?.Muted);
        Assert.Equal(new ReachRow { Number = 1, Acknowledged = 1, Patients = 1 }, Assert.Single(await messages.Announcements(group, default)));
        Assert.Equal(new TopicRow { Topic = "hours", Messages = 1, Number = 1 }, Assert.Single(await messages.Topics(group, default)));
        Assert.Equal([1L], await messages.OfTopic(group, "hours", 9, 5, default));
        Assert.Equal(Amina.Id, (await messages.People(group, default))[^1].Id);
        Assert.True(await messages.IsMessage(group, 1, default));
        Assert.False(await messages.IsMessage(group, 2, default));
    }

    [ContractFact]
    public async Task A_record_is_found_and_read_with_its_stages_timeline_and_measurements()
    {
        foreach (var search in new[] { "米", "1234", null })
        {
            var (found, total) = await Get<PatientQueries>().Search(Li, search, One, 1, 10, default);
            Assert.Equal((1L, "followUp"), (total, Assert.Single(Assert.Single(found).Programmes).Stage));
            Assert.Equal([One.Value.ToString()], found[0].MemberOf);
        }

        var details = await Get<PatientRecord>().Find(Patient, default);
        Assert.Equal((1L, "1951-05-04"), (details?.Patient.Consent, details?.Patient.BirthDate));
        Assert.Equal(["stage", "group", "registered"], details?.Timeline.Select(each => each.Kind));
        Assert.Equal(7.25, Assert.Single(details?.Measurements ?? []).Value);
        var rooms = await Get<PatientRecord>().Rooms(Li, Patient, default);
        Assert.Equal((Room, RoomId.OfTeam(One)), rooms);
        Assert.Equal((Room, (RoomId?)null), await Get<PatientRecord>().Rooms(Amina, Patient, default));
        Assert.Contains("patient.registered", (await Get<PatientRecord>().AccessLog(Patient, default)).Select(each => each.What));
    }

    [ContractFact]
    public async Task What_stands_in_the_record_is_known_when_the_patient_writes_and_nothing_else()
    {
        const string Words = "今天大便发黑，血氧 88";
        Assert.Null(await Get<MessageContexts>().Of(Li, Words, default));
        Assert.Null(await Get<MessageContexts>().Of(Amina, "大家早上好", default));
        var before = await Get<MessageContexts>().Of(Amina, Words, default);
        Assert.Equal((null, null, null, null), (before?.HasCopd, before?.OnInsulin, before?.OnAnticoagulant, before?.IsPregnant));

        await Ask<PatientCommand>(Patient.Value, Li, new PatientCommand.EnterStage("copd", Stage.Treatment, "confirmed"));
        foreach (var reading in new[] { 90.0, 84, 88 })
        {
            await Ask<PatientCommand>(Patient.Value, Li, new PatientCommand.RecordMeasurement("spo2", reading, "%", TestClock.Noon, Confirmed: true));
        }

        await Ask<PatientCommand>(
            Patient.Value, Li, new PatientCommand.ReviewMedicines([new(new PrivateText("华法林"), new PrivateText("2.5 mg"))]));

        var now = await Get<MessageContexts>().Of(Amina, Words, default);
        Assert.Equal((true, 88.0, false, true), (now?.HasCopd, now?.UsualSpO2, now?.OnInsulin, now?.OnAnticoagulant));
    }

    private static RoomId Room => RoomRows.IdOf(Consult);

    protected override async Task Fill()
    {
        await Ask<GroupCommand>(One.Value, Admin, new GroupCommand.Create("one", new Bilingual("一组", "One"), "hypertension"));
        foreach (var each in new[] { Li, Wang, Sun })
        {
            await Ask<GroupCommand>(One.Value, Admin, new GroupCommand.JoinTeam(each.Id, each.Role, each.Name));
        }

        await Ask<GroupCommand>(One.Value, Admin, new GroupCommand.NameDeputy(Li.Id));
        await Ask<GroupCommand>(One.Value, Admin, new GroupCommand.Activate());
        var person = new Person(
            new PrivateText("阿米娜"), Sex.Female, new DateOnly(1951, 5, 4), new Contact(new PrivateText("13900001234")));
        await Ask<PatientCommand>(Patient.Value, Li, new PatientCommand.Register(person, One, Consent: true));
        await Ask<PatientCommand>(Patient.Value, Li, new PatientCommand.EnterStage("hypertension", Stage.FollowUp, "confirmed"));
        await Ask<PatientCommand>(
            Patient.Value, Li, new PatientCommand.RecordMeasurement("glucose_mmol", 7.25, "mmol/L", TestClock.Noon));
        await Ask<GroupCommand>(One.Value, Sun, new GroupCommand.Join(Patient));
    }

    private Task Say(Actor who, string words) => Ask<RoomCommand>(
        Room.Value, who, new RoomCommand.Post(Guid.NewGuid(), Consult, MessageKind.Message, new PrivateText(words)));
}
