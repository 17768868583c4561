using System.Text.Json;
using CoManage.Domain.Kernel;
using CoManage.Silo.Screening;

namespace CoManage.Silo.Triage;

/// <summary>
/// Freezes what is known of a patient for a specialist or a hospital: they judge what the GP saw, not what came later.
/// What is not known is named, so that nobody reads a blank as normal.
/// </summary>
public sealed class PatientSnapshots(CasePatients patients, TimeProvider clock)
{
    private static readonly Bilingual NoMedicines = new("用药清单未记录", "Medicine list not recorded");
    private static readonly Bilingual NoMeasurements = new("无测量记录", "No measurements");
    private static readonly Bilingual NoAssessments = new("无筛查评估", "No assessments");

    /// <summary>The snapshot as JSON; null when there is no such patient.</summary>
    public async Task<PrivateText?> Take(PatientId patient, CancellationToken ct)
    {
        if (await patients.Find(patient, ct) is not { } known)
        {
            return null;
        }

        var snapshot = new PatientSnapshot(
            clock.GetUtcNow(),
            [
                .. known.Programmes.Select(each => new SnapshotProblem(each.Programme, new(each.Programme, each.Programme), each.Stage)),
                .. known.Cases.Where(each => each.State != "closed").Select(each =>
                    new SnapshotProblem(each.Reason.Code, each.Reason.Text, each.Urgency)),
            ],
            [.. known.Measurements.DistinctBy(each => each.Item)],
            known.Assessments,
            [.. known.Medicines?.Items.Select(each => each.Text) ?? []],
            [
                .. known.Medicines is null ? [NoMedicines] : Array.Empty<Bilingual>(),
                .. known.Measurements.Count == 0 ? [NoMeasurements] : Array.Empty<Bilingual>(),
                .. known.Assessments.Count == 0 ? [NoAssessments] : Array.Empty<Bilingual>(),
                .. known.Assessments.SelectMany(each => each.Missing).Select(each => each.Label).Distinct(),
            ],
            known.Medicines?.ReviewedAt);
        return new(JsonSerializer.Serialize(snapshot, KernelJson.Stored));
    }
}

/// <summary>A patient at one moment.</summary>
/// <param name="MedicinesReviewedAt">When somebody last asked what the patient takes; then an empty list says nothing is taken.</param>
public sealed record PatientSnapshot(
    DateTimeOffset TakenAt,
    IReadOnlyList<SnapshotProblem> Problems,
    IReadOnlyList<MeasuredValue> Measurements,
    IReadOnlyList<AssessmentView> Assessments,
    IReadOnlyList<string> Medicines,
    IReadOnlyList<Bilingual> Missing,
    DateTimeOffset? MedicinesReviewedAt = null);

/// <summary>Something the patient has or is watched for.</summary>
public sealed record SnapshotProblem(string Code, Bilingual Text, string Stage);
