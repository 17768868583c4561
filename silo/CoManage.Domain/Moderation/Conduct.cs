using System.Collections.Immutable;
using CoManage.Domain.Kernel;

namespace CoManage.Domain.Moderation;

/// <summary>
/// How a group's room is kept in order: a pause between a patient's posts, and who may not post for a while. Whoever is
/// banned still reads, and always writes to the own care team.
/// </summary>
public sealed record Conduct(int SlowSeconds, ImmutableDictionary<PatientId, DateTimeOffset?> Bans)
{
    public const int SlowestSeconds = 3600;

    public const int LongestBanDays = 365;

    public static readonly Decider<Conduct, ConductCommand, ConductEvent> Decider =
        new(new Conduct(0, ImmutableDictionary<PatientId, DateTimeOffset?>.Empty), Decide, Evolve);

    public static class Refusals
    {
        public static readonly Refusal NotForThisRole = new("moderation.not-for-this-role");
        public static readonly Refusal SecondsOutOfRange = new("moderation.seconds-out-of-range");
        public static readonly Refusal DaysOutOfRange = new("moderation.days-out-of-range");
        public static readonly Refusal ReasonUnknown = new("moderation.reason-unknown");
        public static readonly Refusal NotBanned = new("moderation.not-banned");
    }

    private static Decision<ConductEvent> Decide(Conduct state, ConductCommand command, Moment moment) => command switch
    {
        _ when !moment.By.IsCareTeam => Refusals.NotForThisRole,
        ConductCommand.SetSlowMode { Seconds: < 0 or > SlowestSeconds } => Refusals.SecondsOutOfRange,
        ConductCommand.SetSlowMode c =>
            c.Seconds == state.SlowSeconds ? Decision<ConductEvent>.Nothing : new ConductEvent.SlowModeSet(c.Seconds),
        ConductCommand.Ban { Days: < 1 or > LongestBanDays } => Refusals.DaysOutOfRange,
        ConductCommand.Ban c when !ModerationReasons.Has(c.Reason) => Refusals.ReasonUnknown,
        ConductCommand.Ban c => new ConductEvent.Banned(
            c.Patient, c.Days is { } days ? moment.Now + TimeSpan.FromDays(days) : null, c.Reason),
        ConductCommand.LiftBan c when !state.Bans.ContainsKey(c.Patient) => Refusals.NotBanned,
        ConductCommand.LiftBan c => new ConductEvent.BanLifted(c.Patient),
        _ => throw new InvalidOperationException($"{command.GetType().Name} is not about conduct."),
    };

    private static Conduct Evolve(Conduct state, ConductEvent happened) => happened switch
    {
        ConductEvent.SlowModeSet e => state with { SlowSeconds = e.Seconds },
        ConductEvent.Banned e => state with { Bans = state.Bans.SetItem(e.Patient, e.Until) },
        ConductEvent.BanLifted e => state with { Bans = state.Bans.Remove(e.Patient) },
        _ => throw new InvalidOperationException($"{happened.GetType().Name} is not about conduct."),
    };
}

/// <summary>What can be asked of a group's conduct. Its key is the <see cref="GroupId"/>.</summary>
public abstract record ConductCommand
{
    private ConductCommand()
    {
    }

    /// <summary>Seconds between two posts of one patient in the group room; 0 ends it.</summary>
    public sealed record SetSlowMode(int Seconds) : ConductCommand;

    /// <summary>Keeps a member from posting to the group.</summary>
    /// <param name="Days">For how long; null until it is lifted.</param>
    public sealed record Ban(PatientId Patient, int? Days, string Reason) : ConductCommand;

    public sealed record LiftBan(PatientId Patient) : ConductCommand;
}

/// <summary>What happened to a group's conduct.</summary>
public abstract record ConductEvent
{
    private ConductEvent()
    {
    }

    public sealed record SlowModeSet(int Seconds) : ConductEvent;

    public sealed record Banned(PatientId Patient, DateTimeOffset? Until, string Reason) : ConductEvent;

    public sealed record BanLifted(PatientId Patient) : ConductEvent;
}
