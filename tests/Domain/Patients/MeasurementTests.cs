using CoManage.Domain.Kernel;
using CoManage.Domain.Patients;
using CoManage.Tests.Support;
using static CoManage.Tests.Domain.Patients.PatientPeople;

namespace CoManage.Tests.Domain.Patients;

public class MeasurementTests
{
    private static readonly PatientCommand.RecordMeasurement Pressure = new("sbp", 152, "mmHg", TestClock.Noon);

    [Theory]
    [InlineData(70)]
    [InlineData(152)]
    [InlineData(220)]
    public void A_plausible_measurement_is_kept(double value) =>
        Given(Registered).When(Pressure with { Value = value })
            .Then(new PatientEvent.MeasurementRecorded("sbp", value, "mmHg", TestClock.Noon, Hypertension));

    [Theory]
    [InlineData(69)]
    [InlineData(221)]
    public void An_unusual_measurement_is_kept_once_confirmed(double value)
    {
        var unusual = Pressure with { Value = value };
        Given(Registered).When(unusual).ThenRefused(Patient.Refusals.MeasurementUnconfirmed);
        Given(Registered).When(unusual with { Confirmed = true })
            .Then(new PatientEvent.MeasurementRecorded("sbp", value, "mmHg", TestClock.Noon, Hypertension));
    }

    [Theory]
    [InlineData(49)]
    [InlineData(261)]
    [InlineData(double.NaN)]
    public void A_measurement_of_no_living_person_is_refused_even_when_confirmed(double value) =>
        Given(Registered).When(Pressure with { Value = value, Confirmed = true })
            .ThenRefused(Patient.Refusals.MeasurementImpossible);

    [Fact]
    public void A_measurement_of_an_unknown_thing_or_in_another_unit_is_refused()
    {
        Given(Registered).When(Pressure with { Item = "mood" }).ThenRefused(Patient.Refusals.MeasurementUnknown);
        Given(Registered).When(Pressure with { Unit = "kPa" }).ThenRefused(Patient.Refusals.MeasurementUnknown);
    }

    [Fact]
    public void A_measurement_may_be_as_far_ahead_as_a_clock_runs_fast()
    {
        Given(Registered).When(Pressure with { TakenAt = TestClock.Noon.AddMinutes(11) })
            .ThenRefused(Patient.Refusals.MeasurementInFuture);
        var ahead = TestClock.Noon.AddMinutes(10);
        Given(Registered).When(Pressure with { TakenAt = ahead })
            .Then(new PatientEvent.MeasurementRecorded("sbp", 152, "mmHg", ahead, Hypertension));
    }

    [Fact]
    public void A_patient_records_his_own_measurement_and_a_hospital_none()
    {
        Given(Registered).By(AminaHerself).When(Pressure)
            .Then(new PatientEvent.MeasurementRecorded("sbp", 152, "mmHg", TestClock.Noon, Hypertension));
        Given(Registered).By(Li with { Role = Role.HospitalDesk }).When(Pressure)
            .ThenRefused(Patient.Refusals.NotForThisRole);
    }
}
