namespace CoManage.Silo.Runtime;

/// <summary>How a silo is set up.</summary>
public sealed record SiloOptions
{
    /// <summary>PostgreSQL when set; else SQLite in the data folder.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>Where the embedded database lies.</summary>
    public string DataFolder { get; init; } = "data";

    /// <summary>A grain without work for this long is forgotten.</summary>
    public TimeSpan IdleAfter { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>More grains than this are not kept awake; the least recently used ones go first.</summary>
    public int MostAwake { get; init; } = 10_000;

    /// <summary>More commands than this do not wait for one grain.</summary>
    public int InboxLimit { get; init; } = 1_024;
}
