using CoManage.Domain.Kernel;
using CoManage.Domain.Patients;
using static CoManage.Tests.Domain.Patients.PatientPeople;

namespace CoManage.Tests.Domain.Patients;

public class WithdrawalTests
{
    private static readonly ImportId May = new(DerivedId.From("May"));
    private static readonly ImportId June = new(DerivedId.From("June"));
    private static readonly Actor Lin = Li with { Role = Role.Administrator };
    private static readonly PatientCommand.Register Register = new(AminaPerson, Hypertension, Consent: false, May);
    private static readonly PatientCommand.Withdraw Withdraw = new(new Withdrawal(May, "wrongFile"));
    private static readonly PatientEvent.Withdrawn Gone = new(Hypertension, Withdraw.Because);

    private static readonly PatientEvent[] Imported =
    [
        new PatientEvent.Registered(AminaPerson, Consent: false, May),
        new PatientEvent.AssignedToGroup(Hypertension),
    ];

    [Fact]
    public void An_administrator_takes_back_whom_an_import_brought_and_the_import_may_bring_them_again()
    {
        var gone = Given(Imported).By(Lin).When(Withdraw).Then(Gone).When(Withdraw).Then();
        gone.By(Li).When(new PatientCommand.GiveConsent()).ThenRefused(Patient.Refusals.Unknown);
        gone.By(Actor.Service).When(Register with { Import = June })
            .Then(new PatientEvent.Registered(AminaPerson, Consent: false, June), new PatientEvent.AssignedToGroup(Hypertension));
    }

    [Theory]
    [InlineData(Role.Gp)]
    [InlineData(Role.Service)]
    [InlineData(Role.Patient)]
    public void Nobody_else_may(Role role) =>
        Given(Imported).By(Li with { Role = role }).When(Withdraw).ThenRefused(Patient.Refusals.NotForThisRole);

    [Fact]
    public void A_reason_is_one_of_the_list() =>
        Given(Imported).By(Lin).When(new PatientCommand.Withdraw(new Withdrawal(May, "because"))).ThenRefused(Patient.Refusals.ReasonUnknown);

    [Fact]
    public void Whom_another_import_brought_or_corrected_stays()
    {
        Given(Registered).By(Lin).When(Withdraw).ThenRefused(Patient.Refusals.NotOfThisImport);
        Given(Imported).Given(new PatientEvent.PersonCorrected(AminaPerson, June)).By(Lin).When(Withdraw)
            .ThenRefused(Patient.Refusals.NotOfThisImport);
        Given(Imported).Given(new PatientEvent.PersonCorrected(AminaPerson, May)).By(Lin).When(Withdraw).Then(Gone);
    }

    [Fact]
    public void Whoever_has_lived_on_in_the_record_stays()
    {
        PatientEvent[] lives = [new PatientEvent.ConsentGiven(), Entered(Stage.Screening, null), new PatientEvent.AssignedToGroup(Diabetes, Hypertension)];
        Assert.All(lives, life => Given(Imported).Given(life).By(Lin).When(Withdraw).ThenRefused(Patient.Refusals.NotOfThisImport));
    }
}
