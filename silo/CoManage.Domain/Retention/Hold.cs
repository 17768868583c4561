using CoManage.Domain.Kernel;

namespace CoManage.Domain.Retention;

/// <summary>
/// A legal hold on a room or on what a person wrote: while it lasts nothing of it is erased, neither on request nor for
/// its age. Placed and lifted by an administrator, each time with the reason.
/// </summary>
public sealed record Hold(bool IsOn)
{
    /// <summary>Long enough to name a file or a court, too short for a story about a patient.</summary>
    public const int LongestReason = 200;

    public static readonly Decider<Hold, HoldCommand, HoldEvent> Decider = new(new Hold(IsOn: false), Decide, Evolve);

    /// <summary>The one hold of a thing.</summary>
    public static Guid IdOf(HoldKind kind, Guid of) => DerivedId.From("hold", of, kind.Code());

    public static class Refusals
    {
        public static readonly Refusal NeedsAdministrator = new("retention.needs-administrator");
        public static readonly Refusal ReasonMissing = new("retention.reason-missing");
        public static readonly Refusal OnHold = new("retention.on-hold");
    }

    private static Decision<HoldEvent> Decide(Hold state, HoldCommand command, Moment moment) => command switch
    {
        _ when moment.By.Role is not Role.Administrator => Refusals.NeedsAdministrator,
        { Reason.Words: var words } when string.IsNullOrWhiteSpace(words) || words.Length > LongestReason => Refusals.ReasonMissing,
        HoldCommand.Place c => state.IsOn ? Decision<HoldEvent>.Nothing : new HoldEvent.Placed(c.Kind, c.Of, c.Reason),
        HoldCommand.Lift c => state.IsOn ? new HoldEvent.Lifted(c.Kind, c.Of, c.Reason) : Decision<HoldEvent>.Nothing,
        _ => throw new InvalidOperationException($"{command.GetType().Name} is not for holds."),
    };

    private static Hold Evolve(Hold state, HoldEvent happened) => state with { IsOn = happened is HoldEvent.Placed };
}

public enum HoldKind
{
    Room,
    Person,
}

/// <summary>What can be asked of a hold. Its key is <see cref="Hold.IdOf"/>.</summary>
public abstract record HoldCommand(HoldKind Kind, Guid Of, PrivateText Reason)
{
    public sealed record Place(HoldKind Kind, Guid Of, PrivateText Reason) : HoldCommand(Kind, Of, Reason);

    public sealed record Lift(HoldKind Kind, Guid Of, PrivateText Reason) : HoldCommand(Kind, Of, Reason);
}

/// <summary>What happened to a hold.</summary>
public abstract record HoldEvent(HoldKind Kind, Guid Of, PrivateText Reason)
{
    public sealed record Placed(HoldKind Kind, Guid Of, PrivateText Reason) : HoldEvent(Kind, Of, Reason);

    public sealed record Lifted(HoldKind Kind, Guid Of, PrivateText Reason) : HoldEvent(Kind, Of, Reason);
}
