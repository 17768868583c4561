using CoManage.Domain.Kernel;
using CoManage.Domain.Patients;
using Refusals = CoManage.Domain.Escalations.Escalation.Refusals;

namespace CoManage.Domain.Escalations;

/// <summary>Who may do what with an escalation, and when.</summary>
internal static class EscalationRules
{
    private const int LongestText = 4000;

    public static Decision<EscalationEvent> Decide(
        Escalation state, EscalationCommand command, Moment moment, EscalationClocks clocks) => (state, command) switch
        {
            (Escalation.Unknown, EscalationCommand.Raise c) => Raise(c, moment, clocks),
            (Escalation.Unknown, not EscalationCommand.TakeDeparture) => Refusals.Unknown,
            (_, EscalationCommand.Raise) => Decision<EscalationEvent>.Nothing,
            (Escalation.Asked { Overdue: false } s, EscalationCommand.Ring) when moment.Now >= s.DueAt =>
                new EscalationEvent.BecameOverdue(moment.Now),
            (_, EscalationCommand.Ring) => Decision<EscalationEvent>.Nothing,
            (Escalation.Open, EscalationCommand.TakeDeparture c) => new EscalationEvent.Closed(OutcomeOf(c.Departure), c.MarkedBy),
            (_, EscalationCommand.TakeDeparture) => Decision<EscalationEvent>.Nothing,
            (Escalation.Closed, EscalationCommand.Close) when moment.By.Role == Role.Service => Decision<EscalationEvent>.Nothing,
            (Escalation.Closed, _) => Refusals.IsClosed,
            (Escalation.Open s, EscalationCommand.Answer or EscalationCommand.AskMore or EscalationCommand.ProposeReferral) =>
                BySpecialist(s, command, moment),
            (Escalation.Open s, EscalationCommand.Supply c) => Supply(s, c, moment),
            (Escalation.Open s, EscalationCommand.Close c) => Close(s, c, moment),
            _ => throw new InvalidOperationException($"{command.GetType().Name} is not known."),
        };

    private static Decision<EscalationEvent> Raise(EscalationCommand.Raise c, Moment moment, EscalationClocks clocks) =>
        c.AskedBy.Role != Role.Gp
            ? Refusals.NeedsGp
            : new EscalationEvent.Raised(
                c.Case, c.Patient, c.Group, c.Urgency, c.Question, c.Tried, c.Wanted, c.Specialist, c.Snapshot, c.AskedBy,
                clocks.DueFrom(moment.Now, c.Urgency));

    private static Decision<EscalationEvent> BySpecialist(Escalation.Open state, EscalationCommand command, Moment moment)
    {
        if (moment.By.Role != Role.Specialist || (state.Facts.Specialist is { } asked && asked != moment.By.Id))
        {
            return Refusals.NotTheSpecialist;
        }

        // The first specialist to answer wins: two opinions without a second question would leave the GP to choose.
        if (state is Escalation.Answered or Escalation.ReferralProposed)
        {
            return Refusals.AlreadyAnswered;
        }

        var signature = Signature.Of(moment);
        return command switch
        {
            EscalationCommand.Answer c => Said(c.Text) ?? new EscalationEvent.Answered(c.Text, signature),
            EscalationCommand.AskMore when state is Escalation.NeedsMore => Refusals.WaitsForMore,
            EscalationCommand.AskMore c => Said(c.Text) ?? new EscalationEvent.MoreAsked(c.Text, signature),
            EscalationCommand.ProposeReferral c when string.IsNullOrWhiteSpace(c.Department) => Refusals.DepartmentMissing,
            EscalationCommand.ProposeReferral c =>
                Said(c.Text) ?? new EscalationEvent.ReferralProposed(c.Department, c.Text, c.Hospital, signature),
            _ => throw new InvalidOperationException($"{command.GetType().Name} is not the specialist's."),
        };
    }

    private static Decision<EscalationEvent> Supply(Escalation.Open state, EscalationCommand.Supply c, Moment moment)
    {
        if (moment.By.Role is not (Role.Gp or Role.HealthManager))
        {
            return Refusals.NotTheTeam;
        }

        return state switch
        {
            Escalation.NeedsMore s => Said(c.Text)
                ?? new EscalationEvent.Supplied(c.Text, Signature.Of(moment), s.DueAt + (moment.Now - s.PausedAt)),
            Escalation.Asked s => Said(c.Text) ?? new EscalationEvent.Supplied(c.Text, Signature.Of(moment), s.DueAt),
            _ => Refusals.AlreadyAnswered,
        };
    }

    private static Decision<EscalationEvent> Close(Escalation.Open state, EscalationCommand.Close c, Moment moment)
    {
        if (moment.By.Role is not (Role.Gp or Role.Service))
        {
            return Refusals.NeedsGp;
        }

        if (c.Outcome is EscalationOutcome.PatientDied or EscalationOutcome.PatientMoved)
        {
            return Refusals.OutcomeNotYours;
        }

        // "Advised" on a question that nobody answered would be a specialist's advice that does not exist.
        return (unanswered: state is Escalation.Asked or Escalation.NeedsMore, c.Outcome, moment.By.Role) switch
        {
            (true, not EscalationOutcome.NoAction, Role.Gp) => Refusals.NotAnswered,
            (true, _, _) => new EscalationEvent.Closed(EscalationOutcome.NoAction, Signature.Of(moment)),
            _ => new EscalationEvent.Closed(c.Outcome, Signature.Of(moment)),
        };
    }

    private static EscalationOutcome OutcomeOf(Departure departure) =>
        departure is Departure.Died ? EscalationOutcome.PatientDied : EscalationOutcome.PatientMoved;

    private static Decision<EscalationEvent>? Said(PrivateText text)
    {
        var length = text.Words.Trim().Length;
        return length == 0 ? (Decision<EscalationEvent>)Refusals.TextMissing
            : length > LongestText ? (Decision<EscalationEvent>)Refusals.TextTooLong
            : null;
    }
}
