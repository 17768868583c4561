using CoManage.Domain.Assistant;
using CoManage.Domain.Chat;
using CoManage.Domain.Groups;
using CoManage.Domain.Kernel;
using CoManage.Models;
using CoManage.Silo.Assistant;
using CoManage.Silo.Chat;
using CoManage.Silo.Groups;
using CoManage.Silo.Patients;
using CoManage.Silo.Runtime;
using CoManage.Silo.Triage;
using CoManage.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CoManage.Tests.Storage;

/// <summary>What the assistant leaves behind is read back alike on every database.</summary>
public abstract class AssistantContract(ITestDatabase database) : ServicesContract(database)
{
    private static readonly Actor Admin = new(new UserId(DerivedId.From("admin")), Role.Administrator, "Chen");
    private static readonly Actor Li = new(new UserId(DerivedId.From("Li")), Role.Gp, "Li");
    private static readonly Actor Wang = new(new UserId(DerivedId.From("Wang")), Role.Specialist, "Wang");
    private static readonly Actor Sun = new(new UserId(DerivedId.From("Sun")), Role.HealthManager, "Sun");
    private static readonly Actor Amina = new(new UserId(DerivedId.From("Amina")), Role.Patient, "Amina");
    private static readonly GroupId One = new(DerivedId.From("one"));
    private static readonly RoomId Room = RoomId.OfGroup(One);
    private static readonly CaseId Case = CaseId.For(new PatientId(Amina.Id.Value), "redflag.chest_pain");
    private static readonly ModelRun Run = new("qwen3", 2, 1_000, 100, 2_800, 1_500);

    private protected override void Add(IServiceCollection services) => services
        .AddSlice(new GroupSlice())
        .AddSlice(new RoomSlice(readsAgain: true))
        .AddSlice(new PatientSlice())
        .AddSlice(new TriageSlice(CoManage.Domain.Triage.TriageClocks.Standard))
        .AddSlice(new SecondReadingSlice())
        .AddSlice(new DraftSlice())
        .AddSingleton<AssistantQueries>();

    protected override async Task Fill()
    {
        await Ask<GroupCommand>(One.Value, Admin, new GroupCommand.Create("one", new Bilingual("一组", "One"), "hypertension"));
        foreach (var each in new[] { Li, Wang, Sun })
        {
            await Ask<GroupCommand>(One.Value, Admin, new GroupCommand.JoinTeam(each.Id, each.Role, each.Name));
        }

        await Ask<GroupCommand>(One.Value, Admin, new GroupCommand.NameDeputy(Li.Id));
        await Ask<GroupCommand>(One.Value, Admin, new GroupCommand.Activate());
    }

    [ContractFact]
    public async Task A_patients_words_wait_once_and_what_the_rules_call_an_emergency_does_not()
    {
        await Say("有点累", Amina);
        await Say("我胸口压着痛，冒冷汗", Amina);
        await Say("好的，多休息", Li);
        await Get<BackgroundWork>().DeliverInOrder(default);
        var waiting = Assert.Single(await Get<AssistantQueries>().Waiting(10, default));
        Assert.Equal((Room, 1L, Urgency.Routine, true, One), (waiting.Room, waiting.Message, waiting.Floor, waiting.Place.IsGroup, waiting.Place.Group));

        await Ask<SecondReadingCommand>(waiting.Id, Actor.Service, new SecondReadingCommand.Take());
        Assert.Empty(await Get<AssistantQueries>().Waiting(10, default));
        await Ask<SecondReadingCommand>(waiting.Id, Actor.Service, new SecondReadingCommand.GiveBack("down"));
        Assert.Single(await Get<AssistantQueries>().Waiting(10, default));
        await Ask<SecondReadingCommand>(waiting.Id, Actor.Service, new SecondReadingCommand.GiveUp("not-json", Run));
        Assert.Empty(await Get<AssistantQueries>().Waiting(10, default));
        var count = Assert.Single(await Get<AssistantQueries>().Counts(TestClock.Noon, default));
        Assert.Equal(("second-reading", "not-json", 1L, 2L, 2_800L), (count.Task, count.Outcome, count.Runs, count.Calls, count.CostMicros));
    }

    [ContractFact]
    public async Task The_newest_draft_of_each_kind_is_shown_and_replies_to_their_own_alone()
    {
        await Keep("first", DraftKind.Summary, Li);
        await Keep("second", DraftKind.Summary, Sun);
        await Keep("own", DraftKind.Reply, Li);
        await Keep("minutes", DraftKind.Minutes, Li);
        Assert.Equal([DraftKind.Reply, DraftKind.Summary], (await Get<AssistantQueries>().OfCase(Li, Case, default)).Select(each => each.Kind));
        var shared = Assert.Single(await Get<AssistantQueries>().OfCase(Sun, Case, default));
        Assert.Equal(("second", "Sun", "qwen3"), (shared.Words.Statements[0].Text.Words, shared.By.Name, shared.Model));
        Assert.Equal("minutes", Assert.Single(await Get<AssistantQueries>().OfRoom(Sun, Room, default)).Words.Statements[0].Text.Words);
        Assert.Equal(4, (await Get<AssistantQueries>().Counts(TestClock.Noon, default)).Sum(each => each.Runs));
    }

    private async Task Keep(string text, DraftKind kind, Actor by)
    {
        Clock.Advance(TimeSpan.FromSeconds(1));
        var facts = kind == DraftKind.Minutes
            ? new DraftFacts(kind, One, Room, 3)
            : new DraftFacts(kind, One, Room, 3, Case, new PatientId(Amina.Id.Value));
        var words = new DraftWords(new(""), null, [new LinkedStatement(new(text), [new SourceLink("message", TestClock.Noon, Room, 1)])], 0, 0, "zh");
        await Ask<DraftCommand>(DerivedId.From(text), by, new DraftCommand.Keep(facts, words, Run));
    }

    private Task Say(string text, Actor by) => Ask<RoomCommand>(
        Room.Value, by, new RoomCommand.Post(Guid.NewGuid(), RoomFacts.OfGroup(One), MessageKind.Message, new PrivateText(text)));
}
