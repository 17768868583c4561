using CoManage.Domain.Kernel;
using CoManage.Domain.Triage;
using CoManage.Models;
using CoManage.Silo.Runtime;

namespace CoManage.Load.Pages;

/// <summary>A queue of open cases, several for each patient of a group, opened by the service's own command.</summary>
internal static class ManyCases
{
    private static readonly (string Programme, Bilingual Text, Urgency Urgency)[] Worries =
    [
        ("stroke", new("卒中筛查高危", "Stroke screening: high risk"), Urgency.Soon),
        ("hypertension", new("血压两次高于 160/100", "Pressure twice above 160/100"), Urgency.Urgent),
        ("diabetes", new("空腹血糖 7.9", "Fasting glucose 7.9"), Urgency.Soon),
        ("copd", new("慢阻肺筛查阳性", "COPD screening positive"), Urgency.Routine),
        ("alzheimer", new("记忆筛查异常", "Memory screening abnormal"), Urgency.Routine),
    ];

    public static async Task Open(ISilo silo, GroupId group, IReadOnlyList<PatientId> patients, int cases)
    {
        for (var number = 0; number < cases; number++)
        {
            var patient = patients[number % patients.Count];
            var (programme, text, urgency) = Worries[number / patients.Count % Worries.Length];
            var reason = CaseReasons.Screening + programme;
            var evidence = new Evidence.Assessment(
                new ScreeningId(DerivedId.From($"load/screening/{number}")), programme, "stroke_card", 4, "high");
            var opened = new TriageCommand.Open(patient, group, reason, text, urgency, null, evidence);
            var reply = await silo.Ask(
                CaseId.For(patient, reason).Value,
                new Envelope<TriageCommand>(new CommandId(DerivedId.From($"load/case/{number}")), Actor.Service, opened),
                default);
            if (reply.Refusal is { } refusal)
            {
                throw new InvalidOperationException($"Opening a case was refused: {refusal.Code}.");
            }
        }
    }
}
