namespace CoManage.Load.Faults;

/// <summary>What the clients feel of the faults, and what is counted of them.</summary>
internal sealed class Weather
{
    private int breaks;

    /// <summary>Each request is sent twice, as by a network that loses answers.</summary>
    public bool IsDoubling { get; set; }

    /// <summary>Nothing new is said; what has no answer is still sent.</summary>
    public bool IsQuiet { get; set; }

    /// <summary>How often a line broke or a call had no answer.</summary>
    public int Breaks => breaks;

    public void CountBreak() => Interlocked.Increment(ref breaks);
}
