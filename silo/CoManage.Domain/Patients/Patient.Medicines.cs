using CoManage.Domain.Kernel;

namespace CoManage.Domain.Patients;

public abstract partial record Patient
{
    /// <summary>More than this is a mistake of the sender.</summary>
    public const int MostMedicines = 40;

    private const int LongestMedicine = 80;

    private const int LongestDose = 120;

    /// <summary>
    /// The whole list at once: what is not on it is not taken any more, and an empty one says that nothing is taken, which
    /// is something else than nobody having asked.
    /// </summary>
    private static Decision<PatientEvent> ReviewMedicines(InCare state, PatientCommand.ReviewMedicines command, Moment moment) =>
        command.Medicines switch
        {
            _ when moment.By.Role is not (Role.Gp or Role.HealthManager) => Refusals.NotForThisRole,
            _ when state.Departure is Departure.Died => Refusals.Died,
            { Count: > MostMedicines } => Refusals.MedicinesTooMany,
            var list when list.Any(each => string.IsNullOrWhiteSpace(each.Name.Words)) => Refusals.MedicineNameMissing,
            var list when list.Any(each => each.Name.Words.Length > LongestMedicine || each.Dose.Words.Length > LongestDose) =>
                Refusals.MedicineTooLong,
            var list when list.Any(each => each.Since > Today(moment)) => Refusals.MedicineInFuture,
            var list => new PatientEvent.MedicinesReviewed(list),
        };
}
