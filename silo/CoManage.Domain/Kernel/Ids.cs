namespace CoManage.Domain.Kernel;

/// <summary>A typed id. One JSON converter serves store and wire: an id is a plain string there.</summary>
public interface ITypedId<TSelf>
    where TSelf : struct, ITypedId<TSelf>
{
    Guid Value { get; }

    static abstract TSelf Wrap(Guid value);
}

/// <summary>An account. A patient's account carries the patient's id.</summary>
public readonly record struct UserId(Guid Value) : ITypedId<UserId>
{
    public static UserId Wrap(Guid value) => new(value);
}

public readonly record struct PatientId(Guid Value) : ITypedId<PatientId>
{
    public static PatientId Wrap(Guid value) => new(value);

    /// <summary>The account of this patient.</summary>
    public UserId Account => new(Value);
}

public readonly record struct GroupId(Guid Value) : ITypedId<GroupId>
{
    public static GroupId Wrap(Guid value) => new(value);
}

/// <summary>A hospital that takes referrals.</summary>
public readonly record struct HospitalId(Guid Value) : ITypedId<HospitalId>
{
    public static HospitalId Wrap(Guid value) => new(value);
}

public readonly record struct ScreeningId(Guid Value) : ITypedId<ScreeningId>
{
    public static ScreeningId Wrap(Guid value) => new(value);
}

public readonly record struct EscalationId(Guid Value) : ITypedId<EscalationId>
{
    public static EscalationId Wrap(Guid value) => new(value);
}

public readonly record struct ReferralId(Guid Value) : ITypedId<ReferralId>
{
    public static ReferralId Wrap(Guid value) => new(value);
}

/// <summary>One import of a file of people and screenings.</summary>
public readonly record struct ImportId(Guid Value) : ITypedId<ImportId>
{
    public static ImportId Wrap(Guid value) => new(value);
}

/// <summary>A file that a message carries.</summary>
public readonly record struct AttachmentId(Guid Value) : ITypedId<AttachmentId>
{
    public static AttachmentId Wrap(Guid value) => new(value);
}

/// <summary>Words that the assistant wrote for somebody.</summary>
public readonly record struct DraftId(Guid Value) : ITypedId<DraftId>
{
    public static DraftId Wrap(Guid value) => new(value);
}

/// <summary>Made by whoever gives the command and kept for every retry: a repeat gets the first answer.</summary>
public readonly record struct CommandId(Guid Value) : ITypedId<CommandId>
{
    public static CommandId Wrap(Guid value) => new(value);
}

/// <summary>A triage case: one person and one reason, so that the same worry never stands in the queue twice.</summary>
public readonly record struct CaseId(Guid Value) : ITypedId<CaseId>
{
    public static CaseId Wrap(Guid value) => new(value);

    /// <param name="patient">The person.</param>
    /// <param name="reason">The stable code of the reason, for example <c>screening.stroke</c>.</param>
    public static CaseId For(PatientId patient, string reason) => new(DerivedId.From("case", patient.Value, reason));
}

/// <summary>A call for help about one patient in one group: whatever else the patient says meanwhile belongs to the same call.</summary>
public readonly record struct AlertId(Guid Value) : ITypedId<AlertId>
{
    public static AlertId Wrap(Guid value) => new(value);

    public static AlertId For(PatientId patient, GroupId group) =>
        new(DerivedId.From("alert", patient.Value, group.Value.ToString("N")));
}

/// <summary>The calls that one group's team owes one patient.</summary>
public readonly record struct CallPlanId(Guid Value) : ITypedId<CallPlanId>
{
    public static CallPlanId Wrap(Guid value) => new(value);

    public static CallPlanId For(PatientId patient, GroupId group) =>
        new(DerivedId.From("calls", patient.Value, group.Value.ToString("N")));
}

/// <summary>A chat room. Its id follows from what it is for, so that a room never has to be looked up or made twice.</summary>
public readonly record struct RoomId(Guid Value) : ITypedId<RoomId>
{
    public static RoomId Wrap(Guid value) => new(value);

    /// <summary>The room of all members and the care team.</summary>
    public static RoomId OfGroup(GroupId group) => new(DerivedId.From("room.group", group.Value));

    /// <summary>The room of the care team alone.</summary>
    public static RoomId OfTeam(GroupId group) => new(DerivedId.From("room.team", group.Value));

    /// <summary>The room of one patient and the care team.</summary>
    public static RoomId OfConsult(GroupId group, PatientId patient) =>
        new(DerivedId.From("room.consult", group.Value, patient.Value.ToString("N")));

    /// <summary>The room of the care team and the specialist asked about one case.</summary>
    public static RoomId OfCase(CaseId triageCase) => new(DerivedId.From("room.case", triageCase.Value));
}
