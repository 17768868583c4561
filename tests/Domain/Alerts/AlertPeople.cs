using CoManage.Domain.Alerts;
using CoManage.Domain.Groups;
using CoManage.Domain.Kernel;
using CoManage.Tests.Support;

namespace CoManage.Tests.Domain.Alerts;

/// <summary>One patient in need and the team that is called.</summary>
internal static class AlertPeople
{
    public static readonly DateTimeOffset Noon = TestClock.Noon;
    public static readonly Actor Li = Person(2, Role.Gp, "Li");
    public static readonly Actor Zhao = Person(3, Role.Gp, "Zhao");
    public static readonly Actor Sun = Person(5, Role.HealthManager, "Sun");
    public static readonly Actor Amina = Person(6, Role.Patient, "Amina");
    public static readonly PatientId AminaPatient = new(Amina.Id.Value);
    public static readonly GroupId Hypertension = new(DerivedId.From("hypertension"));
    public static readonly AlertId OfAmina = AlertId.For(AminaPatient, Hypertension);

    public static readonly AlertReport ChestPain = new(
        AminaPatient, Hypertension, RoomId.OfGroup(Hypertension), 7, Noon, ["chest_pain"], CaseId.For(AminaPatient, "redflag.chest_pain"), "1.0");

    public static readonly Ladder Rungs = new([Named(Li), Named(Sun)], [Named(Zhao)], [Named(Li), Named(Zhao), Named(Sun)]);

    public static readonly AlertEvent.Raised Raised = new(ChestPain, Rungs, 1, Noon.AddMinutes(2));

    public static Called Named(Actor who) => new(who.Id, who.Name, who.Role);

    public static Spec<Alert, AlertCommand, AlertEvent> Given(params AlertEvent[] history) =>
        Spec.Of(Alert.DeciderWith(AlertClocks.Standard)).Given(history);

    private static Actor Person(byte number, Role role, string name) =>
        new(new UserId(new Guid(number, 0, 0, new byte[8])), role, name);
}
