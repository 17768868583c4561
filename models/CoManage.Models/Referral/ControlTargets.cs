namespace CoManage.Models.Referral;

/// <summary>What good control means in a programme and how often to look.</summary>
public sealed record ControlTarget(
    string Programme, string Measure, string Target, string Variant, string FollowUp, string Confirmed);

public static class ControlTargets
{
    public static IReadOnlyList<ControlTarget> All { get; } =
    [
        .. Artefacts.Rows("control_targets.csv")
            .Select(cell => new ControlTarget(cell[0], cell[1], cell[2], cell[3], cell[4], cell[5])),
    ];
}
