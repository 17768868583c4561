using CoManage.Domain.Kernel;
using CoManage.Domain.Patients;
using CoManage.Domain.Screening;
using CoManage.Domain.Screening.Forms;
using CoManage.Domain.Triage;
using CoManage.Tests.Support;

namespace CoManage.Tests.Domain.Screening;

public class WithdrawalTests
{
    private static readonly ScreeningId Id = new(DerivedId.From("screening"));
    private static readonly ImportId May = new(DerivedId.From("May"));
    private static readonly ImportId June = new(DerivedId.From("June"));
    private static readonly PatientId Chen = new(DerivedId.From("Chen"));
    private static readonly GroupId Team3 = new(DerivedId.From("team"));
    private static readonly Actor Lin = new(new UserId(DerivedId.From("Lin")), Role.Administrator, "Lin");
    private static readonly Withdrawal Because = new(May, "wrongColumns");
    private static readonly ScreeningCommand.Withdraw Withdraw = new(Because);
    private static readonly ScreeningEvent.Withdrawn Gone = new(Chen, Team3, Because);

    [Fact]
    public void What_an_import_brought_is_taken_back_once_and_may_come_again()
    {
        var gone = Imported().By(Lin).When(Withdraw).Then(Gone).When(Withdraw).Then();
        var again = gone.By(Actor.Service).When(Record(June));
        Assert.Equal(June, Assert.IsType<ScreeningRecord.Kept>(again.State).Import);
        again.By(Lin).When(Withdraw).ThenRefused(ScreeningRecord.Refusals.NotOfThisImport);
        gone.By(Actor.Service).When(Record(June) with { Patient = new PatientId(Guid.Empty) }).ThenRefused(ScreeningRecord.Refusals.AnotherPerson);
    }

    [Fact]
    public void Only_an_administrator_may_and_only_with_a_reason_of_the_list()
    {
        Imported().By(Actor.Service).When(Withdraw).ThenRefused(ScreeningRecord.Refusals.NotForThisRole);
        Imported().By(Lin).When(new ScreeningCommand.Withdraw(new Withdrawal(May, ""))).ThenRefused(ScreeningRecord.Refusals.ReasonUnknown);
    }

    [Fact]
    public void What_somebody_else_recorded_or_corrected_stays()
    {
        Given().When(Record(null)).By(Lin).When(Withdraw).ThenRefused(ScreeningRecord.Refusals.NotOfThisImport);
        Imported().When(Record(June, "yes")).By(Lin).When(Withdraw).ThenRefused(ScreeningRecord.Refusals.NotOfThisImport);
        Imported().When(Record(May, "yes")).By(Lin).When(Withdraw).Then(Gone);
    }

    [Fact]
    public void Every_open_case_of_the_person_is_told()
    {
        var by = Signature.Of(new Moment(TestClock.Noon, Lin));
        var reaction = Assert.Single(WhenScreened.Withdrawn(Id, Gone, by));
        Assert.Equal(new OpenWork.Cases(Chen), reaction.ToAll);
        Assert.Equal(new TriageCommand.TakeWithdrawal(Id, "importTakenBack", by), reaction.Command);
    }

    private static Spec<ScreeningRecord, ScreeningCommand, ScreeningEvent> Given() => Spec.Of(ScreeningRecord.Decider);

    private static Spec<ScreeningRecord, ScreeningCommand, ScreeningEvent> Imported() => Given().When(Record(May));

    private static ScreeningCommand.Record Record(ImportId? import, string family = "no") => new(
        Chen, Team3, new PersonFacts(Sex.Female, new DateOnly(1965, 6, 1)),
        ShippedForms.Find("stroke") ?? throw new InvalidOperationException("stroke"),
        new AnswerSheet(StrokeAnswers.With(("family", family))), TestClock.Noon, Import: import);
}
