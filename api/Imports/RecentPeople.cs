using CoManage.Domain.Kernel;

namespace CoManage.Api.Imports;

/// <summary>
/// The people of the step at hand and of those before it, whose rows the records may not hold yet. So it depends on the
/// file alone, and not on how fast the disk is, what becomes of a person's second row.
/// </summary>
/// <param name="steps">How many steps may be under way at once.</param>
internal sealed class RecentPeople(int steps)
{
    private readonly Queue<Dictionary<PatientId, GroupId>> before = [];
    private Dictionary<PatientId, GroupId> now = [];

    /// <summary>Begins a step; what stood in the records when the oldest of them ended is read from there.</summary>
    public void NextStep()
    {
        before.Enqueue(now);
        now = [];
        if (before.Count >= steps)
        {
            before.Dequeue();
        }
    }

    public void Add(PatientId patient, GroupId group) => now.TryAdd(patient, group);

    /// <summary>The group of an earlier row of the same person; null when there is none.</summary>
    public GroupId? GroupOf(PatientId patient)
    {
        foreach (var step in before.Prepend(now))
        {
            if (step.TryGetValue(patient, out var group))
            {
                return group;
            }
        }

        return null;
    }
}
