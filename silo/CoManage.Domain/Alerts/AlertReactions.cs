using System.Globalization;
using CoManage.Domain.Chat;
using CoManage.Domain.Groups;
using CoManage.Domain.Kernel;
using CoManage.Domain.Patients;
using CoManage.Domain.Triage;

namespace CoManage.Domain.Alerts;

/// <summary>What follows around an alert: the call itself, the emergency contact, and what the patient reads.</summary>
public static class AlertReactions
{
    /// <summary>The group has said whom to call.</summary>
    public static IEnumerable<Reaction> When(GroupEvent happened) => happened is GroupEvent.CalledOut e
        ? [new(AlertId.For(e.Report.Patient, e.Report.Group).Value, new AlertCommand.Raise(e.Report, e.Ladder))]
        : [];

    /// <summary>The record has said whether the contact has an account.</summary>
    public static IEnumerable<Reaction> When(PatientEvent happened) => happened is PatientEvent.ContactCalled e
        ? [new(e.Alert.Value, new AlertCommand.TakeContact(e.Account, e.IsKnown))]
        : [];

    /// <summary>Whoever takes or decides a case that a red flag opened has heard its alert.</summary>
    public static IEnumerable<Reaction> When(CaseId triageCase, TriageEvent happened, CaseFacts about, Signature by) =>
        by.Role is not Role.Service && about.Reason.StartsWith(CaseReasons.RedFlag, StringComparison.Ordinal)
        && happened is TriageEvent.Claimed or TriageEvent.Advised or TriageEvent.Recalled or TriageEvent.Referred
            or TriageEvent.Escalated or TriageEvent.Dismissed
            ? [new(AlertId.For(about.Patient, about.Group).Value, new AlertCommand.TakeCare(triageCase, by))]
            : [];

    /// <param name="number">The event's number in its stream; messages are told apart by it.</param>
    public static IEnumerable<Reaction> When(AlertId alert, AlertEvent happened, Alert after, long number) => (happened, after) switch
    {
        (AlertEvent.Raised e, _) => [new(e.Report.Patient.Value, new PatientCommand.CallContact(alert))],
        (AlertEvent.Acknowledged e, Alert.Taken { Report: var report }) =>
        [
            Told(alert, report, e.By, number),
            new(report.Case.Value, new TriageCommand.TakeAcknowledgement(e.By)),
        ],
        _ => [],
    };

    // The patient reads who will call, in the room where only the patient and the team read.
    private static Reaction Told(AlertId alert, AlertReport report, Signature by, long number)
    {
        var notice = new Notice("alert.acknowledged", new Dictionary<string, string> { ["name"] = by.Name, ["role"] = by.Role.Code() });
        var post = new RoomCommand.PostFor(
            DerivedId.From("alert.message", alert.Value, number.ToString(CultureInfo.InvariantCulture)),
            RoomFacts.OfConsult(report.Group, report.Patient), Actor.Service, MessageKind.Notice, new PrivateText(""), notice);
        return new(RoomId.OfConsult(report.Group, report.Patient).Value, post);
    }
}
