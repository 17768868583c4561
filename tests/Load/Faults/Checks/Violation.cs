namespace CoManage.Load.Faults.Checks;

/// <summary>A promise that was broken.</summary>
/// <param name="Rule">Which promise.</param>
/// <param name="Subject">What it was broken for; rule, room and subject name the violation.</param>
internal sealed record Violation(string Rule, string Room, string Subject)
{
    /// <summary>So few entries of the history that without any of them the promise would seem kept.</summary>
    public IReadOnlyList<Entry> Counterexample { get; init; } = [];

    public bool IsSame(Violation other) => (Rule, Room, Subject) == (other.Rule, other.Room, other.Subject);

    public override string ToString() =>
        $"{Rule}: {Subject}, room {Room}{string.Concat(Counterexample.Select(each => $"{Environment.NewLine}    {each}"))}";
}
