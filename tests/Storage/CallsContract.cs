using CoManage.Domain.Calls;
using CoManage.Domain.Groups;
using CoManage.Domain.Kernel;
using CoManage.Domain.Patients;
using CoManage.Silo.Access;
using CoManage.Silo.Calls;
using CoManage.Silo.Chat;
using CoManage.Silo.Groups;
using CoManage.Silo.Patients;
using CoManage.Silo.Runtime;
using CoManage.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CoManage.Tests.Storage;

/// <summary>The day list on every database: what is due, what was done, who stands aside, and for whom.</summary>
public abstract class CallsContract(ITestDatabase database) : ServicesContract(database)
{
    private static readonly Actor Admin = Person(Role.Administrator, "Chen");
    private static readonly Actor Sun = Person(Role.HealthManager, "Sun");
    private static readonly Actor Stranger = Person(Role.HealthManager, "Stranger");
    private static readonly GroupId One = new(DerivedId.From("one"));
    private static readonly GroupId Two = new(DerivedId.From("two"));
    private static readonly PatientId Amina = new(DerivedId.From("Amina"));
    private static readonly PatientId Omar = new(DerivedId.From("Omar"));
    private static readonly PatientId Mei = new(DerivedId.From("Mei"));

    private static readonly DateOnly Today = CallClocks.Usual.DayOf(TestClock.Noon);

    private protected override void Add(IServiceCollection services) => services
        .AddSlice(new GroupSlice()).AddSlice(new RoomSlice()).AddSlice(new PatientSlice()).AddSlice(new CallSlice(CallClocks.Usual))
        .AddSingleton(CallClocks.Usual).AddSingleton<CallQueries>().AddSingleton<Access>();

    protected override async Task Fill()
    {
        foreach (var group in new[] { One, Two })
        {
            await Ask<GroupCommand>(group.Value, Admin, new GroupCommand.Create($"{group.Value:N}"[..6], new Bilingual("组", "Group"), "stroke"));
            await Ask<GroupCommand>(group.Value, Admin, new GroupCommand.JoinTeam(Sun.Id, Sun.Role, Sun.Name));
        }

        await Register(Amina, "Amina", One, Today.AddDays(-3));
        await Register(Omar, "Omar", One, Today);
        await Register(Mei, "Mei", Two, Today);
    }

    [ContractFact]
    public async Task The_list_shows_each_part_with_its_count_and_says_what_a_filter_hides()
    {
        var all = await List(CallPart.Today);
        Assert.Equal(["today 2", "overdue 1", "week 0", "aside 0"], all.Parts.Select(each => $"{each.Key} {each.Count}"));
        Assert.Equal(["Mei", "Omar"], all.Items.Select(each => each.Name).Order());
        Assert.Equal((2L, 0L), (all.Total, all.Hidden));

        var one = await List(CallPart.Today, One);
        Assert.Equal(("Omar", 1L, 1L), (Assert.Single(one.Items).Name, one.Total, one.Hidden));
        Assert.Equal("禾苑路 1 号", one.Items[0].Address);
        Assert.Equal(CallReason.Recall, Assert.Single(one.Items[0].Owed).Reason);
        Assert.Equal("Amina", Assert.Single((await List(CallPart.Overdue)).Items).Name);
    }

    [ContractFact]
    public async Task A_call_moves_the_person_to_the_next_day_and_counts_for_today()
    {
        await Answer(Omar, One, new(CallResult.CallLater, 0, Note: new PrivateText("shopping")));
        await Answer(Amina, One, new(CallResult.NoAnswer, 0, NextOn: Today));

        var list = await List(CallPart.Today);
        Assert.Equal(["Amina", "Mei"], list.Items.Select(each => each.Name).Order());
        Assert.Equal((1L, 2L), (list.Progress.Done, list.Progress.Due));
        Assert.Equal(["callLater 1", "noAnswer 1"], list.Progress.Results.Select(each => $"{each.Key} {each.Count}").Order());
        Assert.Equal("Omar", Assert.Single((await List(CallPart.Week)).Items).Name);

        var plan = await Get<CallQueries>().Find(CallPlanId.For(Omar, One), default);
        var past = Assert.Single(plan?.Earlier ?? []);
        Assert.Equal(("callLater", "shopping", "Sun", "2026-03-09"), (past.Result, past.Note, past.By, past.NextOn));
        Assert.Equal((1, "due"), (plan?.Calls, plan?.Standing));

        Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal((0L, 0L), ((await List(CallPart.Today)).Progress.Done, (await List(CallPart.Today)).Progress.Due));
        Assert.Equal(2, (await List(CallPart.Overdue)).Total);
    }

    [ContractFact]
    public async Task Who_stands_aside_is_still_seen_and_a_new_number_brings_back()
    {
        await Answer(Omar, One, new(CallResult.WrongNumber, 0));
        Assert.Equal("wrongNumber", Assert.Single((await List(CallPart.Aside)).Items).LastResult);

        await Ask<PatientCommand>(Omar.Value, Sun, new PatientCommand.ChangeContact(new Contact(new("5550 0199"))));
        await Settle();
        Assert.Empty((await List(CallPart.Aside)).Items);
        Assert.Contains("Omar", (await List(CallPart.Today)).Items.Select(each => each.Name));
    }

    [ContractFact]
    public async Task A_death_told_on_the_telephone_stands_in_the_record_and_ends_every_call()
    {
        await Ask<CallCommand>(CallPlanId.For(Omar, Two).Value, Actor.Service, new CallCommand.Owe(Omar, Two, CallReason.Recall, Guid.NewGuid(), Today));
        await Answer(Omar, One, new(CallResult.Died, 0, DiedOn: Today.AddDays(-1)));
        await Settle();

        Assert.Equal(["Mei"], (await List(CallPart.Today)).Items.Select(each => each.Name));
        Assert.Equal("over", (await Get<CallQueries>().Find(CallPlanId.For(Omar, Two), default))?.Standing);
        Assert.Equal([1L], await Query("SELECT COUNT(*) FROM patients WHERE departure = 'died'"));
        Assert.Equal([1L], await Query("SELECT COUNT(*) FROM patient_timeline WHERE kind = 'died' AND by_name = 'Sun'"));
        Assert.Equal([1L], await Query("SELECT COUNT(*) FROM audit WHERE what = 'calls.answered'"));
    }

    [ContractFact]
    public async Task Another_team_sees_nothing()
    {
        var theirs = await Get<CallQueries>().List(Stranger, new CallFilter(CallPart.Today, null, 50), default);
        Assert.Empty(theirs.Items);
        Assert.Equal(0, theirs.Parts.Sum(each => each.Count) + theirs.Hidden + theirs.Progress.Due);
        Assert.False(await Get<Access>().MaySeeCalls(Stranger, CallPlanId.For(Omar, One), default));
        Assert.True(await Get<Access>().MaySeeCalls(Sun, CallPlanId.For(Omar, One), default));
    }

    private Task<CallList> List(CallPart part, GroupId? group = null) => Get<CallQueries>().List(Sun, new CallFilter(part, group, 50), default);

    private Task Answer(PatientId who, GroupId group, CallCommand.Answer answer) =>
        Ask<CallCommand>(CallPlanId.For(who, group).Value, Sun, answer);

    private async Task Register(PatientId who, string name, GroupId group, DateOnly due)
    {
        var contact = new Contact(new("5550 0188"), new("禾苑路 1 号"));
        await Ask<PatientCommand>(who.Value, Actor.Service, new PatientCommand.Register(
            new Person(new(name), Sex.Female, new(1950, 5, 1), contact), group, Consent: true));
        await Ask<CallCommand>(
            CallPlanId.For(who, group).Value, Actor.Service, new CallCommand.Owe(who, group, CallReason.Recall, who.Value, due));
    }

    private static Actor Person(Role role, string name) => new(new UserId(DerivedId.From(name)), role, name);
}
