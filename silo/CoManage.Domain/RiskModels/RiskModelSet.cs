using System.Collections.Frozen;
using CoManage.Models.Trained;

namespace CoManage.Domain.RiskModels;

/// <summary>
/// The model versions in use when a screening is taken: those that are shown, those that run silently beside them, and
/// in which programmes they may do something with triage. It comes with the command, so that the decider reads nothing.
/// </summary>
public sealed class RiskModelSet(
    IReadOnlyDictionary<string, TrainedModel> shown, IReadOnlyList<TrainedModel> shadows, IReadOnlySet<string> offering)
{
    /// <summary>The shipped versions, nothing in the shadow, and no extra cases.</summary>
    public static RiskModelSet Shipped { get; } = new(TrainedModels.All, [], FrozenSet<string>.Empty);

    /// <summary>No model at all: published instruments alone.</summary>
    public static RiskModelSet None { get; } = new(FrozenDictionary<string, TrainedModel>.Empty, [], FrozenSet<string>.Empty);

    public IReadOnlyList<TrainedModel> Shadows => shadows;

    public TrainedModel? Shown(string name) => shown.GetValueOrDefault(name);

    public bool MayOffer(string programme) => offering.Contains(programme);
}
