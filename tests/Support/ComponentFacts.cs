namespace CoManage.Tests.Support;

/// <summary>Needs a PostgreSQL server; skipped with the reason where there is none, but never in a continuous build.</summary>
internal sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute() => Skip = SkipReason.Unless(Components.Postgres);
}

internal sealed class PostgresTheoryAttribute : TheoryAttribute
{
    public PostgresTheoryAttribute() => Skip = SkipReason.Unless(Components.Postgres);
}

/// <summary>Needs a Chromium.</summary>
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = SkipReason.Unless(Components.Browser);
}

/// <summary>Needs a browser and a PostgreSQL server.</summary>
internal sealed class PostgresBrowserFactAttribute : FactAttribute
{
    public PostgresBrowserFactAttribute() =>
        Skip = SkipReason.Unless(Components.Browser) ?? SkipReason.Unless(Components.Postgres);
}

/// <summary>Needs the real data that is not part of the project; skipped without it everywhere.</summary>
internal sealed class SharedDataFactAttribute : FactAttribute
{
    public SharedDataFactAttribute() => Skip = Components.SharedData.Reason;
}

internal static class SkipReason
{
    // Attributes cannot await; each search runs once in a process.
    public static string? Unless(Task<Found> component) =>
        Components.MayBeMissing ? Task.Run(() => component).GetAwaiter().GetResult().Reason : null;
}
