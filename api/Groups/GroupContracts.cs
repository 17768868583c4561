using CoManage.Domain.Groups;
using CoManage.Domain.Kernel;
using CoManage.Silo.Groups;
using CoManage.Silo.Reading;

namespace CoManage.Api.Groups;

internal sealed record NewGroupBody(string? Code, Bilingual? Name, string? Programme);

internal sealed record UserBody(Guid? UserId);

internal sealed record PhoneBody(string? Phone);

internal sealed record MemberBody(Guid? PatientId);

internal sealed record RemovalBody(string? Reason);

/// <summary>One person of a care team.</summary>
internal sealed record TeamMember(Guid Id, string Name, Role Role, DateTimeOffset Since)
{
    public static TeamMember Of(TeamRow row) =>
        new(Guid.Parse(row.UserId), row.Name, Enum.Parse<Role>(row.Role, ignoreCase: true), Shown.At(row.Since));
}

/// <summary>One group in the list.</summary>
/// <param name="Deputy">The GP to whom overdue cases go.</param>
/// <param name="Phone">The number that members dial.</param>
internal record GroupView(
    Guid Id,
    string Code,
    Bilingual Name,
    string Programme,
    string Status,
    IReadOnlyList<TeamMember> Team,
    Guid? Deputy,
    string? Phone,
    long Members)
{
    public static GroupView Of(GroupRow row) => new(
        Guid.Parse(row.GroupId),
        row.Code,
        new Bilingual(row.Zh, row.En),
        row.Programme,
        row.Status,
        [.. row.Team.Select(TeamMember.Of)],
        row.DeputyId is null ? null : Guid.Parse(row.DeputyId),
        row.Phone,
        row.Members);
}

/// <summary>One group with what its team still lacks.</summary>
internal sealed record GroupPage : GroupView
{
    private GroupPage(GroupView view)
        : base(view)
    {
    }

    public IReadOnlyList<Role> MissingRoles =>
        [.. CareTeam.RolesNeeded.Where(role => Team.All(each => each.Role != role))];

    public static new GroupPage Of(GroupRow row) => new(GroupView.Of(row));
}

/// <summary>One member as the group's team sees him.</summary>
internal sealed record MemberView(
    Guid PatientId, string Name, string Sex, int Age, string? Stage, DateTimeOffset Since, DateTimeOffset? LastSeenAt)
{
    public static MemberView Of(MemberRow row, DateTimeOffset now) => new(
        Guid.Parse(row.PatientId),
        row.Name,
        row.Sex,
        Shown.Age(row.BirthDate, now),
        row.Stage,
        Shown.At(row.Since),
        Shown.At(row.LastSeenAt));
}
