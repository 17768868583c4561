using System.Collections.Immutable;
using CoManage.Domain.Kernel;

namespace CoManage.Domain.Groups;

/// <summary>
/// Who of a team's GPs is on duty when. Nothing entered means the team's own GP, so that an alert always has somebody
/// to go to. Shifts do not overlap: two people on duty is nobody on duty.
/// </summary>
/// <param name="Held">Who took over by name from whoever was on duty.</param>
/// <param name="Offer">An offer to take over that the receiver has not confirmed yet.</param>
public sealed record DutyRoster(ImmutableList<Shift> Shifts, HeldDuty? Held, DutyOffer? Offer)
{
    /// <summary>More than a quarter of a year of days in three shifts; a roster longer than that is a mistake.</summary>
    public const int MostShifts = 300;

    public static readonly TimeSpan LongestShift = TimeSpan.FromDays(31);

    public static readonly DutyRoster Empty = new(ImmutableList<Shift>.Empty, null, null);

    /// <summary>The GP on duty; null only when the team has no GP.</summary>
    public Called? OnDuty(CareTeam team, DateTimeOffset now)
    {
        var shift = Current(team, now);
        return Held is { } held && held.HoldsAt(now) && team.HasGp(held.Gp) && !HasBegunSince(team, held.Since, now)
            ? team.Find(held.Gp)
            : team.Find(shift?.Gp) ?? team.Gps.FirstOrDefault(each => each.Id != team.Deputy) ?? team.Gps.FirstOrDefault();
    }

    /// <summary>A shift or a handover says who is on duty; else it is the team's own GP.</summary>
    public bool IsPlanned(CareTeam team, DateTimeOffset now) =>
        Current(team, now) is not null || (Held is { } held && held.HoldsAt(now) && team.HasGp(held.Gp) && !HasBegunSince(team, held.Since, now));

    /// <summary>Whoever is called after the GP on duty: the next shift's, else the deputy, else another GP.</summary>
    public Called? Next(CareTeam team, DateTimeOffset now)
    {
        var first = OnDuty(team, now)?.Id;
        var planned = Shifts.Where(each => each.From > now && each.Gp != first && team.HasGp(each.Gp)).MinBy(each => each.From);
        return planned is not null ? team.Find(planned.Gp)
            : team.Deputy is { } deputy && deputy != first ? team.Find(deputy)
            : team.Gps.FirstOrDefault(each => each.Id != first);
    }

    public Ladder Ladder(CareTeam team, DateTimeOffset now)
    {
        var onDuty = OnDuty(team, now);
        var others = team.People.Where(each => each.Role is Role.HealthManager or Role.Specialist);
        return new(
            onDuty is null ? [.. others] : [onDuty, .. others],
            Next(team, now) is { } next ? [next] : [],
            [.. team.People]);
    }

    /// <summary>Until when somebody who takes over now stays on duty; null until a planned shift begins.</summary>
    public DateTimeOffset? EndOfDuty(CareTeam team, DateTimeOffset now) => Current(team, now)?.Until;

    public bool Overlaps(Shift shift) => Shifts.Exists(each => each.From < shift.Until && shift.From < each.Until);

    /// <summary>With this shift, and without those that are long over.</summary>
    public DutyRoster With(Shift shift, DateTimeOffset now) => this with
    {
        Shifts = Shifts.RemoveAll(each => each.Until < now - TimeSpan.FromDays(1)).Add(shift),
    };

    private Shift? Current(CareTeam team, DateTimeOffset now) =>
        Shifts.Find(each => each.From <= now && now < each.Until && team.HasGp(each.Gp));

    private bool HasBegunSince(CareTeam team, DateTimeOffset since, DateTimeOffset now) =>
        Shifts.Exists(each => each.From > since && each.From <= now && team.HasGp(each.Gp));
}

/// <summary>One GP's time on duty.</summary>
public sealed record Shift(Guid Id, UserId Gp, DateTimeOffset From, DateTimeOffset Until);

/// <summary>Duty taken over by name.</summary>
/// <param name="Until">Null until a planned shift begins.</param>
public sealed record HeldDuty(UserId Gp, DateTimeOffset Since, DateTimeOffset? Until)
{
    public bool HoldsAt(DateTimeOffset now) => Until is null || now < Until;
}

/// <summary>An offer of one GP to another to take over.</summary>
public sealed record DutyOffer(UserId From, UserId To);
