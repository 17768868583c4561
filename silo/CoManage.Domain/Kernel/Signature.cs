namespace CoManage.Domain.Kernel;

/// <summary>Who put their name to something and when. Kept in the event, because names and roles of accounts change.</summary>
public sealed record Signature(UserId Id, string Name, Role Role, DateTimeOffset At)
{
    public static Signature Of(Moment moment) => new(moment.By.Id, moment.By.Name, moment.By.Role, moment.Now);
}
