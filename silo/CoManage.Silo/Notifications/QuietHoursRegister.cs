using CoManage.Domain.Kernel;
using CoManage.Domain.Notifications;
using CoManage.Silo.Journal;
using Dapper;

namespace CoManage.Silo.Notifications;

/// <summary>What holds for whoever has not chosen, and where the centre is.</summary>
/// <param name="Zone">The centre's distance from UTC, in which quiet hours are told.</param>
public sealed record QuietHoursTerms(QuietHours Patients, QuietHours Staff, TimeSpan Zone)
{
    public static readonly QuietHoursTerms Usual = new(QuietHours.Usual, QuietHours.Usual, TimeSpan.FromHours(8));

    public QuietHours For(Role role) => role is Role.Patient ? Patients : Staff;
}

/// <summary>The quiet hours of each person.</summary>
public sealed class QuietHoursRegister(
    IJournal journal, IReadDatabase database, PushDevices devices, QuietHoursTerms terms, TimeProvider clock)
{
    /// <summary>The person's own, or null where nothing was chosen.</summary>
    public async Task<QuietHours?> Chosen(UserId person, CancellationToken ct)
    {
        await using var connection = await database.Open(ct).ConfigureAwait(false);
        var row = await connection.QuerySingleOrDefaultAsync<QuietHoursRow>(new CommandDefinition(
            "SELECT is_on AS IsOn, from_minute AS FromMinute, until_minute AS UntilMinute FROM quiet_hours WHERE person_id = @person",
            new { person = person.Value.ToString() },
            cancellationToken: ct)).ConfigureAwait(false);
        return row?.Hours;
    }

    /// <summary>The end of the quiet time in which the person is now; null when in none.</summary>
    public async Task<DateTimeOffset?> QuietUntil(Actor who, CancellationToken ct) =>
        (await Chosen(who.Id, ct).ConfigureAwait(false) ?? terms.For(who.Role)).EndAfter(clock.GetUtcNow(), terms.Zone);

    /// <summary>Chooses; what waits for the end of the former hours is looked at anew.</summary>
    public async Task<Refusal?> Choose(UserId person, QuietHours hours, CancellationToken ct)
    {
        if (hours.Problem() is { } problem)
        {
            return problem;
        }

        await journal.Append(
            new Append(new StreamId("quiet-hours", person.Value), StreamTable.Events, 0, [])
            {
                Rows = [Chose(person, hours)],
                News = [new News.PersonChanged("notifications", person)],
            },
            ct).ConfigureAwait(false);
        await devices.DecideAnew(person, ct).ConfigureAwait(false);
        return null;
    }

    private static Sql Chose(UserId person, QuietHours hours) => new(
        """
        INSERT INTO quiet_hours (person_id, is_on, from_minute, until_minute) VALUES (@person, @on, @from, @until)
        ON CONFLICT (person_id) DO UPDATE SET
          is_on = excluded.is_on, from_minute = excluded.from_minute, until_minute = excluded.until_minute
        """,
        ("person", person.Value), ("on", hours.IsOn), ("from", Minute(hours.From)), ("until", Minute(hours.Until)));

    private static int Minute(TimeOnly time) => (time.Hour * 60) + time.Minute;
}

/// <summary>One row of <c>quiet_hours</c>.</summary>
internal sealed record QuietHoursRow(long IsOn, long FromMinute, long UntilMinute)
{
    public QuietHours Hours => new(IsOn == 1, At(FromMinute), At(UntilMinute));

    private static TimeOnly At(long minute) => TimeOnly.MinValue.AddMinutes(minute);
}
