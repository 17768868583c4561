using System.Collections.Concurrent;
using System.Text.Json;
using CoManage.Domain.Kernel;
using CoManage.Domain.Lexicon;
using CoManage.Models;
using CoManage.Silo.Journal;
using Dapper;

namespace CoManage.Silo.Lexicon;

/// <summary>The version at work, the one on trial beside it, and those that have yet to read the past.</summary>
public sealed record LexiconUse(int InForce, int? OnTrial, DateTimeOffset? TrialBegan, IReadOnlyList<int> ToReplay);

/// <summary>
/// The versions of the lexicon, compiled once each. Whoever asks for the one at work gets all of it in one piece and keeps
/// it to the end of what he reads.
/// </summary>
public sealed class LexiconShelf(IReadDatabase database, TimeProvider clock)
{
    // A version put in force in another process is seen after this long.
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<int, Lazy<RedFlagRules>> compiled = new();
    private volatile Reading? last;

    /// <summary>The rules that read patients' messages now.</summary>
    public async ValueTask<RedFlagRules> Current(CancellationToken ct) =>
        last is { } kept && clock.GetUtcNow() - kept.At < Kept ? kept.Rules : (await Read(ct).ConfigureAwait(false)).Rules;

    public async Task<LexiconUse> Use(CancellationToken ct) => (await Read(ct).ConfigureAwait(false)).Use;

    /// <summary>Null when there is no such version.</summary>
    public async Task<RedFlagRules?> Version(int number, CancellationToken ct) =>
        number == 0 ? RedFlagRules.Shipped
        : compiled.TryGetValue(number, out var known) ? known.Value
        : await Changes(number, ct).ConfigureAwait(false) is { } changes ? Compiled(number, changes)
        : null;

    /// <summary>What a saved version has otherwise than the shipped lexicon.</summary>
    public async Task<LexiconChanges?> Changes(int number, CancellationToken ct)
    {
        if (number == 0)
        {
            return LexiconChanges.None;
        }

        await using var connection = await database.Open(ct).ConfigureAwait(false);
        var text = await connection.QuerySingleOrDefaultAsync<string>(new CommandDefinition(
            "SELECT changes FROM lexicon_versions WHERE number = @number", new { number }, cancellationToken: ct)).ConfigureAwait(false);
        return text is null ? null : JsonSerializer.Deserialize<LexiconChanges>(text, KernelJson.Stored);
    }

    /// <summary>Forgets which version is at work, so that the one who changed it sees the change.</summary>
    public void Forget() => last = null;

    private RedFlagRules Compiled(int number, LexiconChanges changes) =>
        compiled.GetOrAdd(number, _ => new Lazy<RedFlagRules>(() => RedFlagRules.With(changes, LexiconVersions.NameOf(number)))).Value;

    private async Task<Reading> Read(CancellationToken ct)
    {
        IReadOnlyList<Row> rows;
        await using (var connection = await database.Open(ct).ConfigureAwait(false))
        {
            rows = (await connection.QueryAsync<Row>(new CommandDefinition(
                """
                SELECT number AS Number, in_force AS InForce, replayed_at AS ReplayedAt, trial_began AS TrialBegan, trial_ended AS TrialEnded
                FROM lexicon_versions WHERE in_force = 1 OR replayed_at IS NULL OR (trial_began IS NOT NULL AND trial_ended IS NULL) ORDER BY number
                """,
                cancellationToken: ct)).ConfigureAwait(false)).AsList();
        }

        var inForce = rows.FirstOrDefault(row => row.InForce == 1)?.Number ?? 0;
        var trial = rows.FirstOrDefault(row => row is { TrialBegan: not null, TrialEnded: null });
        var use = new LexiconUse(
            (int)inForce, (int?)trial?.Number, trial?.TrialBegan is { } began ? DateTimeOffset.FromUnixTimeMilliseconds(began) : null,
            [.. rows.Where(row => row.ReplayedAt is null).Select(row => (int)row.Number)]);
        var reading = new Reading(clock.GetUtcNow(), use, await Version(use.InForce, ct).ConfigureAwait(false) ?? RedFlagRules.Shipped);
        last = reading;
        return reading;
    }

    private sealed record Reading(DateTimeOffset At, LexiconUse Use, RedFlagRules Rules);

    private sealed record Row
    {
        public long Number { get; init; }
        public long InForce { get; init; }
        public long? ReplayedAt { get; init; }
        public long? TrialBegan { get; init; }
        public long? TrialEnded { get; init; }
    }
}
