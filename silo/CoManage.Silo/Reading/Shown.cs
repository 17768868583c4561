using System.Globalization;
using System.Text.Json;
using CoManage.Domain.Kernel;

namespace CoManage.Silo.Reading;

/// <summary>A person as lists show one.</summary>
public sealed record ShownPerson(Guid Id, string Name);

/// <summary>A patient group or a hospital as lists show one.</summary>
public sealed record ShownPlace(Guid Id, Bilingual Name);

/// <summary>A department of a hospital as lists show one.</summary>
public sealed record ShownDepartment(string Code, Bilingual Name);

/// <summary>A coded reason with its words.</summary>
public sealed record ShownReason(string Code, Bilingual Text);

/// <summary>One part of a worklist and how many stand in it.</summary>
public sealed record ShownSection(string Key, long Count);

/// <summary>From the few kinds of value that read models hold to what clients are shown.</summary>
public static class Shown
{
    public static DateTimeOffset At(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);

    public static DateTimeOffset? At(long? milliseconds) => milliseconds is { } known ? At(known) : null;

    /// <summary>Full years on that day.</summary>
    public static int Age(string birthDate, DateTimeOffset now)
    {
        var birth = DateOnly.ParseExact(birthDate, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        return today.Year - birth.Year - ((today.Month, today.Day).CompareTo((birth.Month, birth.Day)) < 0 ? 1 : 0);
    }

    /// <summary>JSON that was frozen into an event, shown as it is.</summary>
    public static JsonElement? Frozen(string? json) =>
        string.IsNullOrEmpty(json) ? null : JsonElement.Parse(json);
}
