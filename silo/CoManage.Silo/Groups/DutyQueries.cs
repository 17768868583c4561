using System.Data.Common;
using CoManage.Domain.Groups;
using CoManage.Domain.Kernel;
using CoManage.Silo.Access;
using CoManage.Silo.Journal;
using CoManage.Silo.Reading;
using Dapper;

namespace CoManage.Silo.Groups;

/// <summary>A team's duty list as its page shows it.</summary>
/// <param name="IsPlanned">A shift or a handover says so; else it is the team's own GP.</param>
/// <param name="Offer">Who was asked to take over and has not confirmed.</param>
public sealed record DutyPage(
    ShownPlace Group, Called? OnDuty, bool IsPlanned, Called? Next, DutyAsked? Offer, IReadOnlyList<Called> Gps, IReadOnlyList<DutyShift> Shifts);

/// <summary>One GP's time on duty.</summary>
public sealed record DutyShift(Guid Id, Called Gp, DateTimeOffset From, DateTimeOffset Until);

/// <summary>An offer of one GP to another to take over.</summary>
public sealed record DutyAsked(Called From, Called To);

/// <summary>Reads duty lists with the same rule by which alerts find whom to call.</summary>
public sealed class DutyQueries(IReadDatabase database, TimeProvider clock)
{
    /// <summary>One team's list. The caller has asked for the right to see it.</summary>
    public async Task<DutyPage?> Find(GroupId group, CancellationToken ct)
    {
        await using var connection = await database.Open(ct).ConfigureAwait(false);
        var found = await Pages(connection, "g.group_id = @group", new { group = group.Value.ToString(), me = "" }, ct).ConfigureAwait(false);
        return found.Count == 1 ? found[0] : null;
    }

    /// <summary>The lists of all teams that the person is on.</summary>
    public async Task<IReadOnlyList<DutyPage>> Of(Actor who, CancellationToken ct)
    {
        await using var connection = await database.Open(ct).ConfigureAwait(false);
        var which = who.Role is Role.Administrator ? "g.status = 'active'" : $"g.group_id IN ({AccessSql.TeamsOf})";
        return await Pages(connection, which, new { me = AccessSql.Me(who), group = "" }, ct).ConfigureAwait(false);
    }

    private async Task<IReadOnlyList<DutyPage>> Pages(DbConnection connection, string which, object values, CancellationToken ct)
    {
        Task<IEnumerable<TRow>> Read<TRow>(string sql) => connection.QueryAsync<TRow>(new CommandDefinition(sql, values, cancellationToken: ct));
        var groups = await Read<GroupLine>(
            $"SELECT g.group_id AS GroupId, g.name_zh AS Zh, g.name_en AS En, g.deputy_id AS DeputyId FROM groups g WHERE {which} ORDER BY g.code").ConfigureAwait(false);
        var people = (await Read<PersonLine>(
            $"""
            SELECT p.group_id AS GroupId, p.person_id AS Id, COALESCE(p.name, '') AS Name, p.role AS Role FROM group_people p
            JOIN groups g ON g.group_id = p.group_id WHERE p.role <> 'patient' AND {which} ORDER BY p.since, p.person_id
            """).ConfigureAwait(false)).ToLookup(each => each.GroupId);
        var shifts = (await Read<ShiftLine>(
            $"""
            SELECT s.group_id AS GroupId, s.shift_id AS ShiftId, s.gp_id AS Gp, s.starts_at AS StartsAt, s.ends_at AS EndsAt FROM duty_shifts s
            JOIN groups g ON g.group_id = s.group_id WHERE s.ends_at > {clock.GetUtcNow().ToUnixTimeMilliseconds()} AND {which}
            ORDER BY s.starts_at, s.shift_id
            """).ConfigureAwait(false)).ToLookup(each => each.GroupId);
        var held = (await Read<HeldLine>(
            $"""
            SELECT h.group_id AS GroupId, h.gp_id AS Gp, h.since AS Since, h.ends_at AS EndsAt FROM duty_held h
            JOIN groups g ON g.group_id = h.group_id WHERE {which}
            """).ConfigureAwait(false)).ToLookup(each => each.GroupId);
        var offers = (await Read<OfferLine>(
            $"""
            SELECT o.group_id AS GroupId, o.from_id AS FromId, o.to_id AS ToId FROM duty_offers o
            JOIN groups g ON g.group_id = o.group_id WHERE {which}
            """).ConfigureAwait(false)).ToLookup(each => each.GroupId);
        return [.. groups.Select(each => Page(each, people[each.GroupId], shifts[each.GroupId], held[each.GroupId], offers[each.GroupId]))];
    }

    private DutyPage Page(
        GroupLine group, IEnumerable<PersonLine> people, IEnumerable<ShiftLine> shifts, IEnumerable<HeldLine> held, IEnumerable<OfferLine> offers)
    {
        var now = clock.GetUtcNow();
        var team = new CareTeam(
            [.. people.Select(each => new Called(Id(each.Id), each.Name, Enum.Parse<Role>(each.Role, ignoreCase: true)))],
            group.DeputyId is { } deputy ? Id(deputy) : null);
        var known = shifts.Where(each => team.HasGp(Id(each.Gp))).ToList();
        var taken = held.FirstOrDefault();
        var roster = new DutyRoster(
            [.. known.Select(each => new Shift(Guid.Parse(each.ShiftId), Id(each.Gp), Shown.At(each.StartsAt), Shown.At(each.EndsAt)))],
            taken is null ? null : new HeldDuty(Id(taken.Gp), Shown.At(taken.Since), Shown.At(taken.EndsAt)), null);
        var offer = offers.FirstOrDefault();
        return new(
            new ShownPlace(Guid.Parse(group.GroupId), new Bilingual(group.Zh, group.En)), roster.OnDuty(team, now), roster.IsPlanned(team, now),
            roster.Next(team, now), offer is null ? null : Asked(team, offer), [.. team.Gps],
            [.. roster.Shifts.Select(each => team.Find(each.Gp) is { } gp ? new DutyShift(each.Id, gp, each.From, each.Until) : null).OfType<DutyShift>()]);
    }

    private static DutyAsked? Asked(CareTeam team, OfferLine offer) =>
        team.Find(Id(offer.FromId)) is { } from && team.Find(Id(offer.ToId)) is { } to ? new(from, to) : null;

    private static UserId Id(string id) => new(Guid.Parse(id));

    // Read by name: SQLite tells no type of a value that may be null.
    private sealed record GroupLine
    {
        public string GroupId { get; init; } = "";
        public string Zh { get; init; } = "";
        public string En { get; init; } = "";
        public string? DeputyId { get; init; }
    }

    private sealed record PersonLine
    {
        public string GroupId { get; init; } = "";
        public string Id { get; init; } = "";
        public string Name { get; init; } = "";
        public string Role { get; init; } = "";
    }

    private sealed record ShiftLine(string GroupId, string ShiftId, string Gp, long StartsAt, long EndsAt);

    private sealed record HeldLine
    {
        public string GroupId { get; init; } = "";
        public string Gp { get; init; } = "";
        public long Since { get; init; }
        public long? EndsAt { get; init; }
    }

    private sealed record OfferLine(string GroupId, string FromId, string ToId);
}
