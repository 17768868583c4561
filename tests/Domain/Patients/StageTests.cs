using CoManage.Domain.Patients;
using static CoManage.Tests.Domain.Patients.PatientPeople;

namespace CoManage.Tests.Domain.Patients;

public class StageTests
{
    private static readonly PatientCommand.EnterStage Diagnose = new("hypertension", Stage.Diagnosis, "confirmed");

    [Fact]
    public void A_patient_enters_the_first_stage_of_a_programme() =>
        Given(Registered).When(Diagnose).Then(Entered(Stage.Diagnosis, before: null));

    [Fact]
    public void A_patient_stands_at_exactly_one_stage_of_a_programme()
    {
        var treated = Given(Registered).When(Diagnose)
            .When(Diagnose with { Stage = Stage.Treatment, Reason = "treatmentStarted" })
            .Then(Entered(Stage.Treatment, Stage.Diagnosis, "treatmentStarted"));
        Assert.Equal(Stage.Treatment, Assert.Single(Assert.IsType<Patient.InCare>(treated.State).Stages).Value);
    }

    [Fact]
    public void Entering_the_same_stage_twice_changes_nothing() => Given(Registered).When(Diagnose).When(Diagnose).Then();

    [Fact]
    public void A_relapse_leads_back_along_the_chain() =>
        Given([.. Registered, Entered(Stage.SelfManagement, null)])
            .When(Diagnose with { Stage = Stage.Treatment, Reason = "relapsed" })
            .Then(Entered(Stage.Treatment, Stage.SelfManagement, "relapsed"));

    [Fact]
    public void A_stage_without_a_known_reason_is_refused() =>
        Given(Registered).When(Diagnose with { Reason = "because" }).ThenRefused(Patient.Refusals.ReasonUnknown);

    [Theory]
    [InlineData("")]
    [InlineData("a_programme_whose_code_is_longer_than_forty_letters")]
    public void A_stage_of_no_programme_is_refused(string programme) =>
        Given(Registered).When(Diagnose with { Programme = programme }).ThenRefused(Patient.Refusals.ProgrammeUnknown);

    [Fact]
    public void A_record_holds_a_bounded_number_of_programmes()
    {
        var many = Enumerable.Range(0, Patient.MostProgrammes)
            .Select(number => new PatientEvent.StageEntered($"p{number}", Stage.Screening, null, "screened", Hypertension));
        Given([.. Registered, .. many]).When(Diagnose).ThenRefused(Patient.Refusals.ProgrammeUnknown);
    }

    [Fact]
    public void Nobody_moves_along_after_death() =>
        Given([.. Registered, new PatientEvent.Died(new DateOnly(2026, 3, 1), Hypertension)])
            .When(Diagnose)
            .ThenRefused(Patient.Refusals.Died);

    [Fact]
    public void A_patient_does_not_move_himself() =>
        Given(Registered).By(AminaHerself).When(Diagnose).ThenRefused(Patient.Refusals.NotForThisRole);
}
