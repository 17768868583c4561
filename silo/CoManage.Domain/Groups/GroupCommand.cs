using CoManage.Domain.Alerts;
using CoManage.Domain.Kernel;

namespace CoManage.Domain.Groups;

/// <summary>What can be asked of a patient group and its care team.</summary>
public abstract record GroupCommand
{
    private GroupCommand()
    {
    }

    /// <summary>Sets the group up for one programme of care. It takes no members until it is activated.</summary>
    public sealed record Create(string Code, Bilingual Name, string Programme) : GroupCommand;

    /// <summary>Puts a clinician or health manager on the care team.</summary>
    public sealed record JoinTeam(UserId User, Role Role, string Name) : GroupCommand;

    public sealed record LeaveTeam(UserId User) : GroupCommand;

    /// <summary>Names the GP of the team to whom overdue cases go.</summary>
    public sealed record NameDeputy(UserId User) : GroupCommand;

    /// <summary>Sets the number at which members reach the team by telephone; an empty one ends it.</summary>
    public sealed record SetPhone(string Phone) : GroupCommand;

    /// <summary>Opens the group to members.</summary>
    public sealed record Activate : GroupCommand;

    public sealed record Join(PatientId Patient) : GroupCommand;

    /// <summary>The member goes by himself.</summary>
    public sealed record Leave(PatientId Patient) : GroupCommand;

    /// <summary>The team removes a member, with a coded reason of <see cref="RemovalReasons"/>.</summary>
    public sealed record Remove(PatientId Patient, string Reason) : GroupCommand;

    /// <summary>Puts a GP of the team on duty for a time.</summary>
    public sealed record PlanDuty(Guid Shift, UserId Gp, DateTimeOffset From, DateTimeOffset Until) : GroupCommand;

    public sealed record CancelDuty(Guid Shift) : GroupCommand;

    /// <summary>The GP on duty asks another by name to take over; nothing changes until that one confirms.</summary>
    public sealed record OfferDuty(UserId To) : GroupCommand;

    /// <summary>The GP who was asked takes over.</summary>
    public sealed record AcceptDuty : GroupCommand;

    /// <summary>A patient needs help: says whom to call, as the duty list stands now.</summary>
    public sealed record CallOut(AlertReport Report) : GroupCommand;
}
