using CoManage.Api.Imports;
using CoManage.Domain.Kernel;
using CoManage.Domain.Patients;
using CoManage.Domain.Screening;
using CoManage.Domain.Screening.Forms;
using CoManage.Domain.Triage;
using CoManage.Silo.Patients;
using CoManage.Silo.RiskModels;
using CoManage.Silo.Runtime;
using CoManage.Silo.Screening;
using CoManage.Silo.Triage;
using CoManage.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CoManage.Tests.Storage;

/// <summary>What an import brought is found, taken back and brought again alike on every database.</summary>
public abstract class WithdrawalContract(ITestDatabase database) : ServicesContract(database)
{
    private static readonly ImportId May = new(DerivedId.From("May"));
    private static readonly Actor Lin = new(new UserId(DerivedId.From("Lin")), Role.Administrator, "Lin");
    private static readonly Actor Li = new(new UserId(DerivedId.From("Li")), Role.Gp, "Li");
    private static readonly PatientId Amina = new(DerivedId.From("Amina"));
    private static readonly ScreeningId Screening = new(DerivedId.From("screening"));
    private static readonly GroupId One = new(DerivedId.From("one"));
    private static readonly CaseId Case = CaseId.For(Amina, "screening.stroke");
    private static readonly Withdrawal Because = new(May, "wrongFile");

    private protected override void Add(IServiceCollection services) => services
        .AddSlice(new PatientSlice())
        .AddSlice(new ScreeningSlice())
        .AddSlice(new TriageSlice(TriageClocks.Standard))
        .AddSlice(new ModelPolicySlice())
        .AddSlice(new ModelRoleSlice())
        .AddSingleton<Programmes>()
        .AddSingleton<ScreeningQueries>()
        .AddSingleton<ImportTraces>()
        .AddSingleton<UndoStore>();

    protected override Task Fill() => Bring();

    [ContractFact]
    public async Task A_person_a_screening_and_its_case_go_together_and_come_again()
    {
        var traced = Assert.Single(await Get<ImportTraces>().After(May.Value, "", 10, default));
        Assert.Equal((true, null, Screening), (traced.IsCreated, traced.Stay, Assert.Single(traced.Screenings).Screening));
        Assert.Equal(1, await Get<ImportTraces>().CountPeople(May.Value, default));
        await TakeBack();

        Assert.Equal(new UndoCounts(new(1, 1, 0), new(1, 1, 0), new(1, 1, 0)), await Get<ImportTraces>().Count(May.Value, default));
        Assert.Equal([0, 0, 0, 0, 0], await Counts());
        var line = Assert.Single(await Get<ScreeningQueries>().WithdrawnOf(Amina, default));
        Assert.Equal(("Lin", "wrongFile"), (line.By, line.Reason));

        await Bring();
        Assert.Equal([1, 1, 1, 1, 1], await Counts());
        Assert.Empty(await Get<ScreeningQueries>().WithdrawnOf(Amina, default));
    }

    [ContractFact]
    public async Task A_case_that_somebody_had_keeps_its_screening_and_its_person()
    {
        await Ask<TriageCommand>(Case.Value, Li, new TriageCommand.Claim());
        await Ask<TriageCommand>(Case.Value, Li, new TriageCommand.Release());
        var traced = Assert.Single(await Get<ImportTraces>().After(May.Value, "", 10, default));
        Assert.Equal(new Stay(Amina, "caseWorkedOn", "Li"), traced.Stay);
        Assert.Empty(await Get<ImportTraces>().After(May.Value, Amina.Value.ToString(), 10, default));
    }

    [ContractFact]
    public async Task Whoever_has_another_life_stays()
    {
        await Ask<PatientCommand>(Amina.Value, Actor.Service, new PatientCommand.GiveConsent());
        Assert.Equal(new Stay(Amina, "changed", null), Assert.Single(await Get<ImportTraces>().After(May.Value, "", 10, default)).Stay);
    }

    [ContractFact]
    public async Task How_far_it_is_is_kept_and_of_two_orders_the_first()
    {
        var undo = new UndoRecord(May.Value, DerivedId.From("order"), "trial", Lin, TestClock.Noon, 1);
        await Get<UndoStore>().Save(undo, [new Stay(Amina, "caseWorkedOn", "Li")], default);
        await Get<UndoStore>().Save(undo with { Command = DerivedId.From("another"), Reason = "other" }, [], default);
        Assert.Equal(undo, await Get<UndoStore>().Find(May.Value, default));
        Assert.Single(await Get<UndoStore>().Running(default));
        Assert.Equal(("Amina", "Li"), Assert.Single((await Get<UndoStore>().Stays(May.Value, 10, default)).Select(each => (each.Name, each.ByName))));
        await Get<UndoStore>().Save(undo with { PeopleDone = 1, EndedAt = TestClock.Noon }, [], default);
        Assert.Empty(await Get<UndoStore>().Running(default));
    }

    private async Task Bring()
    {
        var person = new Person(new PrivateText("Amina"), Sex.Female, new DateOnly(1960, 1, 1), Contact.None, new ExternalKey("file", "1"));
        await Ask<PatientCommand>(Amina.Value, Actor.Service, new PatientCommand.Register(person, One, Consent: false, May));
        await Ask<ScreeningCommand>(Screening.Value, Actor.Service, new ScreeningCommand.Record(
            Amina, One, new PersonFacts(Sex.Female, new DateOnly(1960, 1, 1)),
            ShippedForms.Find("stroke") ?? throw new InvalidOperationException("stroke"), new AnswerSheet(StrokeAnswers.With()), TestClock.Noon, Import: May));
        await Settle();
    }

    private async Task TakeBack()
    {
        await Ask<ScreeningCommand>(Screening.Value, Lin, new ScreeningCommand.Withdraw(Because));
        await Ask<PatientCommand>(Amina.Value, Lin, new PatientCommand.Withdraw(Because));
        await Settle();
    }

    private Task<IReadOnlyList<long>> Counts() => Query("""
        SELECT COUNT(*) FROM patients UNION ALL SELECT COUNT(*) FROM screenings UNION ALL SELECT COUNT(*) FROM assessments
        UNION ALL SELECT COUNT(*) FROM pressures UNION ALL SELECT COUNT(*) FROM cases WHERE in_queue = 1
        """);
}

public sealed class SqliteWithdrawalTests() : WithdrawalContract(new SqliteTestDatabase());

[OnPostgres]
public sealed class PostgresWithdrawalTests() : WithdrawalContract(new PostgresTestDatabase());
