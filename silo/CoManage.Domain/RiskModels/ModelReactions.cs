using CoManage.Domain.Kernel;
using CoManage.Domain.Screening;
using CoManage.Domain.Triage;
using CoManage.Models;

namespace CoManage.Domain.RiskModels;

/// <summary>A person whom a model places high is offered to the programme, which says what a model may do there.</summary>
public static class WhenModelled
{
    public static IEnumerable<Reaction> React(ScreeningId screening, ScreeningEvent happened) =>
        happened is ScreeningEvent.Modelled { IsOffered: true, IsShadow: false } said
            ? [new(
                ModelRoleCommand.KeyOf(said.Programme),
                new ModelRoleCommand.Offer(
                    new(said.Model, said.Patient, said.Group, said.Programme, screening, said.Score, said.Rank, said.Band),
                    said.IsFound == true))]
            : [];
}

/// <summary>
/// A person worth a look comes into the queue as a routine case of the programme, and one put first stands before others of
/// the same urgency. Where a case stands already the finding joins it and changes neither its urgency nor what it is about.
/// </summary>
public static class WhenPlacedHigh
{
    private static readonly Bilingual WorthALook = new("模型提示：值得一看", "Model: worth a look");

    public static IEnumerable<Reaction> React(ModelRoleEvent happened) => happened switch
    {
        ModelRoleEvent.Added e => [Open(e.Person, ModelVoice.WorthALook)],
        ModelRoleEvent.PutFirst e => [Open(e.Person, ModelVoice.First)],
        _ => [],
    };

    private static Reaction Open(PlacedHigh person, ModelVoice voice)
    {
        var reason = CaseReasons.Screening + person.Programme;
        // A log odds beside the points of an instrument would be read as points: the queue shows the band alone.
        var evidence = new Evidence.Assessment(person.Screening, person.Programme, person.Model, null, person.Band);
        return new(
            CaseId.For(person.Patient, reason).Value,
            new TriageCommand.Open(person.Patient, person.Group, reason, WorthALook, Urgency.Routine, null, evidence, voice));
    }
}
