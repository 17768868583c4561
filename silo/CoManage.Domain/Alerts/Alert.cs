using CoManage.Domain.Groups;
using CoManage.Domain.Kernel;

namespace CoManage.Domain.Alerts;

/// <summary>
/// A call for help about one patient. It rings until a named person acknowledges it, and never ends by itself: unheard
/// it is carried to the next on duty and then to the whole team, so that nobody waits for somebody who is not there.
/// </summary>
public abstract record Alert
{
    public sealed record Unknown : Alert;

    /// <param name="ClockEnds">When the next people are called; null when everybody has been.</param>
    public sealed record Ringing(
        AlertReport Report, IReadOnlyList<string> Flags, Ladder Ladder, int Round, Rung Rung, DateTimeOffset? ClockEnds,
        UserId? Contact = null) : Alert;

    public sealed record Taken(
        AlertReport Report, IReadOnlyList<string> Flags, Ladder Ladder, int Round, Signature By, UserId? Contact = null) : Alert;

    private Alert()
    {
    }

    public static Decider<Alert, AlertCommand, AlertEvent> DeciderWith(AlertClocks clocks) =>
        new(new Unknown(), (state, command, moment) => Decide(clocks, state, command, moment), Evolve);

    private static Decision<AlertEvent> Decide(AlertClocks clocks, Alert state, AlertCommand command, Moment moment) =>
        (state, command) switch
        {
            (_, AlertCommand.Raise or AlertCommand.TakeContact or AlertCommand.TakeCare or AlertCommand.Ring) when moment.By.Role is not Role.Service =>
                Refusals.OnlyTheService,
            (Unknown, AlertCommand.Raise c) => Rings(c, round: 1, clocks, moment),
            (Ringing, AlertCommand.Raise c) => new AlertEvent.ReportAdded(c.Report),
            (Taken s, AlertCommand.Raise c) => IsSame(s, c.Report, clocks, moment)
                ? new AlertEvent.ReportAdded(c.Report)
                : Rings(c, s.Round + 1, clocks, moment),
            (Ringing s, AlertCommand.TakeCare c) when s.Report.Case == c.Case => new AlertEvent.Acknowledged(c.By),
            (_, AlertCommand.TakeCare) => Decision<AlertEvent>.Nothing,
            (Unknown, _) => Refusals.NotRaised,
            (_, AlertCommand.TakeContact c) => new AlertEvent.ContactTaken(c.Account, c.IsKnown),
            (Ringing s, AlertCommand.Ring) => s.ClockEnds <= moment.Now ? Next(s, clocks, moment.Now) : Decision<AlertEvent>.Nothing,
            (_, AlertCommand.Ring) => Decision<AlertEvent>.Nothing,
            _ when !moment.By.IsCareTeam => Refusals.NeedsCareTeam,
            (Ringing, AlertCommand.Acknowledge) => new AlertEvent.Acknowledged(Signature.Of(moment)),
            (Taken s, AlertCommand.Acknowledge) when s.By.Id == moment.By.Id => Decision<AlertEvent>.Nothing,
            (Ringing s, AlertCommand.PassOn) => s.Rung is Rung.Everyone ? Refusals.EverybodyCalled : Next(s, clocks, moment.Now),
            _ => Refusals.TakenByAnother,
        };

    private static AlertEvent.Raised Rings(AlertCommand.Raise c, int round, AlertClocks clocks, Moment moment) =>
        new(c.Report, c.Ladder, round, moment.Now + clocks.Acknowledge);

    // Another danger, or the same one much later, needs to be heard anew.
    private static bool IsSame(Taken s, AlertReport report, AlertClocks clocks, Moment moment) =>
        moment.Now - s.By.At <= clocks.Same && report.Flags.All(s.Flags.Contains);

    private static AlertEvent.PassedOn Next(Ringing s, AlertClocks clocks, DateTimeOffset now) =>
        s is { Rung: Rung.OnDuty, Ladder.Next.Count: > 0 }
            ? new(Rung.Next, s.Ladder.Next, now + clocks.Acknowledge)
            : new(Rung.Everyone, s.Ladder.Everyone, ClockEnds: null);

    private static Alert Evolve(Alert state, AlertEvent happened) =>
        (state, happened) switch
        {
            (_, AlertEvent.Raised e) => new Ringing(e.Report, e.Report.Flags, e.Ladder, e.Round, Rung.OnDuty, e.ClockEnds),
            (Ringing s, AlertEvent.ReportAdded e) => s with { Flags = Joined(s.Flags, e.Report) },
            (Taken s, AlertEvent.ReportAdded e) => s with { Flags = Joined(s.Flags, e.Report) },
            (Ringing s, AlertEvent.ContactTaken e) => s with { Contact = e.Account },
            (Taken s, AlertEvent.ContactTaken e) => s with { Contact = e.Account },
            (Ringing s, AlertEvent.PassedOn e) => s with { Rung = e.Rung, ClockEnds = e.ClockEnds },
            (Ringing s, AlertEvent.Acknowledged e) => new Taken(s.Report, s.Flags, s.Ladder, s.Round, e.By, s.Contact),
            _ => throw new InvalidOperationException($"{happened.GetType().Name} cannot follow {state.GetType().Name}."),
        };

    private static IReadOnlyList<string> Joined(IReadOnlyList<string> flags, AlertReport report) => [.. flags.Union(report.Flags)];

    public static class Refusals
    {
        public static readonly Refusal NotRaised = new("alerts.not-raised");
        public static readonly Refusal OnlyTheService = new("alerts.only-the-service");
        public static readonly Refusal NeedsCareTeam = new("alerts.needs-care-team");
        public static readonly Refusal TakenByAnother = new("alerts.taken-by-another");
        public static readonly Refusal EverybodyCalled = new("alerts.everybody-called");
    }
}
