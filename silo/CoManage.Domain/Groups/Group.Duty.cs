using CoManage.Domain.Kernel;

namespace CoManage.Domain.Groups;

public abstract partial record Group
{
    private static Decision<GroupEvent> DecideDuty(Active state, GroupCommand command, Moment moment) =>
        (command, moment.By) switch
        {
            (GroupCommand.CallOut, { Role: not Role.Service }) => DutyRefusals.OnlyTheService,
            (GroupCommand.CallOut c, _) => new GroupEvent.CalledOut(c.Report, state.Duty.Ladder(state.Team, moment.Now)),
            (GroupCommand.PlanDuty or GroupCommand.CancelDuty, var by) when by.Role is not Role.Administrator && !state.Team.Has(by.Id) =>
                Refusals.NotOnTeam,
            (GroupCommand.PlanDuty c, _) => Plan(state, c, moment.Now),
            (GroupCommand.CancelDuty c, _) => state.Duty.Shifts.Exists(each => each.Id == c.Shift)
                ? new GroupEvent.DutyCancelled(c.Shift)
                : DutyRefusals.NoSuchShift,
            (GroupCommand.OfferDuty c, var by) => Offer(state, c, by, moment.Now),
            (GroupCommand.AcceptDuty, var by) => state.Duty.Offer is not { } offer || offer.To != by.Id
                ? DutyRefusals.NothingOffered
                : !state.Team.HasGp(by.Id) ? DutyRefusals.NeedsGp
                : new GroupEvent.DutyTakenOver(offer.From, by.Id, moment.Now, state.Duty.EndOfDuty(state.Team, moment.Now)),
            _ => throw new InvalidOperationException($"{command.GetType().Name} is not about duty."),
        };

    private static Decision<GroupEvent> Plan(Active state, GroupCommand.PlanDuty command, DateTimeOffset now)
    {
        var shift = new Shift(command.Shift, command.Gp, command.From, command.Until);
        return command switch
        {
            _ when !state.Team.HasGp(shift.Gp) => DutyRefusals.NeedsGp,
            _ when shift.Until <= shift.From || shift.Until <= now || shift.Until - shift.From > DutyRoster.LongestShift =>
                DutyRefusals.TimesImpossible,
            _ when state.Duty.Shifts.Contains(shift) => Decision<GroupEvent>.Nothing,
            _ when state.Duty.Overlaps(shift) => DutyRefusals.Overlaps,
            _ when state.Duty.Shifts.Count(each => each.Until > now) >= DutyRoster.MostShifts => DutyRefusals.TooMany,
            _ => new GroupEvent.DutyPlanned(shift, now),
        };
    }

    private static Decision<GroupEvent> Offer(Active state, GroupCommand.OfferDuty command, Actor by, DateTimeOffset now) => command switch
    {
        _ when state.Duty.OnDuty(state.Team, now)?.Id != by.Id => DutyRefusals.NotOnDuty,
        _ when command.To == by.Id || !state.Team.HasGp(command.To) => DutyRefusals.NeedsGp,
        _ when state.Duty.Offer == new DutyOffer(by.Id, command.To) => Decision<GroupEvent>.Nothing,
        _ => new GroupEvent.DutyOffered(by.Id, command.To),
    };

    private static DutyRoster EvolveDuty(DutyRoster duty, GroupEvent happened) =>
        happened switch
        {
            GroupEvent.DutyPlanned e => duty.With(e.Shift, e.At),
            GroupEvent.DutyCancelled e => duty with { Shifts = duty.Shifts.RemoveAll(each => each.Id == e.Shift) },
            GroupEvent.DutyOffered e => duty with { Offer = new DutyOffer(e.From, e.To) },
            GroupEvent.DutyTakenOver e => duty with { Held = new HeldDuty(e.To, e.At, e.Until), Offer = null },
            GroupEvent.CalledOut => duty,
            _ => throw new InvalidOperationException($"{happened.GetType().Name} is not about duty."),
        };

    public static class DutyRefusals
    {
        public static readonly Refusal OnlyTheService = new("duty.only-the-service");
        public static readonly Refusal NeedsGp = new("duty.needs-gp");
        public static readonly Refusal TimesImpossible = new("duty.times-impossible");
        public static readonly Refusal Overlaps = new("duty.overlaps");
        public static readonly Refusal TooMany = new("duty.too-many");
        public static readonly Refusal NoSuchShift = new("duty.no-such-shift");
        public static readonly Refusal NotOnDuty = new("duty.not-on-duty");
        public static readonly Refusal NothingOffered = new("duty.nothing-offered");
    }
}
