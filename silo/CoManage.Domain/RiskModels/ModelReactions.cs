using CoManage.Domain.Kernel;
using CoManage.Domain.Screening;
using CoManage.Domain.Triage;
using CoManage.Models;

namespace CoManage.Domain.RiskModels;

/// <summary>A person whom a model places high is offered to the model's policy.</summary>
public static class WhenModelled
{
    public static IEnumerable<Reaction> React(ScreeningId screening, ScreeningEvent happened) =>
        happened is ScreeningEvent.Modelled { IsOffered: true, IsShadow: false } said
            ? [new(
                ModelPolicyCommand.KeyOf(said.Model),
                new ModelPolicyCommand.Offer(
                    said.Model, said.Patient, said.Group, said.Programme, screening, said.Score, said.Rank, said.Band))]
            : [];
}

/// <summary>
/// A person worth a look comes into the queue as a routine case of the programme. Where the published instrument has
/// opened that case already, the finding joins it and changes no urgency.
/// </summary>
public static class WhenAdded
{
    private static readonly Bilingual WorthALook = new("模型提示：值得一看", "Model: worth a look");

    public static IEnumerable<Reaction> React(ModelPolicyEvent happened)
    {
        if (happened is not ModelPolicyEvent.Added added)
        {
            return [];
        }

        var reason = CaseReasons.Screening + added.Programme;
        // A log odds beside the points of an instrument would be read as points: the queue shows the band alone.
        var evidence = new Evidence.Assessment(added.Screening, added.Programme, added.Model, null, added.Band);
        return
        [
            new(
                CaseId.For(added.Patient, reason).Value,
                new TriageCommand.Open(added.Patient, added.Group, reason, WorthALook, Urgency.Routine, null, evidence)),
        ];
    }
}
