using CoManage.Domain.Alerts;
using CoManage.Domain.Kernel;
using CoManage.Silo.Journal;
using CoManage.Silo.Runtime;

namespace CoManage.Silo.Alerts;

/// <summary>Hosts alerts.</summary>
public sealed class AlertSlice(AlertClocks clocks) : Slice<Alert, AlertCommand, AlertEvent>
{
    /// <summary>The list that everybody who is called reads again.</summary>
    public const string List = "alerts";

    public override string Kind => "alert";

    public override Decider<Alert, AlertCommand, AlertEvent> Decider { get; } = Alert.DeciderWith(clocks);

    public override EventNames<AlertEvent> Names { get; } = new EventNames<AlertEvent>()
        .Add<AlertEvent.Raised>("alert.raised")
        .Add<AlertEvent.ReportAdded>("alert.report-added")
        .Add<AlertEvent.ContactTaken>("alert.contact-taken")
        .Add<AlertEvent.PassedOn>("alert.passed-on")
        .Add<AlertEvent.Acknowledged>("alert.acknowledged");

    public override IEnumerable<Sql> Rows(Guid key, Happened happened, Alert after) => AlertRows.After(new AlertId(key), happened, after);

    public override IEnumerable<Reaction> Reactions(Guid key, Happened happened, Alert after) =>
        AlertReactions.When(new AlertId(key), (AlertEvent)happened.Event, after, happened.Version);

    public override IEnumerable<News> News(Guid key, Happened happened, Alert after)
    {
        if (Standing(after) is not { } standing)
        {
            yield break;
        }

        yield return new News.WorklistChanged(List, standing.Report.Group);
        yield return new News.PersonChanged(List, standing.Report.Patient.Account);
        if (standing.Contact is { } contact)
        {
            yield return new News.PersonChanged(List, contact);
        }
    }

    public override PatientId? Concerns(Guid key, Happened happened, Alert after) => Standing(after)?.Report.Patient;

    public override DateTimeOffset? DueAt(Alert state) => (state as Alert.Ringing)?.ClockEnds;

    public override AlertCommand? WhenDue(Alert state) => new AlertCommand.Ring();

    private static (AlertReport Report, UserId? Contact)? Standing(Alert state) => state switch
    {
        Alert.Ringing ringing => (ringing.Report, ringing.Contact),
        Alert.Taken taken => (taken.Report, taken.Contact),
        _ => null,
    };
}
