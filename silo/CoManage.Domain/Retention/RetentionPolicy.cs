using CoManage.Domain.Kernel;

namespace CoManage.Domain.Retention;

/// <summary>
/// For how long this service keeps words, as an administrator has set it. Never shorter than the law asks for: what is
/// past its time is gone for good.
/// </summary>
/// <param name="Terms">Null until somebody has set them; then the configuration counts.</param>
public sealed record RetentionPolicy(RetentionTerms? Terms)
{
    public const int MostYears = 200;

    /// <summary>The one policy of a service.</summary>
    public static readonly Guid Key = DerivedId.From("retention.policy");

    public static readonly Decider<RetentionPolicy, RetentionPolicyCommand, RetentionPolicyEvent> Decider =
        new(new RetentionPolicy(Terms: null), Decide, Evolve);

    public static class Refusals
    {
        public static readonly Refusal ChatTooShort = new("retention.chat-too-short");
        public static readonly Refusal RecordsTooShort = new("retention.records-too-short");
        public static readonly Refusal TooLong = new("retention.too-long");
    }

    private static Decision<RetentionPolicyEvent> Decide(RetentionPolicy state, RetentionPolicyCommand command, Moment moment) => command switch
    {
        _ when moment.By.Role is not Role.Administrator => Hold.Refusals.NeedsAdministrator,
        RetentionPolicyCommand.SetTerms { Terms.ChatYears: < RetentionTerms.LeastChatYears } => Refusals.ChatTooShort,
        RetentionPolicyCommand.SetTerms { Terms.RecordsYears: < RetentionTerms.LeastRecordsYears } => Refusals.RecordsTooShort,
        RetentionPolicyCommand.SetTerms { Terms: { ChatYears: > MostYears } or { RecordsYears: > MostYears } } => Refusals.TooLong,
        RetentionPolicyCommand.SetTerms c => c.Terms == state.Terms ? Decision<RetentionPolicyEvent>.Nothing : new RetentionPolicyEvent.TermsSet(c.Terms),
        _ => throw new InvalidOperationException($"{command.GetType().Name} is not for the policy."),
    };

    private static RetentionPolicy Evolve(RetentionPolicy state, RetentionPolicyEvent happened) => happened switch
    {
        RetentionPolicyEvent.TermsSet e => state with { Terms = e.Terms },
        _ => throw new InvalidOperationException($"{happened.GetType().Name} is not of the policy."),
    };
}

/// <summary>What can be asked of the policy. Its key is <see cref="RetentionPolicy.Key"/>.</summary>
public abstract record RetentionPolicyCommand
{
    private RetentionPolicyCommand()
    {
    }

    public sealed record SetTerms(RetentionTerms Terms) : RetentionPolicyCommand;
}

/// <summary>What happened to the policy.</summary>
public abstract record RetentionPolicyEvent
{
    private RetentionPolicyEvent()
    {
    }

    public sealed record TermsSet(RetentionTerms Terms) : RetentionPolicyEvent;
}
