using CoManage.Domain.Kernel;

namespace CoManage.Api.Imports;

/// <summary>One import: what was asked, how far it is, and what became of the rows.</summary>
internal sealed record ImportRecord(Guid Id, ImportOrder Order, DateTimeOffset StartedAt)
{
    public ImportState State { get; init; } = ImportState.Running;

    public ImportCounts Counts { get; init; } = ImportCounts.None;

    /// <summary>Number of the last row that is done; a resumed import goes on behind it.</summary>
    public long LastRow { get; init; }

    public long Bytes { get; init; }

    public long BytesRead { get; init; }

    /// <summary>Length of the error file up to the last row that is done.</summary>
    public long ErrorBytes { get; init; }

    /// <summary>How often each reason occurred, by rows and cells.</summary>
    public IReadOnlyDictionary<string, long> Reasons { get; init; } = new Dictionary<string, long>();

    /// <summary>Why the file as a whole could not be read.</summary>
    public Bilingual? Problem { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>What it brings says so, and can therefore be taken back. Imports begun by earlier releases do not.</summary>
    public bool IsTraced { get; init; }

    /// <summary>It was stopped halfway, so that rows behind <see cref="LastRow"/> may have been carried already.</summary>
    public bool IsResumed { get; init; }

    /// <summary>The same import with nothing done yet: a dry run has left nothing behind that it could go on from.</summary>
    public ImportRecord FromTheStart() =>
        this with { Counts = ImportCounts.None, Reasons = new Dictionary<string, long>(), LastRow = 0, BytesRead = 0, ErrorBytes = 0 };
}

/// <summary>What is to be imported and who asked for it.</summary>
/// <param name="FileHash">SHA-256 of the content: the same file again is recognised, whatever its name.</param>
/// <param name="GroupCode">The group that becomes responsible for everybody in the file; null to follow the file or spread.</param>
internal sealed record ImportOrder(string FileName, string FileHash, string Profile, string? GroupCode, bool DryRun, Actor By)
{
    public ColumnMatch Columns { get; init; } = ColumnMatch.None;
}

internal enum ImportState
{
    Running,
    Done,
    Failed,
}

/// <summary>What became of the rows. Rows read are always the sum of the other five.</summary>
internal sealed record ImportCounts(long Created, long Updated, long Unchanged, long Skipped, long Failed)
{
    public static readonly ImportCounts None = new(0, 0, 0, 0, 0);

    public long RowsRead => Created + Updated + Unchanged + Skipped + Failed;

    public ImportCounts Plus(RowOutcome outcome) => outcome switch
    {
        RowOutcome.Created => this with { Created = Created + 1 },
        RowOutcome.Updated => this with { Updated = Updated + 1 },
        RowOutcome.Unchanged => this with { Unchanged = Unchanged + 1 },
        RowOutcome.Skipped => this with { Skipped = Skipped + 1 },
        _ => this with { Failed = Failed + 1 },
    };
}

internal enum RowOutcome
{
    Created,
    Updated,
    Unchanged,
    Skipped,
    Failed,
}
