using CoManage.Domain.Kernel;
using CoManage.Domain.Patients;
using static CoManage.Tests.Domain.Patients.PatientPeople;

namespace CoManage.Tests.Domain.Patients;

public class RecordTests
{
    private static readonly PatientCommand.Register Register = new(AminaPerson, Hypertension, Consent: false);

    [Fact]
    public void A_record_is_opened_in_a_responsible_group()
    {
        Given().When(Register).Then(Registered);
        Given().By(Actor.Service).When(Register).Then(Registered);
    }

    [Theory]
    [InlineData(Role.Patient)]
    [InlineData(Role.Administrator)]
    [InlineData(Role.HospitalDesk)]
    public void Only_the_care_team_and_imports_open_records(Role role) =>
        Given().By(Li with { Role = role }).When(Register).ThenRefused(Patient.Refusals.NotForThisRole);

    [Fact]
    public void Registering_the_same_person_twice_changes_nothing() => Given(Registered).When(Register).Then();

    [Fact]
    public void A_second_import_corrects_what_the_source_says_now()
    {
        var corrected = AminaPerson with { Name = new PrivateText("阿米娜·李") };
        Given(Registered).By(Actor.Service).When(Register with { Person = corrected })
            .Then(new PatientEvent.PersonCorrected(corrected))
            .When(Register with { Person = corrected }).Then();
    }

    [Fact]
    public void A_record_is_not_taken_over_by_another_person() =>
        Given(Registered)
            .When(Register with { Person = AminaPerson with { External = new ExternalKey("nhanes", "1") } })
            .ThenRefused(Patient.Refusals.RegisteredAlready);

    [Fact]
    public void A_person_has_a_name() =>
        Given().When(Register with { Person = AminaPerson with { Name = new PrivateText(" ") } })
            .ThenRefused(Patient.Refusals.NameMissing);

    [Theory]
    [InlineData(2027)]
    [InlineData(1890)]
    public void A_birth_date_that_cannot_be_is_refused(int year) =>
        Given().When(Register with { Person = AminaPerson with { BirthDate = new DateOnly(year, 1, 1) } })
            .ThenRefused(Patient.Refusals.BirthDateImpossible);

    [Fact]
    public void Nothing_can_be_asked_of_a_record_that_is_not_there() =>
        Given().When(new PatientCommand.GiveConsent()).ThenRefused(Patient.Refusals.Unknown);

    [Fact]
    public void The_patient_and_the_team_change_the_contact()
    {
        var moved = new PatientCommand.ChangeContact(Phone with { Address = new PrivateText("思明区 2 号") });
        Given(Registered).When(moved).Then(new PatientEvent.ContactChanged(moved.Contact)).When(moved).Then();
        Given(Registered).By(AminaHerself).When(moved).Then(new PatientEvent.ContactChanged(moved.Contact));
    }

    [Fact]
    public void A_contact_that_no_phone_book_would_hold_is_refused() =>
        Given(Registered)
            .When(new PatientCommand.ChangeContact(new Contact(Phone: new PrivateText(new string('1', 201)))))
            .ThenRefused(Patient.Refusals.ContactTooLong);

    [Fact]
    public void Consent_is_given_and_withdrawn_once_each() =>
        Given(Registered)
            .When(new PatientCommand.WithdrawConsent()).Then()
            .When(new PatientCommand.GiveConsent()).Then(new PatientEvent.ConsentGiven())
            .When(new PatientCommand.GiveConsent()).Then()
            .When(new PatientCommand.WithdrawConsent()).Then(new PatientEvent.ConsentWithdrawn());

    [Fact]
    public void A_hospital_changes_nothing_in_the_record()
    {
        var desk = Li with { Role = Role.HospitalDesk };
        Given(Registered).By(desk).When(new PatientCommand.GiveConsent()).ThenRefused(Patient.Refusals.NotForThisRole);
        Given(Registered).By(desk).When(new PatientCommand.AssignToGroup(Diabetes))
            .ThenRefused(Patient.Refusals.NotForThisRole);
    }

    [Fact]
    public void Another_group_becomes_responsible_and_the_one_before_is_known() =>
        Given(Registered)
            .When(new PatientCommand.AssignToGroup(Diabetes))
            .Then(new PatientEvent.AssignedToGroup(Diabetes, Hypertension))
            .When(new PatientCommand.AssignToGroup(Diabetes)).Then();

    [Fact]
    public void A_death_is_marked_once_and_cannot_lie_ahead()
    {
        var died = new PatientCommand.MarkDied(new DateOnly(2026, 3, 1));
        Given(Registered).When(died).Then(new PatientEvent.Died(died.On, Hypertension)).When(died).Then();
        Given(Registered).When(new PatientCommand.MarkDied(new DateOnly(2026, 3, 9)))
            .ThenRefused(Patient.Refusals.DayImpossible);
        Given(Registered).When(died).When(new PatientCommand.MarkMoved()).ThenRefused(Patient.Refusals.Died);
    }

    [Fact]
    public void Moving_away_is_marked_once() =>
        Given(Registered)
            .When(new PatientCommand.MarkMoved()).Then(new PatientEvent.MovedAway(Hypertension))
            .When(new PatientCommand.MarkMoved()).Then();

    [Fact]
    public void Names_and_contacts_never_print() => Assert.DoesNotContain("1390000", AminaPerson.ToString(), StringComparison.Ordinal);
}
