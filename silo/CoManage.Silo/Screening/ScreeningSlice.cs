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
        .Add<ScreeningEvent.Modelled>("screening.modelled");

    public override IEnumerable<Sql> Rows(Guid key, Happened happened, ScreeningRecord after) =>
        after is ScreeningRecord.Kept kept ? ScreeningRows.Of(new ScreeningId(key), happened, kept) : [];

    public override IEnumerable<Reaction> Reactions(Guid key, Happened happened, ScreeningRecord after) =>
        after is ScreeningRecord.Kept kept
            ? WhenScreened.React(new ScreeningId(key), (ScreeningEvent)happened.Event, kept.Answers)
                .Concat(WhenModelled.React(new ScreeningId(key), (ScreeningEvent)happened.Event))
            : [];

    public override IEnumerable<News> News(Guid key, Happened happened, ScreeningRecord after) =>
        after is ScreeningRecord.Kept kept && happened.Event is not (ScreeningEvent.Assessed or ScreeningEvent.Modelled)
            ? [new News.PersonChanged("results", kept.Patient.Account)]
            : [];

    // What an instrument or model says of the answers is written by nobody; the answers are.
    public override PatientId? Concerns(Guid key, Happened happened, ScreeningRecord after) =>
        happened.Event is not (ScreeningEvent.Assessed or ScreeningEvent.Modelled) ? (after as ScreeningRecord.Kept)?.Patient : null;
}
