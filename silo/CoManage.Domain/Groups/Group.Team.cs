using System.Text.RegularExpressions;
using CoManage.Domain.Kernel;

namespace CoManage.Domain.Groups;

public abstract partial record Group
{
    private static Decision<GroupEvent> DecideTeam(CareTeam team, GroupCommand command, bool mayLoseRole, Actor by) =>
        command switch
        {
            _ when !MayAdminister(by) => Refusals.NeedsAdministrator,
            GroupCommand.JoinTeam c when !CareTeam.RolesNeeded.Contains(c.Role) => Refusals.NotACareRole,
            GroupCommand.JoinTeam c when team.Find(c.User) is { } known =>
                known.Role == c.Role ? Decision<GroupEvent>.Nothing : Refusals.AlreadyOnTeam,
            GroupCommand.JoinTeam c => new GroupEvent.TeamJoined(c.User, c.Role, c.Name),
            GroupCommand.LeaveTeam c when !team.Has(c.User) => Refusals.NotOnTeam,
            GroupCommand.LeaveTeam c when !mayLoseRole && team.IsLastOfRole(c.User) => Refusals.LastOfRole,
            GroupCommand.LeaveTeam c when team.Deputy == c.User =>
                new GroupEvent[] { Left(team, c.User), new GroupEvent.DeputyLost() },
            GroupCommand.LeaveTeam c => Left(team, c.User),
            GroupCommand.NameDeputy c when !team.HasGp(c.User) => Refusals.DeputyMustBeGp,
            GroupCommand.NameDeputy c when team.Deputy == c.User => Decision<GroupEvent>.Nothing,
            GroupCommand.NameDeputy c => new GroupEvent.DeputyNamed(c.User),
            GroupCommand.SetPhone c => SetPhone(team, c.Phone.Trim()),
            _ => throw new InvalidOperationException($"{command.GetType().Name} is not about the team."),
        };

    // People dial it from what they see, so it must be a number as telephones take it and nothing else.
    private static Decision<GroupEvent> SetPhone(CareTeam team, string phone) =>
        phone == (team.Phone ?? "") ? Decision<GroupEvent>.Nothing
        : phone.Length == 0 ? new GroupEvent.PhoneSet(null)
        : PhoneForm().IsMatch(phone) ? new GroupEvent.PhoneSet(phone)
        : Refusals.NotAPhone;

    [GeneratedRegex(@"^\+?[0-9][0-9 -]{1,22}[0-9]\z")]
    private static partial Regex PhoneForm();

    private static GroupEvent.TeamLeft Left(CareTeam team, UserId user) =>
        new(user, team.Find(user)?.Role ?? throw new InvalidOperationException("Who is not on the team cannot leave it."));

    private static CareTeam EvolveTeam(CareTeam team, GroupEvent happened) =>
        happened switch
        {
            GroupEvent.TeamJoined e => team.With(new Called(e.User, e.Name, e.Role)),
            GroupEvent.TeamLeft e => team.Without(e.User),
            GroupEvent.DeputyNamed e => team with { Deputy = e.User },
            GroupEvent.DeputyLost => team with { Deputy = null },
            GroupEvent.PhoneSet e => team with { Phone = e.Phone },
            _ => throw new InvalidOperationException($"{happened.GetType().Name} is not about the team."),
        };
}
