using CoManage.Domain.Alerts;
using CoManage.Domain.Chat;
using CoManage.Domain.Groups;
using CoManage.Domain.Kernel;
using CoManage.Domain.Patients;
using CoManage.Domain.Triage;
using CoManage.Silo.Access;
using CoManage.Silo.Alerts;
using CoManage.Silo.Chat;
using CoManage.Silo.Groups;
using CoManage.Silo.Patients;
using CoManage.Silo.Runtime;
using CoManage.Silo.Triage;
using CoManage.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CoManage.Tests.Storage;

/// <summary>From a patient's words to whoever is called, on every database, with a clock that moves only when told.</summary>
public abstract class AlertsContract(ITestDatabase database) : ServicesContract(database)
{
    private static readonly Actor Admin = Person(Role.Administrator, "Chen");
    private static readonly Actor Li = Person(Role.Gp, "Li");
    private static readonly Actor Zhao = Person(Role.Gp, "Zhao");
    private static readonly Actor Wang = Person(Role.Specialist, "Wang");
    private static readonly Actor Sun = Person(Role.HealthManager, "Sun");
    private static readonly Actor Amina = Person(Role.Patient, "Amina");
    private static readonly Actor Omar = Person(Role.Patient, "Omar");
    private static readonly PatientId Patient = new(Amina.Id.Value);
    private static readonly GroupId One = new(DerivedId.From("one"));
    private static readonly RoomFacts Room = RoomFacts.OfGroup(One);

    private protected override void Add(IServiceCollection services) => services
        .AddSlice(new GroupSlice()).AddSlice(new RoomSlice()).AddSlice(new PatientSlice())
        .AddSlice(new TriageSlice(TriageClocks.Standard)).AddSlice(new AlertSlice(AlertClocks.Standard))
        .AddSingleton<AlertQueries>().AddSingleton<DutyQueries>().AddSingleton<Access>().AddSingleton<Worklist>().AddSingleton<CaseQueries>();

    protected override async Task Fill()
    {
        await Ask<GroupCommand>(One.Value, Admin, new GroupCommand.Create("one", new Bilingual("一组", "One"), "hypertension"));
        foreach (var each in new[] { Li, Wang, Sun, Zhao })
        {
            await Ask<GroupCommand>(One.Value, Admin, new GroupCommand.JoinTeam(each.Id, each.Role, each.Name));
        }

        await Ask<GroupCommand>(One.Value, Admin, new GroupCommand.NameDeputy(Zhao.Id));
        await Ask<GroupCommand>(One.Value, Admin, new GroupCommand.Activate());
        var contact = new Contact(new("5550 0188"), null, new("Omar 5550 0191"));
        await Ask<PatientCommand>(Patient.Value, Actor.Service, new PatientCommand.Register(
            new Person(new("Amina"), Sex.Female, new(1950, 5, 1), contact), One, Consent: true));
        await Ask<GroupCommand>(One.Value, Actor.Service, new GroupCommand.Join(Patient));
    }

    [ContractFact]
    public async Task Words_of_an_emergency_ring_for_whoever_is_on_duty_and_top_the_queue()
    {
        await Say("我胸口压着痛，出冷汗");
        var alert = Assert.Single(await Alerts(Li));
        Assert.Equal(("ringing", "onDuty", true, Clock.GetUtcNow().AddMinutes(2)), (alert.State, alert.Rung, alert.CallsMe, alert.DueAt));
        Assert.Equal("chest_pain", alert.Reasons[0].Code);
        Assert.True((await Alerts(Sun))[0].CallsMe);
        Assert.False((await Alerts(Zhao))[0].CallsMe);
        Assert.Empty(await Alerts(Amina));

        var row = (await Get<Worklist>().Page(Li, new WorklistFilter(null, null, null, null, 1, 10), default)).Items[0];
        Assert.Equal(("emergency", alert.CaseId), (row.Urgency, row.Id));
    }

    [ContractFact]
    public async Task Unheard_it_climbs_the_ladder_over_a_restart_and_every_step_is_kept()
    {
        await Say("我胸口压着痛，出冷汗");
        Clock.Advance(TimeSpan.FromMinutes(2));
        await StartAgain();
        await Settle();
        Assert.True((await Alerts(Zhao))[0].CallsMe);

        Clock.Advance(TimeSpan.FromMinutes(2));
        await StartAgain();
        await Settle();
        Assert.Equal(("everyone", null), ((await Alerts(Li))[0].Rung, (await Alerts(Li))[0].DueAt));

        Clock.Advance(TimeSpan.FromMinutes(1));
        var alert = (await Alerts(Sun))[0];
        await Ask<AlertCommand>(alert.Id, Sun, new AlertCommand.Acknowledge());
        await Settle();
        var page = await Get<AlertQueries>().Find(Li, new AlertId(alert.Id), default);
        Assert.NotNull(page);
        Assert.Equal(("taken", "Sun"), (page.Alert.State, page.Alert.TakenBy?.Name));
        Assert.Equal(
            ["raised 12:00 Li Wang Sun", "contact 12:00 byPhone", "passedOn 12:02 next Zhao", "passedOn 12:04 everyone Li Wang Sun Zhao", "acknowledged 12:05 Sun"],
            page.Steps.Select(Written));

        var triageCase = await Get<CaseQueries>().Find(new CaseId(alert.CaseId), default);
        Assert.Equal("Sun", triageCase?.Show(Clock.GetUtcNow()).Owner?.Name);
    }

    [ContractFact]
    public async Task An_emergency_contact_with_an_account_is_told_there_and_only_that_somebody_needs_help()
    {
        await Ask<PatientCommand>(Patient.Value, Sun, new PatientCommand.LinkContact(Omar.Id));
        await Say("我胸口压着痛，出冷汗");
        var told = Assert.Single(await Get<AlertQueries>().AsContact(Omar, default));
        Assert.Equal(("Amina", "5550 0188", null), (told.Name, told.Phone, told.TakenBy));
        Assert.Empty(await Get<AlertQueries>().AsContact(Amina, default));
        Assert.Equal("inApp", (await Get<AlertQueries>().Find(Li, new AlertId(told.Id), default))?.Contact);

        await Ask<PatientCommand>(Patient.Value, Sun, new PatientCommand.ChangeContact(new Contact(new("5550 0188"), null, new("Bao 5550 0200"))));
        Assert.Equal([0L], await Query("SELECT COUNT(*) FROM patients WHERE contact_account IS NOT NULL"));
    }

    [ContractFact]
    public async Task The_duty_page_tells_by_the_same_rule_whom_an_alert_would_call()
    {
        var now = Clock.GetUtcNow();
        await Ask<GroupCommand>(One.Value, Sun, new GroupCommand.PlanDuty(DerivedId.From("shift"), Zhao.Id, now.AddHours(1), now.AddHours(9)));
        var before = await Get<DutyQueries>().Find(One, default);
        Assert.Equal(("Li", false, "Zhao"), (before?.OnDuty?.Name, before?.IsPlanned, before?.Next?.Name));

        Clock.Advance(TimeSpan.FromHours(2));
        await Ask<GroupCommand>(One.Value, Zhao, new GroupCommand.OfferDuty(Li.Id));
        Assert.Equal("Li", (await Get<DutyQueries>().Find(One, default))?.Offer?.To.Name);
        await Ask<GroupCommand>(One.Value, Li, new GroupCommand.AcceptDuty());
        var after = await Get<DutyQueries>().Find(One, default);
        Assert.Equal(("Li", true, null, 1), (after?.OnDuty?.Name, after?.IsPlanned, after?.Offer, after?.Shifts.Count));
        Assert.Equal("Li", Assert.Single(await Get<DutyQueries>().Of(Sun, default)).OnDuty?.Name);
        Assert.Empty(await Get<DutyQueries>().Of(Amina with { Role = Role.Gp }, default));
    }

    private static string Written(AlertStep step) => string.Join(
        ' ', new[] { step.What, $"{step.At:HH:mm}", step.Detail, step.By }.Concat(step.People.Select(each => each.Name)).OfType<string>());

    private static Actor Person(Role role, string name) => new(new UserId(DerivedId.From(name)), role, name);

    private Task<IReadOnlyList<AlertLine>> Alerts(Actor who) => Get<AlertQueries>().Of(who, default);

    private async Task Say(string words)
    {
        await Ask<RoomCommand>(RoomId.OfGroup(One).Value, Amina, new RoomCommand.Post(Guid.NewGuid(), Room, MessageKind.Message, new(words)));
        await Settle();
    }
}
