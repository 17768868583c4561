using CoManage.Domain.Kernel;
using CoManage.Domain.Patients;
using CoManage.Tests.Support;
using static CoManage.Tests.Domain.Patients.PatientPeople;

namespace CoManage.Tests.Domain.Patients;

public class MedicineTests
{
    private static readonly Medicine Amlodipine = new(new("氨氯地平"), new("5 mg 每日一次"), new DateOnly(2025, 6, 1));

    [Fact]
    public void A_review_says_what_is_taken_from_now_on()
    {
        IReadOnlyList<Medicine> list = [Amlodipine];
        Given(Registered).When(new PatientCommand.ReviewMedicines(list)).Then(new PatientEvent.MedicinesReviewed(list));
    }

    [Fact]
    public void Taking_nothing_is_an_answer_too()
    {
        IReadOnlyList<Medicine> none = [];
        Given(Registered).When(new PatientCommand.ReviewMedicines(none)).Then(new PatientEvent.MedicinesReviewed(none));
    }

    [Fact]
    public void Only_a_GP_and_a_health_manager_review()
    {
        var command = new PatientCommand.ReviewMedicines([Amlodipine]);
        Given(Registered).By(Li with { Role = Role.Specialist }).When(command).ThenRefused(Patient.Refusals.NotForThisRole);
        Given(Registered).By(AminaHerself).When(command).ThenRefused(Patient.Refusals.NotForThisRole);
    }

    [Fact]
    public void What_cannot_be_a_medicine_is_refused()
    {
        void Refused(Medicine medicine, Refusal why) =>
            Given(Registered).When(new PatientCommand.ReviewMedicines([medicine])).ThenRefused(why);
        Refused(Amlodipine with { Name = new(" ") }, Patient.Refusals.MedicineNameMissing);
        Refused(Amlodipine with { Dose = new(new string('x', 121)) }, Patient.Refusals.MedicineTooLong);
        Refused(Amlodipine with { Since = DateOnly.FromDateTime(TestClock.Noon.UtcDateTime).AddDays(2) }, Patient.Refusals.MedicineInFuture);
        Given(Registered).When(new PatientCommand.ReviewMedicines([.. Enumerable.Repeat(Amlodipine, Patient.MostMedicines + 1)]))
            .ThenRefused(Patient.Refusals.MedicinesTooMany);
    }
}
