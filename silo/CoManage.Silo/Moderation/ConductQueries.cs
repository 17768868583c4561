using System.Collections.Concurrent;
using CoManage.Domain.Chat;
using CoManage.Domain.Kernel;
using CoManage.Domain.Moderation;
using CoManage.Silo.Journal;
using CoManage.Silo.Reading;
using Dapper;

namespace CoManage.Silo.Moderation;

/// <summary>Reads how a group's room is kept in order. Whoever asks has been let through by the permission filter.</summary>
public sealed class ConductQueries(IReadDatabase database, TimeProvider clock)
{
    // As many messages as anybody could come back after within the longest pause of a busy room.
    private const int LookBack = 500;

    /// <summary>How long what is set for a group is taken as known.</summary>
    public static readonly TimeSpan KnownFor = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<GroupId, Terms> known = [];

    /// <summary>Under which terms a patient posts to the group now; null for everybody and everything else.</summary>
    public async Task<PostingTerms?> TermsFor(Actor who, RoomId room, RoomFacts facts, CancellationToken ct)
    {
        if (facts.Kind is not RoomKind.Group || who.Role is not Role.Patient)
        {
            return null;
        }

        var known = await Known(facts.Group, ct).ConfigureAwait(false);
        var now = clock.GetUtcNow();
        return new(
            known.Bans.TryGetValue(who.Id.Value.ToString(), out var until) && (until is null || until > now.ToUnixTimeMilliseconds()),
            TimeSpan.FromSeconds(known.SlowSeconds),
            known.SlowSeconds == 0 ? null : await LastPost(who, room, ct).ConfigureAwait(false));
    }

    /// <summary>What is set for this group has just changed here; other processes notice within <see cref="KnownFor"/>.</summary>
    public void Forget(GroupId group) => known.TryRemove(group, out _);

    // Asked with every post of a patient: a busy group costs one look a second, not one a message.
    private async ValueTask<Terms> Known(GroupId group, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (known.TryGetValue(group, out var terms) && now - terms.ReadAt < KnownFor)
        {
            return terms;
        }

        await using var connection = await database.Open(ct).ConfigureAwait(false);
        var values = new { group = group.Value.ToString() };
        var slow = await connection.ExecuteScalarAsync<long?>(new CommandDefinition(
            "SELECT slow_seconds FROM group_conduct WHERE group_id = @group", values, cancellationToken: ct)).ConfigureAwait(false);
        var bans = await connection.QueryAsync<(string Patient, long? Until)>(new CommandDefinition(
            "SELECT patient_id, until FROM posting_bans WHERE group_id = @group", values, cancellationToken: ct)).ConfigureAwait(false);
        return known[group] = new(now, slow ?? 0, bans.ToDictionary(each => each.Patient, each => each.Until));
    }

    private async Task<DateTimeOffset?> LastPost(Actor who, RoomId room, CancellationToken ct)
    {
        await using var connection = await database.Open(ct).ConfigureAwait(false);
        return Shown.At(await connection.ExecuteScalarAsync<long?>(new CommandDefinition(
            $"""
            SELECT l.at FROM room_messages m
            JOIN room_heads h ON h.room_id = m.room_id
            JOIN room_log l ON l.stream = @stream AND l.number = m.number
            WHERE m.room_id = @room AND m.author_id = @me AND m.number > h.number - {LookBack}
            ORDER BY m.number DESC LIMIT 1
            """,
            new
            {
                me = who.Id.Value.ToString(),
                room = room.Value.ToString(),
                stream = new StreamId(Chat.RoomSlice.StreamKind, room.Value).ToString(),
            },
            cancellationToken: ct)).ConfigureAwait(false));
    }

    private sealed record Terms(DateTimeOffset ReadAt, long SlowSeconds, IReadOnlyDictionary<string, long?> Bans);

    /// <summary>What is set for a group, with the bans that still hold.</summary>
    public async Task<ConductView> Of(GroupId group, CancellationToken ct)
    {
        await using var connection = await database.Open(ct).ConfigureAwait(false);
        var values = new { group = group.Value.ToString(), now = clock.GetUtcNow().ToUnixTimeMilliseconds() };
        var slow = await connection.ExecuteScalarAsync<long?>(new CommandDefinition(
            "SELECT slow_seconds FROM group_conduct WHERE group_id = @group", values, cancellationToken: ct)).ConfigureAwait(false);
        var bans = await connection.QueryAsync<(string Patient, string Name, long? Until, string Reason, string By, long At)>(new CommandDefinition(
            """
            SELECT b.patient_id, p.name, b.until, b.reason, b.by_name, b.at
            FROM posting_bans b JOIN patients p ON p.patient_id = b.patient_id
            WHERE b.group_id = @group AND (b.until IS NULL OR b.until > @now) ORDER BY b.at, b.patient_id
            """,
            values,
            cancellationToken: ct)).ConfigureAwait(false);
        return new(
            slow ?? 0,
            [.. bans.Select(each => new BanView(
                new ShownPerson(Guid.Parse(each.Patient), each.Name), Shown.At(each.Until),
                new ShownReason(each.Reason, ModerationReasons.TextOf(each.Reason)), each.By, Shown.At(each.At)))],
            [.. ModerationReasons.Listed.Report.Select(each => new ShownReason(each.Code, each.Text))]);
    }
}

/// <summary>A group's pause between posts, its bans, and the reasons to choose from.</summary>
public sealed record ConductView(long SlowSeconds, IReadOnlyList<BanView> Bans, IReadOnlyList<ShownReason> Reasons);

/// <param name="Until">Null until it is lifted.</param>
public sealed record BanView(ShownPerson Patient, DateTimeOffset? Until, ShownReason Reason, string By, DateTimeOffset At);
