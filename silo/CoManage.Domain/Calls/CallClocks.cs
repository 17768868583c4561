namespace CoManage.Domain.Calls;

/// <summary>
/// When somebody is called again. The two spans are those of Simple's call list (simple.org): settings of the
/// district, not clinical rules.
/// </summary>
/// <param name="Agreed">Days until the next call after one that came to an end.</param>
/// <param name="Later">Days until the next try where the person asked for it.</param>
/// <param name="Zone">The centre's distance from UTC, which decides what day it is.</param>
public sealed record CallClocks(int Agreed, int Later, TimeSpan Zone)
{
    public static readonly CallClocks Usual = new(Agreed: 30, Later: 7, Zone: TimeSpan.FromHours(8));

    /// <summary>Nobody plans a call further ahead than this many days; it is a slip of the hand.</summary>
    public const int Furthest = 366;

    public DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToOffset(Zone).DateTime);

    /// <summary>What each result says of the next call.</summary>
    public NextCall After(CallResult result, DateOnly today) => result switch
    {
        CallResult.Agreed => new NextCall.Proposed(today.AddDays(Agreed)),
        CallResult.CallLater => new NextCall.Proposed(today.AddDays(Later)),

        // No source gives a span for these, so whoever called chooses the day.
        CallResult.NoAnswer or CallResult.InHospital => new NextCall.Asked(),
        _ => new NextCall.None(),
    };
}

/// <summary>What a result says of the next call.</summary>
public abstract record NextCall
{
    private NextCall()
    {
    }

    /// <summary>This day, unless whoever called says another.</summary>
    public sealed record Proposed(DateOnly On) : NextCall;

    /// <summary>Whoever called has to say the day.</summary>
    public sealed record Asked : NextCall;

    /// <summary>There is none: the person stands aside with the result, or is no longer cared for here.</summary>
    public sealed record None : NextCall;
}
