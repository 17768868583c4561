using CoManage.Domain.Chat;
using CoManage.Domain.Groups;
using CoManage.Domain.Kernel;
using CoManage.Domain.Patients;
using CoManage.Silo.Chat;
using CoManage.Silo.Groups;
using CoManage.Silo.Patients;
using CoManage.Silo.Runtime;
using CoManage.Silo.Search;
using CoManage.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CoManage.Tests.Storage;

/// <summary>Messages are found alike on every database, and by nobody who may not read them.</summary>
public abstract class SearchContract(ITestDatabase database) : ServicesContract(database)
{
    private static readonly Actor Admin = new(new UserId(DerivedId.From("admin")), Role.Administrator, "Chen");
    private static readonly Actor Li = new(new UserId(DerivedId.From("Li")), Role.Gp, "Li");
    private static readonly Actor Wang = new(new UserId(DerivedId.From("Wang")), Role.Specialist, "Wang");
    private static readonly Actor Sun = new(new UserId(DerivedId.From("Sun")), Role.HealthManager, "Sun");
    private static readonly Actor Zhao = new(new UserId(DerivedId.From("Zhao")), Role.Gp, "Zhao");
    private static readonly Actor Amina = new(new UserId(DerivedId.From("Amina")), Role.Patient, "Amina");
    private static readonly Actor Brian = new(new UserId(DerivedId.From("Brian")), Role.Patient, "Brian");
    private static readonly GroupId One = new(DerivedId.From("one"));
    private static readonly GroupId Two = new(DerivedId.From("two"));
    private static readonly RoomFacts Group = RoomFacts.OfGroup(One);
    private static readonly RoomFacts Team = RoomFacts.OfTeam(One);
    private static readonly RoomFacts Consult = RoomFacts.OfConsult(One, new PatientId(Amina.Id.Value));

    private protected override void Add(IServiceCollection services) => services
        .AddSlice(new GroupSlice())
        .AddSlice(new RoomSlice())
        .AddSlice(new PatientSlice())
        .AddSingleton<RoomHistory>()
        .AddSearch();

    protected override async Task Fill()
    {
        await Settle(One, Li, Wang, Sun);
        await Settle(Two, Zhao, Wang, Sun);
        await Join(Amina);
        await Join(Brian);
    }

    [ContractFact]
    public async Task Words_are_found_in_chinese_and_english_by_part_and_by_beginning()
    {
        await Say(Group, Li, "今天的血压是一百六十八，请复测。Blood pressure 168/95");
        await Say(Group, Li, "血，压");
        await Say(Group, Amina, "Ｂｐ记录本：高血压患者");

        Assert.Equal([3, 1], await Found(Li, "血压"));
        Assert.Equal([1], await Found(Li, "血压是一百"));
        Assert.Equal([3, 2, 1], await Found(Li, "压"));
        Assert.Equal([1], await Found(Li, "press"));
        Assert.Equal([1], await Found(Li, "PRESSURE 血压"));
        Assert.Equal([3], await Found(Li, "bp记录"));
        Assert.Equal([1], await Found(Li, "168"));
        Assert.Empty(await Found(Li, "ressure"));
        Assert.Empty(await Found(Li, "血压 不在"));
    }

    [ContractFact]
    public async Task A_phrase_in_quotation_marks_stands_as_written()
    {
        await Say(Group, Li, "blood pressure is high");
        await Say(Group, Li, "pressure of blood");

        Assert.Equal([2, 1], await Found(Li, "blood pressure"));
        Assert.Equal([1], await Found(Li, "\"blood pressure\""));
        Assert.Equal([1], await Found(Li, "“pressure is”"));
        Assert.Empty(await Found(Li, "\"blood press\""));
    }

    [ContractFact]
    public async Task Beside_people_the_index_is_made_in_small_slices_with_a_rest_after_each()
    {
        for (var i = 0; i < 40; i++)
        {
            await Say(Group, Li, $"slice{i:D3}");
        }

        var rests = 0;
        await Get<SearchTail>().CatchUp(default, rest: _ =>
        {
            rests++;
            return Task.CompletedTask;
        });

        Assert.Equal(3, rests);
        Assert.Equal([1], await Found(Li, "slice000"));
        Assert.Equal([40], await Found(Li, "slice039"));
    }

    [ContractFact]
    public async Task What_was_taken_back_or_reworded_is_not_found_by_what_it_said()
    {
        await Say(Group, Li, "停用阿司匹林");
        await Say(Group, Li, "继续阿司匹林");
        await Say(Group, Li, "阿司匹林照旧");
        await Ask<RoomCommand>(RoomRows.IdOf(Group).Value, Li, new RoomCommand.Recall(1));
        await Ask<RoomCommand>(RoomRows.IdOf(Group).Value, Li, new RoomCommand.Edit(2, Group, new PrivateText("继续氯吡格雷")));

        Assert.Equal([3], await Found(Li, "阿司匹林"));
        Assert.Equal([2], await Found(Li, "氯吡格雷"));
    }

    [ContractFact]
    public async Task Before_the_index_has_heard_of_it_nothing_taken_back_is_found_either()
    {
        await Say(Group, Li, "说错了的话");
        await CatchUp();
        await Ask<RoomCommand>(RoomRows.IdOf(Group).Value, Li, new RoomCommand.Recall(1));

        Assert.Empty(await FoundWithoutCatchingUp(Li, "说错了"));
    }

    [ContractFact]
    public async Task Nobody_finds_what_stands_in_a_room_of_others()
    {
        await Say(Group, Li, "血压 in the group");
        await Say(Team, Li, "血压 in the team");
        await Say(Consult, Amina, "血压 of Amina");
        await Say(RoomFacts.OfGroup(Two), Zhao, "血压 elsewhere");

        Assert.Equal(3, (await Found(Li, "血压")).Count);
        Assert.Equal(2, (await Found(Amina, "血压")).Count);
        Assert.Single(await Found(Brian, "血压"));
        Assert.Single(await Found(Zhao, "血压"));
        Assert.Equal(4, (await Found(Sun, "血压")).Count);
        Assert.Empty(await Found(Admin, "血压"));
        Assert.Empty(await Found(Brian, "血压", RoomRows.IdOf(Consult)));
        Assert.Single(await Found(Li, "血压", RoomRows.IdOf(Team)));
    }

    [ContractFact]
    public async Task Pages_follow_each_other_without_gap_or_repeat_from_the_newest_on()
    {
        const int all = (2 * MessageSearch.PageSize) + 3;
        for (var i = 0; i < all; i++)
        {
            await Say(i % 2 == 0 ? Group : Team, Li, $"第 {i} 次随访");
        }

        await CatchUp();
        var seen = new List<(RoomId, long)>();
        long? before = null;
        do
        {
            var page = await Page(Li, "随访", null, before);
            seen.AddRange(page.Hits.Select(hit => (hit.Room, hit.Said.Number)));
            before = page.Before;
        }
        while (before is not null);

        Assert.Equal(all, seen.Count);
        Assert.Equal(all, seen.Distinct().Count());
    }

    [ContractFact]
    public async Task The_index_goes_on_where_it_stopped_and_can_be_made_again()
    {
        await Say(Group, Li, "第一句");
        Assert.Equal(1, await CatchUp());
        await Say(Group, Li, "第二句");
        Assert.Equal(1, await CatchUp());
        Assert.Equal(0, await CatchUp());

        Assert.Equal(2, await Get<SearchTail>().Rebuild(new Progress<long>(), default));
        Assert.Equal([2, 1], await FoundWithoutCatchingUp(Li, "句"));
    }

    private async Task<IReadOnlyList<long>> Found(Actor who, string words, RoomId? room = null)
    {
        await CatchUp();
        return await FoundWithoutCatchingUp(who, words, room);
    }

    private async Task<IReadOnlyList<long>> FoundWithoutCatchingUp(Actor who, string words, RoomId? room = null) =>
        [.. (await Page(who, words, room, null)).Hits.Select(hit => hit.Said.Number)];

    private Task<SearchPage> Page(Actor who, string words, RoomId? room, long? before) => Get<MessageSearch>()
        .Find(who, SearchQuery.Read(words) ?? throw new InvalidOperationException("No words."), room, before, default);

    private Task<long> CatchUp() => Get<SearchTail>().CatchUp(default);

    private Task Say(RoomFacts room, Actor who, string words) => Ask<RoomCommand>(
        RoomRows.IdOf(room).Value, who, new RoomCommand.Post(Guid.NewGuid(), room, MessageKind.Message, new PrivateText(words)));

    private async Task Settle(GroupId group, Actor gp, Actor specialist, Actor manager)
    {
        await Ask<GroupCommand>(group.Value, Admin, new GroupCommand.Create($"{group.Value:N}"[..8], new Bilingual("组", "Group"), "hypertension"));
        foreach (var each in new[] { gp, specialist, manager })
        {
            await Ask<GroupCommand>(group.Value, Admin, new GroupCommand.JoinTeam(each.Id, each.Role, each.Name));
        }

        await Ask<GroupCommand>(group.Value, Admin, new GroupCommand.NameDeputy(gp.Id));
        await Ask<GroupCommand>(group.Value, Admin, new GroupCommand.Activate());
    }

    private async Task Join(Actor patient)
    {
        var person = new Person(new PrivateText(patient.Name), Sex.Female, new DateOnly(1950, 3, 2), Contact.None);
        await Ask<PatientCommand>(patient.Id.Value, Sun, new PatientCommand.Register(person, One, Consent: true));
        await Ask<GroupCommand>(One.Value, Sun, new GroupCommand.Join(new PatientId(patient.Id.Value)));
    }
}
