using CoManage.Domain.Alerts;
using CoManage.Domain.Kernel;

namespace CoManage.Domain.Groups;

/// <summary>What has happened to a patient group and its care team.</summary>
public abstract record GroupEvent
{
    private GroupEvent()
    {
    }

    public sealed record Created(string Code, Bilingual Name, string Programme) : GroupEvent;

    public sealed record TeamJoined(UserId User, Role Role, string Name) : GroupEvent;

    public sealed record TeamLeft(UserId User, Role Role) : GroupEvent;

    public sealed record DeputyNamed(UserId User) : GroupEvent;

    /// <summary>The deputy left the team and nobody is named in his place yet.</summary>
    public sealed record DeputyLost : GroupEvent;

    /// <param name="Phone">Null when the team has no number any more.</param>
    public sealed record PhoneSet(string? Phone) : GroupEvent;

    public sealed record Activated : GroupEvent;

    public sealed record MemberJoined(PatientId Patient) : GroupEvent;

    public sealed record MemberLeft(PatientId Patient) : GroupEvent;

    public sealed record MemberRemoved(PatientId Patient, string Reason) : GroupEvent;

    /// <param name="At">When it was planned; shifts long over are forgotten by it.</param>
    public sealed record DutyPlanned(Shift Shift, DateTimeOffset At) : GroupEvent;

    public sealed record DutyCancelled(Guid Shift) : GroupEvent;

    public sealed record DutyOffered(UserId From, UserId To) : GroupEvent;

    /// <param name="Until">Null until a planned shift begins.</param>
    public sealed record DutyTakenOver(UserId From, UserId To, DateTimeOffset At, DateTimeOffset? Until) : GroupEvent;

    /// <summary>These people are to be called about a patient.</summary>
    public sealed record CalledOut(AlertReport Report, Ladder Ladder) : GroupEvent;
}
