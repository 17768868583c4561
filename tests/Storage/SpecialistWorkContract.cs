using CoManage.Domain.Escalations;
using CoManage.Domain.Kernel;
using CoManage.Models;
using CoManage.Silo.Escalations;
using CoManage.Silo.Runtime;
using CoManage.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CoManage.Tests.Storage;

/// <summary>On every database a specialist's own answers, questions for more and minutes are counted alike.</summary>
public abstract class SpecialistWorkContract(ITestDatabase database) : ServicesContract(database)
{
    private static readonly Actor Li = new(new UserId(DerivedId.From("Li")), Role.Gp, "Li");
    private static readonly Actor Gao = new(new UserId(DerivedId.From("Gao")), Role.Specialist, "Gao");
    private static readonly Actor Ma = new(new UserId(DerivedId.From("Ma")), Role.Specialist, "Ma");

    private protected override void Add(IServiceCollection services) => services
        .AddSlice(new EscalationSlice(EscalationClocks.Usual)).AddSingleton<SpecialistWorkQueries>();

    [ContractFact]
    public async Task Minutes_run_from_question_to_answer_without_the_wait_for_more()
    {
        await Raise("first");
        Clock.Advance(TimeSpan.FromMinutes(30));
        await Say("first", Gao, new EscalationCommand.AskMore(new PrivateText("Potassium?")));
        Clock.Advance(TimeSpan.FromHours(2));
        await Say("first", Li, new EscalationCommand.Supply(new PrivateText("3.1")));
        Clock.Advance(TimeSpan.FromMinutes(20));
        await Say("first", Gao, new EscalationCommand.Answer(new PrivateText("Add a diuretic.")));
        await Raise("second");
        Clock.Advance(TimeSpan.FromMinutes(10));
        await Say("second", Gao, new EscalationCommand.Answer(new PrivateText("Go on as before.")));
        await Raise("third");

        Assert.Equal(new SpecialistWork(2, 0, (50 + 10) / 2, 1), await Work(Gao));
        Assert.Equal(new SpecialistWork(0, 0, null, 0), await Work(Ma));
    }

    [ContractFact]
    public async Task After_a_week_an_answer_counts_for_the_week_before_and_after_two_no_more()
    {
        await Raise("first");
        Clock.Advance(TimeSpan.FromMinutes(10));
        await Say("first", Gao, new EscalationCommand.Answer(new PrivateText("Add a diuretic.")));

        Clock.Advance(TimeSpan.FromDays(8));
        Assert.Equal(new SpecialistWork(0, 1, null, 0), await Work(Gao));
        Clock.Advance(TimeSpan.FromDays(7));
        Assert.Equal(new SpecialistWork(0, 0, null, 0), await Work(Gao));
    }

    private Task<SpecialistWork> Work(Actor who) => Get<SpecialistWorkQueries>().Of(who, default);

    private Task Raise(string name) => Say(name, Li, new EscalationCommand.Raise(
        new CaseId(DerivedId.From($"case {name}")), new PatientId(DerivedId.From("Amina")), new GroupId(DerivedId.From("one")),
        Urgency.Urgent, new PrivateText("Which drug next?"), new PrivateText("Amlodipine"), AnswerWanted.Advice, null,
        new PrivateText("{}"), new Signature(Li.Id, Li.Name, Li.Role, Clock.GetUtcNow())));

    private Task Say(string name, Actor who, EscalationCommand command) => Ask(DerivedId.From(name), who, command);
}
