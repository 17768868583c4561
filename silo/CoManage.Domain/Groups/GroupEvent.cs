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

    public sealed record Activated : GroupEvent;

    public sealed record MemberJoined(PatientId Patient) : GroupEvent;

    public sealed record MemberLeft(PatientId Patient) : GroupEvent;

    public sealed record MemberRemoved(PatientId Patient, string Reason) : GroupEvent;
}
