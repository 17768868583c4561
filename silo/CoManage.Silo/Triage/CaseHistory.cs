using CoManage.Domain.Kernel;
using CoManage.Domain.Referrals;
using CoManage.Domain.Triage;
using CoManage.Models.Trained;
using CoManage.Silo.Chat;
using CoManage.Silo.Journal;
using CoManage.Silo.Reading;
using CoManage.Silo.RiskModels;
using CoManage.Silo.Runtime;
using CoManage.Silo.Screening;

namespace CoManage.Silo.Triage;

/// <summary>A case's own log as its page shows it: what it rests on, and who did what.</summary>
public sealed class CaseHistory(IJournal journal, RoomHistory rooms, ScreeningQueries screenings)
{
    // A case is decided in a handful of steps; of one that comes back for years the newest are enough for its page.
    private const int MostRead = 200;

    public async Task<IReadOnlyList<Happened>> Read(CaseId id, CancellationToken ct)
    {
        var stored = await journal.ReadBack(
            new StreamId(TriageSlice.StreamKind, id.Value), StreamTable.Events, long.MaxValue, MostRead, ct);
        return [.. stored.Select(each => new Happened(
            each.Number, each.At, each.By, TriageSlice.Stored.Read(each.Name, each.Version, each.Body)))];
    }

    public static IReadOnlyList<CaseStep> Steps(IEnumerable<Happened> log) => [.. log.Select(Step)];

    /// <summary>The evidence of the newest episode, oldest first.</summary>
    public async Task<IReadOnlyList<EvidenceView>> Evidence(IReadOnlyList<Happened> log, CancellationToken ct)
    {
        var newest = log.ToList().FindLastIndex(each => each.Event is TriageEvent.Opened);
        var views = new List<EvidenceView>();
        foreach (var happened in log.Skip(Math.Max(newest, 0)))
        {
            var evidence = happened.Event switch
            {
                TriageEvent.Opened e => e.Evidence,
                TriageEvent.EvidenceAdded e => e.Evidence,
                _ => null,
            };
            if (evidence is not null)
            {
                views.AddRange(await View(happened.At, evidence, ct));
            }
        }

        return views;
    }

    private async Task<IReadOnlyList<EvidenceView>> View(DateTimeOffset at, Evidence evidence, CancellationToken ct)
    {
        switch (evidence)
        {
            case Evidence.Assessment e when TrainedModels.Find(e.Instrument) is not null:
                return [new(at, "model", Model: ModelTitles.Of(e.Instrument))];
            case Evidence.Assessment e:
                var said = (await screenings.Of(e.Screening, ct)).FirstOrDefault(each => each.Instrument == e.Instrument);
                return [new(at, said is null ? "withdrawn" : "assessment", said)];
            case Evidence.Message e:
                return [new(at, "message", Message: await Words(e, ct))];
            case Evidence.Measurement e:
                var measuredAt = await MeasuredAt(e, ct) ?? at;
                return [.. e.Values.Select(value => new EvidenceView(at, "measurement", Measurement: Measured(value.Key, value.Value, measuredAt)))];
            default:
                throw new InvalidOperationException($"{evidence.GetType().Name} cannot be shown.");
        }
    }

    private async Task<MessageEvidence> Words(Evidence.Message e, CancellationToken ct)
    {
        // A danger stays readable to those who care for it, also when the moderators took it from the room.
        var posted = await rooms.Original(e.Room, e.Number, ct);
        return new(e.Room.Value, e.Number, posted?.Text.Words ?? "", e.Flags, e.Assistant);
    }

    // A screening may be imported months after it was taken: what was measured then is not this morning's value.
    private async Task<DateTimeOffset?> MeasuredAt(Evidence.Measurement e, CancellationToken ct) =>
        e.Screening is { } screening && await screenings.Of(screening, ct) is [var taken, ..] ? taken.At : null;

    private static MeasuredValue? Measured(string item, string text, DateTimeOffset at)
    {
        var parts = text.Split(' ', 2);
        return double.TryParse(parts[0], System.Globalization.CultureInfo.InvariantCulture, out var value)
            ? new(item, value, parts.Length > 1 ? parts[1] : "", at)
            : null;
    }

    private static CaseStep Step(Happened happened)
    {
        var (what, reason, text) = happened.Event switch
        {
            TriageEvent.Opened { Episode: 1 } => ("opened", null, null),
            TriageEvent.Opened => ("reopened", null, null),
            TriageEvent.EvidenceAdded { Model: ModelVoice.First } => ("putFirst", null, null),
            TriageEvent.EvidenceAdded { Model: ModelVoice.WorthALook } => ("worthALook", null, null),
            TriageEvent.EvidenceAdded => ("evidenceAdded", null, null),
            TriageEvent.Claimed => ("claimed", null, null),
            TriageEvent.Released => ("released", null, null),
            TriageEvent.LeaseLapsed => ("leaseRanOut", null, null),
            TriageEvent.ClockRang => ("overdue", null, null),
            TriageEvent.DecisionHeld => ("signed", null, null),
            TriageEvent.DecisionTakenBack e => ($"takenBack.{e.Because.Code()}", null, null),
            TriageEvent.Advised e => ("advised", e.Reason, e.Text.Words),
            TriageEvent.Recalled e => ("recalled", e.Reason, e.Text.Words),
            TriageEvent.RecallCame => ("recallDue", null, null),
            TriageEvent.Referred e => ("referred", e.Reason, e.Summary.Words),
            TriageEvent.Escalated e => ("escalated", e.Reason, e.Question.Words),
            TriageEvent.Answered => ("answered", null, null),
            TriageEvent.Dismissed e => ("dismissed", e.Reason, e.Note?.Words),
            TriageEvent.ReferralReturned e => ("referralReturned", e.Outcome, null),
            TriageEvent.ReferralEnded e => ("closed", e.Outcome, null),
            TriageEvent.ReferralRequested e => ("referred", e.Reason, null),
            TriageEvent.PatientDeparted e => ("patientDeparted", e.Departure.Code(), null),
            TriageEvent.EvidenceWithdrawn => ("evidenceWithdrawn", null, null),
            TriageEvent.Withdrawn => ("withdrawn", null, null),
            _ => ((string What, string? Reason, string? Text))(happened.Event.GetType().Name, null, null),
        };
        var by = SignedBy(happened);
        return new(
            happened.At,
            by.Role == Role.Service ? null : new ShownPerson(by.Id.Value, by.Name),
            by.Role.Code(),
            what,
            reason is null ? null : new ShownReason(reason, ReferralReasons.Listed.TextOf(reason)),
            text);
    }

    // What somebody decided elsewhere comes here by the service, with the name of who decided.
    private static Actor SignedBy(Happened happened) => happened.Event switch
    {
        TriageEvent.ReferralRequested { Decided: var by } => new(by.Id, by.Role, by.Name),
        TriageEvent.EvidenceWithdrawn { By: var by } => new(by.Id, by.Role, by.Name),
        TriageEvent.Withdrawn { By: var by } => new(by.Id, by.Role, by.Name),
        TriageEvent.PatientDeparted { MarkedBy: var by } => new(by.Id, by.Role, by.Name),
        _ => happened.By,
    };
}
