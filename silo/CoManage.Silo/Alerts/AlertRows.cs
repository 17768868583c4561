using System.Text.Json;
using CoManage.Domain.Alerts;
using CoManage.Domain.Groups;
using CoManage.Domain.Kernel;
using CoManage.Silo.Journal;
using CoManage.Silo.Runtime;

namespace CoManage.Silo.Alerts;

/// <summary>The tables <c>alerts</c>, <c>alert_people</c> and <c>alert_steps</c>.</summary>
internal static class AlertRows
{
    public static IEnumerable<Sql> After(AlertId alert, Happened happened, Alert after) => (happened.Event, after) switch
    {
        (AlertEvent.Raised e, _) =>
        [
            Raised(alert, e, happened.At), new("DELETE FROM alert_people WHERE alert_id = @id", ("id", alert.Value)),
            .. People(alert, Rung.OnDuty, e.Ladder.OnDuty, happened.At), Step(alert, happened, e.Round, "raised", null, e.Ladder.OnDuty),
        ],
        (AlertEvent.ReportAdded, Alert.Ringing s) => [Flags(alert, s.Flags), Step(alert, happened, s.Round, "saidMore")],
        (AlertEvent.ReportAdded, Alert.Taken s) => [Flags(alert, s.Flags), Step(alert, happened, s.Round, "saidMore")],
        (AlertEvent.ContactTaken e, Alert.Ringing s) => [Contact(alert, e), Step(alert, happened, s.Round, "contact", CodeOf(e))],
        (AlertEvent.ContactTaken e, Alert.Taken s) => [Contact(alert, e), Step(alert, happened, s.Round, "contact", CodeOf(e))],
        (AlertEvent.PassedOn e, Alert.Ringing s) =>
        [
            Rang(alert, e), .. People(alert, e.Rung, e.People, happened.At), Step(alert, happened, s.Round, "passedOn", e.Rung.Code(), e.People),
        ],
        (AlertEvent.Acknowledged e, Alert.Taken s) => [Acknowledged(alert, e.By), Step(alert, happened with { By = new Actor(e.By.Id, e.By.Role, e.By.Name) }, s.Round, "acknowledged")],
        _ => throw new InvalidOperationException($"{happened.Event.GetType().Name} has no row."),
    };

    private static Sql Raised(AlertId alert, AlertEvent.Raised e, DateTimeOffset at) => new(
        """
        INSERT INTO alerts (alert_id, patient_id, group_id, case_id, room_id, message, flags, state, round, rung,
          said_at, raised_at, due_at)
        VALUES (@id, @patient, @group, @case, @room, @message, @flags, 'ringing', @round, 'onDuty', @said, @at, @due)
        ON CONFLICT (alert_id) DO UPDATE SET
          case_id = excluded.case_id, room_id = excluded.room_id, message = excluded.message, flags = excluded.flags,
          state = excluded.state, round = excluded.round, rung = excluded.rung, said_at = excluded.said_at,
          raised_at = excluded.raised_at, due_at = excluded.due_at, contact = NULL, contact_account = NULL,
          taken_at = NULL, taken_by_id = NULL, taken_by_name = NULL, taken_by_role = NULL
        """,
        ("id", alert.Value), ("patient", e.Report.Patient.Value), ("group", e.Report.Group.Value), ("case", e.Report.Case.Value),
        ("room", e.Report.Room.Value), ("message", e.Report.Message), ("flags", Joined(e.Report.Flags)), ("round", e.Round),
        ("said", e.Report.SaidAt), ("at", at), ("due", e.ClockEnds));

    private static Sql Flags(AlertId alert, IReadOnlyList<string> flags) =>
        new("UPDATE alerts SET flags = @flags WHERE alert_id = @id", ("id", alert.Value), ("flags", Joined(flags)));

    private static Sql Contact(AlertId alert, AlertEvent.ContactTaken e) => new(
        "UPDATE alerts SET contact = @contact, contact_account = @account WHERE alert_id = @id",
        ("id", alert.Value), ("contact", CodeOf(e)), ("account", e.Account?.Value));

    private static Sql Rang(AlertId alert, AlertEvent.PassedOn e) => new(
        "UPDATE alerts SET rung = @rung, due_at = @due WHERE alert_id = @id",
        ("id", alert.Value), ("rung", e.Rung.Code()), ("due", e.ClockEnds));

    private static Sql Acknowledged(AlertId alert, Signature by) => new(
        """
        UPDATE alerts SET state = 'taken', due_at = NULL, taken_at = @at, taken_by_id = @by, taken_by_name = @name, taken_by_role = @role
        WHERE alert_id = @id
        """,
        ("id", alert.Value), ("at", by.At), ("by", by.Id.Value), ("name", by.Name), ("role", by.Role.Code()));

    // Who was called before stays called by the rung that came first; being called again is known by its time.
    private static IEnumerable<Sql> People(AlertId alert, Rung rung, IReadOnlyList<Called> people, DateTimeOffset at) =>
        people.Select(each => new Sql(
            """
            INSERT INTO alert_people (alert_id, person_id, name, role, rung, called_at) VALUES (@id, @person, @name, @role, @rung, @at)
            ON CONFLICT (alert_id, person_id) DO UPDATE SET called_at = excluded.called_at
            """,
            ("id", alert.Value), ("person", each.Id.Value), ("name", each.Name), ("role", each.Role.Code()), ("rung", rung.Code()),
            ("at", at)));

    private static Sql Step(
        AlertId alert, Happened happened, int round, string kind, string? detail = null, IReadOnlyList<Called>? people = null)
    {
        var isPerson = happened.By.Role is not Role.Service;
        return new(
            """
            INSERT INTO alert_steps (alert_id, number, round, at, kind, detail, by_name, by_role, people)
            VALUES (@id, @number, @round, @at, @kind, @detail, @name, @role, @people)
            """,
            ("id", alert.Value), ("number", happened.Version), ("round", round), ("at", happened.At), ("kind", kind), ("detail", detail),
            ("name", isPerson ? happened.By.Name : null), ("role", isPerson ? happened.By.Role.Code() : null),
            ("people", people is null ? null : JsonSerializer.Serialize(people, KernelJson.Stored)));
    }

    /// <summary>How the emergency contact learns of it: in the app, by a call of the team, or not at all.</summary>
    private static string CodeOf(AlertEvent.ContactTaken e) => e switch
    {
        { Account: not null } => "inApp",
        { IsKnown: true } => "byPhone",
        _ => "unknown",
    };

    private static string Joined(IReadOnlyList<string> flags) => string.Join(' ', flags);
}
