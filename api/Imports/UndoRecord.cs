using CoManage.Domain.Kernel;

namespace CoManage.Api.Imports;

/// <summary>An import being taken back: who wanted it and why, how far it is, and what became of what it had brought.</summary>
/// <param name="Command">A repeat of the order that began it is answered as the first time.</param>
/// <param name="People">How many people have anything of the import.</param>
internal sealed record UndoRecord(Guid Import, Guid Command, string Reason, Actor By, DateTimeOffset StartedAt, long People)
{
    public long PeopleDone { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    public UndoCounts Counts { get; init; } = UndoCounts.None;
}

/// <summary>What an import had created of one kind. Taken back and stayed always add up to it.</summary>
internal sealed record Tally(long Created, long TakenBack, long Stayed);

internal sealed record UndoCounts(Tally Screenings, Tally People, Tally Cases)
{
    public static readonly UndoCounts None = new(new(0, 0, 0), new(0, 0, 0), new(0, 0, 0));
}

/// <summary>Somebody of whom something stays, and why.</summary>
internal sealed record Stay(PatientId Patient, string Because, string? By);

/// <summary>One person of an import: what it brought, and what keeps any of it.</summary>
/// <param name="IsCreated">The import brought the person too.</param>
/// <param name="Because">Why the person stays; null when nothing else is known of them.</param>
internal sealed record TracedPerson(PatientId Patient, bool IsCreated, string? Because, IReadOnlyList<TracedScreening> Screenings)
{
    /// <summary>Why anything of the person stays; null when all goes.</summary>
    public Stay? Stay => Screenings.FirstOrDefault(each => each.Because is not null) is { Because: { } kept } screening
        ? new Stay(Patient, kept, screening.By)
        : IsCreated && Because is { } lives ? new Stay(Patient, lives, null) : null;
}

internal sealed record TracedScreening(ScreeningId Screening, string? Because, string? By);
