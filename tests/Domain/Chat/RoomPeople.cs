using CoManage.Domain.Chat;
using CoManage.Domain.Kernel;
using CoManage.Tests.Support;

namespace CoManage.Tests.Domain.Chat;

/// <summary>The rooms of one group and who speaks in them.</summary>
internal static class RoomPeople
{
    public static readonly DateTimeOffset Noon = TestClock.Noon;
    public static readonly Actor Li = Person(2, Role.Gp, "Li");
    public static readonly Actor Amina = Person(6, Role.Patient, "Amina");
    public static readonly PatientId AminaPatient = new(Amina.Id.Value);
    public static readonly PatientId BaoPatient = new(new Guid(7, 0, 0, new byte[8]));
    public static readonly GroupId Hypertension = new(DerivedId.From("hypertension"));
    public static readonly RoomFacts GroupRoom = RoomFacts.OfGroup(Hypertension);
    public static readonly RoomFacts TeamRoom = RoomFacts.OfTeam(Hypertension);
    public static readonly RoomFacts ConsultRoom = RoomFacts.OfConsult(Hypertension, AminaPatient);
    public static readonly RoomFacts CaseRoom =
        RoomFacts.OfCase(Hypertension, AminaPatient, CaseId.For(AminaPatient, "screening.stroke"));

    public static readonly RoomCommand.Post Hello =
        new(Id(1), GroupRoom, MessageKind.Message, new PrivateText("  大家好 "));

    public static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    public static RoomEvent.Posted Said(long number, Actor author, DateTimeOffset? at = null) =>
        new(number, Id((int)number), author, at ?? Noon, RoomKind.Group, MessageKind.Message, new PrivateText("大家好"));

    public static Spec<Room, RoomCommand, RoomEvent> Given(params RoomEvent[] history) =>
        Spec.Of(Room.Decider).Given(history);

    private static Actor Person(int number, Role role, string name) => new(new UserId(Id(number)), role, name);
}
