using CoManage.Domain.Kernel;

namespace CoManage.Silo.Overview;

/// <summary>What a district is steered by. Each is a share: hits of those counted, and some who are left out by name.</summary>
public enum Measure
{
    /// <summary>Of the cases flagged in the last twelve months, those that ended with a named decision or a finished referral.</summary>
    LoopClosed,

    /// <summary>Of the people with hypertension in care, those whose newest pressure of the last three months is in target.</summary>
    Control,

    /// <summary>Of the cases that wait for the community now, those whose clock has run out.</summary>
    Overdue,

    /// <summary>Of the decisions of the last thirty days, those that came before the clock ran out.</summary>
    ClockMet,
}

/// <summary>Which part of the district is looked at; nothing chosen is all of it.</summary>
public sealed record OverviewScope(GroupId? Team = null, string? Programme = null);

/// <summary>A share and its three numbers.</summary>
/// <param name="Excluded">Left out of both by the definition of the measure.</param>
public sealed record Share(long Hits, long Counted, long Excluded)
{
    public static readonly Share None = new(0, 0, 0);

    public static Share Add(Share one, Share other) =>
        new(one.Hits + other.Hits, one.Counted + other.Counted, one.Excluded + other.Excluded);
}
