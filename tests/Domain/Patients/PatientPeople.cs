using CoManage.Domain.Kernel;
using CoManage.Domain.Patients;
using CoManage.Tests.Support;

namespace CoManage.Tests.Domain.Patients;

/// <summary>One patient and those who keep the record.</summary>
internal static class PatientPeople
{
    public static readonly Actor Li = new(new UserId(DerivedId.From("Li")), Role.Gp, "Li");
    public static readonly PatientId Amina = new(DerivedId.From("Amina"));
    public static readonly Actor AminaHerself = new(Amina.Account, Role.Patient, "Amina");
    public static readonly GroupId Hypertension = new(DerivedId.From("hypertension"));
    public static readonly GroupId Diabetes = new(DerivedId.From("diabetes"));

    public static readonly Contact Phone = new(new PrivateText("13900001234"), new PrivateText("湖里区 1 号"), null);

    public static readonly Person AminaPerson = new(
        new PrivateText("阿米娜"), Sex.Female, new DateOnly(1951, 5, 4), Phone, new ExternalKey("nhanes", "73557"));

    public static readonly PatientEvent[] Registered =
    [
        new PatientEvent.Registered(AminaPerson, Consent: false),
        new PatientEvent.AssignedToGroup(Hypertension),
    ];

    public static Spec<Patient, PatientCommand, PatientEvent> Given(params IEnumerable<PatientEvent> history) =>
        Spec.Of(Patient.Decider).Given([.. history]).By(Li);

    public static PatientEvent Entered(Stage stage, Stage? before, string reason = "confirmed") =>
        new PatientEvent.StageEntered("hypertension", stage, before, reason, Hypertension);
}
