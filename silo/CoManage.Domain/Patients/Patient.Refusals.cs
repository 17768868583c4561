using CoManage.Domain.Kernel;

namespace CoManage.Domain.Patients;

public abstract partial record Patient
{
    public static class Refusals
    {
        public static readonly Refusal Unknown = new("patients.unknown");
        public static readonly Refusal RegisteredAlready = new("patients.registered-already");
        public static readonly Refusal NotForThisRole = new("patients.not-for-this-role");
        public static readonly Refusal NameMissing = new("patients.name-missing");
        public static readonly Refusal BirthDateImpossible = new("patients.birth-date-impossible");
        public static readonly Refusal ContactTooLong = new("patients.contact-too-long");
        public static readonly Refusal ProgrammeUnknown = new("patients.programme-unknown");
        public static readonly Refusal ReasonUnknown = new("patients.reason-unknown");
        public static readonly Refusal NotOfThisImport = new("patients.not-of-this-import");
        public static readonly Refusal Died = new("patients.died");
        public static readonly Refusal DayImpossible = new("patients.day-impossible");
        public static readonly Refusal MeasurementUnknown = new("patients.measurement-unknown");
        public static readonly Refusal MeasurementInFuture = new("patients.measurement-in-future");
        public static readonly Refusal MeasurementImpossible = new("patients.measurement-impossible");
        public static readonly Refusal MedicinesTooMany = new("patients.medicines-too-many");
        public static readonly Refusal MedicineNameMissing = new("patients.medicine-name-missing");
        public static readonly Refusal MedicineTooLong = new("patients.medicine-too-long");
        public static readonly Refusal MedicineInFuture = new("patients.medicine-in-future");
        public static readonly Refusal MeasurementUnconfirmed = new("patients.measurement-unconfirmed");
    }
}
