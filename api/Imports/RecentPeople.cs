using CoManage.Domain.Kernel;

namespace CoManage.Api.Imports;

/// <summary>
/// The people of the step at hand and of the one before, whose rows the records may not hold yet. So it depends on the
/// file alone, and not on how fast the disk is, what becomes of a person's second row.
/// </summary>
internal sealed class RecentPeople
{
    private Dictionary<PatientId, GroupId> before = [];
    private Dictionary<PatientId, GroupId> now = [];

    /// <summary>Begins a step; what stood in the records two steps ago is read from there.</summary>
    public void NextStep() => (before, now) = (now, []);

    public void Add(PatientId patient, GroupId group) => now.TryAdd(patient, group);

    /// <summary>The group of an earlier row of the same person; null when there is none.</summary>
    public GroupId? GroupOf(PatientId patient) =>
        now.TryGetValue(patient, out var group) || before.TryGetValue(patient, out group) ? group : null;
}
