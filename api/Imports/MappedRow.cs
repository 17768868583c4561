using CoManage.Domain.Patients;
using CoManage.Domain.Screening;
using CoManage.Domain.Screening.Forms;

namespace CoManage.Api.Imports;

/// <summary>What one row says: a person and the answers to one or more forms; or what is wrong with it.</summary>
internal sealed record MappedRow(long Number, IReadOnlyList<RowProblem> Problems)
{
    public string PersonKey { get; init; } = "";

    public string RowKey { get; init; } = "";

    /// <summary>The day of the screening is part of the row's key.</summary>
    public bool IsKeyedByDay { get; init; }

    public Person? Person { get; init; }

    public string? GroupCode { get; init; }

    public DateTimeOffset TakenAt { get; init; }

    public IReadOnlyList<MappedScreening> Screenings { get; init; } = [];
}

/// <summary>The answers of one row to one form.</summary>
internal sealed record MappedScreening(ProgrammeForm Form, AnswerSheet Answers);
