using CoManage.Domain.Kernel;
using CoManage.Domain.RiskModels;
using CoManage.Domain.Screening;
using CoManage.Domain.Triage;
using CoManage.Silo.Journal;
using CoManage.Silo.Runtime;

namespace CoManage.Silo.Screening;

/// <summary>Hosts screenings.</summary>
public sealed class ScreeningSlice : Slice<ScreeningRecord, ScreeningCommand, ScreeningEvent>
{
    public override string Kind => "screening";

    public override Decider<ScreeningRecord, ScreeningCommand, ScreeningEvent> Decider => ScreeningRecord.Decider;

    public override EventNames<ScreeningEvent> Names { get; } = new EventNames<ScreeningEvent>()
        .Add<ScreeningEvent.Recorded>("screening.recorded")
        .Add<ScreeningEvent.Corrected>("screening.corrected")
        .Add<ScreeningEvent.Assessed>("screening.assessed")
        .Add<ScreeningEvent.Modelled>("screening.modelled")
        .Add<ScreeningEvent.Withdrawn>("screening.withdrawn");

    public override IEnumerable<Sql> Rows(Guid key, Happened happened, ScreeningRecord after) =>
        (happened.Event, after) switch
        {
            (ScreeningEvent.Withdrawn e, _) => WithdrawnScreeningRows.Of(new ScreeningId(key), happened, e),
            (_, ScreeningRecord.Kept kept) => ScreeningRows.Of(new ScreeningId(key), happened, kept),
            _ => [],
        };

    public override IEnumerable<Reaction> Reactions(Guid key, Happened happened, ScreeningRecord after)
    {
        var (screening, what) = (new ScreeningId(key), (ScreeningEvent)happened.Event);
        return after is ScreeningRecord.Kept kept
            ? WhenScreened.React(screening, what, kept.Answers).Concat(WhenModelled.React(screening, what))
            : WhenScreened.Withdrawn(screening, what, new Signature(happened.By.Id, happened.By.Name, happened.By.Role, happened.At));
    }

    public override IEnumerable<News> News(Guid key, Happened happened, ScreeningRecord after) =>
        Concerns(key, happened, after) is { } patient ? [new News.PersonChanged("results", patient.Account)] : [];

    // What an instrument or model says of the answers is written by nobody; the answers are.
    public override PatientId? Concerns(Guid key, Happened happened, ScreeningRecord after) => (happened.Event, after) switch
    {
        (ScreeningEvent.Assessed or ScreeningEvent.Modelled, _) => null,
        (_, ScreeningRecord.Kept kept) => kept.Patient,
        (ScreeningEvent.Withdrawn e, _) => e.Patient,
        _ => null,
    };
}
