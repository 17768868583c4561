using System.Collections.Immutable;
using CoManage.Domain.Kernel;

namespace CoManage.Domain.Groups;

/// <summary>
/// A patient group of one programme with one care team. It takes members only while the team is complete,
/// so that nobody joins a group in which there is no one to decide, to ask or to follow up.
/// </summary>
public abstract partial record Group
{
    /// <summary>A group larger than this cannot be led in one room.</summary>
    public const int MostMembers = 500;

    private Group()
    {
    }

    public static readonly Decider<Group, GroupCommand, GroupEvent> Decider = new(new Unknown(), Decide, Evolve);

    public sealed record Unknown : Group;

    public sealed record Forming(Profile Profile, CareTeam Team) : Group;

    public sealed record Active(Profile Profile, CareTeam Team, ImmutableHashSet<PatientId> Members) : Group
    {
        /// <summary>Who of the team's GPs is on duty when.</summary>
        public DutyRoster Duty { get; init; } = DutyRoster.Empty;
    }

    /// <summary>The id of the group with this code: a second group of the same code is the same aggregate, and refused.</summary>
    public static GroupId IdFor(string code) => new(DerivedId.From($"group/{code}"));

    private static Decision<GroupEvent> Decide(Group state, GroupCommand command, Moment moment) =>
        (state, command) switch
        {
            (_, GroupCommand.Create c) => Create(state, c, moment.By),
            (Unknown, _) => Refusals.Unknown,
            (Forming s, GroupCommand.Activate) => Activate(s, moment.By),
            (Active, GroupCommand.Activate) => Decision<GroupEvent>.Nothing,
            (Forming s, GroupCommand.JoinTeam or GroupCommand.LeaveTeam or GroupCommand.NameDeputy or GroupCommand.SetPhone) =>
                DecideTeam(s.Team, command, mayLoseRole: true, moment.By),
            (Active s, GroupCommand.JoinTeam or GroupCommand.LeaveTeam or GroupCommand.NameDeputy or GroupCommand.SetPhone) =>
                DecideTeam(s.Team, command, mayLoseRole: false, moment.By),
            (Active s, GroupCommand.PlanDuty or GroupCommand.CancelDuty or GroupCommand.OfferDuty or GroupCommand.AcceptDuty
                or GroupCommand.CallOut) => DecideDuty(s, command, moment),
            (Active s, _) => DecideMember(s, command, moment.By),
            _ => Refusals.NotActive,
        };

    private static Decision<GroupEvent> Create(Group state, GroupCommand.Create command, Actor by)
    {
        var wanted = new Profile(command.Code, command.Name, command.Programme);
        return state switch
        {
            _ when !MayAdminister(by) => Refusals.NeedsAdministrator,
            Unknown when !wanted.IsWellFormed => Refusals.ProfileIncomplete,
            Unknown => new GroupEvent.Created(command.Code, command.Name, command.Programme),
            Forming s when s.Profile == wanted => Decision<GroupEvent>.Nothing,
            Active s when s.Profile == wanted => Decision<GroupEvent>.Nothing,
            _ => Refusals.Exists,
        };
    }

    private static Decision<GroupEvent> Activate(Forming state, Actor by) =>
        !MayAdminister(by) ? Refusals.NeedsAdministrator
        : !state.Team.IsComplete ? Refusals.TeamIncomplete
        : new GroupEvent.Activated();

    private static bool MayAdminister(Actor by) => by.Role is Role.Administrator or Role.Service;

    private static Group Evolve(Group state, GroupEvent happened) =>
        (state, happened) switch
        {
            (Unknown, GroupEvent.Created e) => new Forming(new Profile(e.Code, e.Name, e.Programme), CareTeam.Empty),
            (Forming s, GroupEvent.Activated) => new Active(s.Profile, s.Team, []),
            (Active s, GroupEvent.MemberJoined e) => s with { Members = s.Members.Add(e.Patient) },
            (Active s, GroupEvent.MemberLeft e) => s with { Members = s.Members.Remove(e.Patient) },
            (Active s, GroupEvent.MemberRemoved e) => s with { Members = s.Members.Remove(e.Patient) },
            (Active s, GroupEvent.DutyPlanned or GroupEvent.DutyCancelled or GroupEvent.DutyOffered or GroupEvent.DutyTakenOver
                or GroupEvent.CalledOut) => s with { Duty = EvolveDuty(s.Duty, happened) },
            (Forming s, _) => s with { Team = EvolveTeam(s.Team, happened) },
            (Active s, _) => s with { Team = EvolveTeam(s.Team, happened) },
            _ => throw new InvalidOperationException($"{happened.GetType().Name} cannot follow {state.GetType().Name}."),
        };
}
