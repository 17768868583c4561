using CoManage.Domain.Kernel;

namespace CoManage.Domain.Retention;

/// <summary>
/// The erasing of what a person wrote, on a lawful request. Ordered by an administrator with the reason and then carried
/// out; an order that a crash interrupted is carried out later.
/// </summary>
public sealed record Erasure(bool IsUnderWay)
{
    public static readonly Decider<Erasure, ErasureCommand, ErasureEvent> Decider = new(new Erasure(IsUnderWay: false), Decide, Evolve);

    private static Decision<ErasureEvent> Decide(Erasure state, ErasureCommand command, Moment moment) => command switch
    {
        ErasureCommand.Order when moment.By.Role is not Role.Administrator => Hold.Refusals.NeedsAdministrator,
        ErasureCommand.Order { Reason.Words: var words } when string.IsNullOrWhiteSpace(words) || words.Length > Hold.LongestReason =>
            Hold.Refusals.ReasonMissing,
        ErasureCommand.Order c => new ErasureEvent.Ordered(c.Person, c.Reason),
        ErasureCommand.Finish when moment.By.Role is not Role.Service || !state.IsUnderWay => Decision<ErasureEvent>.Nothing,
        ErasureCommand.Finish c => new ErasureEvent.Done(c.Person, c.Messages),
        _ => throw new InvalidOperationException($"{command.GetType().Name} is not for erasures."),
    };

    private static Erasure Evolve(Erasure state, ErasureEvent happened) => state with { IsUnderWay = happened is ErasureEvent.Ordered };
}

/// <summary>What can be asked of an erasure. Its key is the person's id.</summary>
public abstract record ErasureCommand
{
    private ErasureCommand()
    {
    }

    public sealed record Order(UserId Person, PrivateText Reason) : ErasureCommand;

    public sealed record Finish(UserId Person, long Messages) : ErasureCommand;
}

/// <summary>What happened to an erasure.</summary>
public abstract record ErasureEvent
{
    private ErasureEvent()
    {
    }

    public sealed record Ordered(UserId Person, PrivateText Reason) : ErasureEvent;

    public sealed record Done(UserId Person, long Messages) : ErasureEvent;
}
