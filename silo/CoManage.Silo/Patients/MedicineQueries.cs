using CoManage.Domain.Kernel;
using CoManage.Silo.Journal;
using CoManage.Silo.Reading;
using Dapper;

namespace CoManage.Silo.Patients;

/// <summary>What a patient takes, as last reviewed; null where nobody ever asked, which is not the same as nothing.</summary>
public sealed class MedicineQueries(IReadDatabase database)
{
    public async Task<MedicineList?> Of(PatientId patient, CancellationToken ct)
    {
        await using var connection = await database.Open(ct).ConfigureAwait(false);
        var values = new { id = patient.Value.ToString() };
        var reviews = await connection.QueryAsync<(long At, string By, string Role)>(new CommandDefinition(
            "SELECT at, by_name, by_role FROM medicine_reviews WHERE patient_id = @id", values, cancellationToken: ct)).ConfigureAwait(false);
        if (reviews.AsList() is not [var review])
        {
            return null;
        }

        var rows = await connection.QueryAsync<(string Name, string Dose, string? Since)>(new CommandDefinition(
            "SELECT name, dose, since FROM medicines WHERE patient_id = @id ORDER BY position", values, cancellationToken: ct)).ConfigureAwait(false);
        return new(Shown.At(review.At), review.By, review.Role, [.. rows.Select(each => new MedicineLine(each.Name, each.Dose, each.Since))]);
    }
}

/// <summary>A reviewed list; no items means that the patient takes nothing.</summary>
public sealed record MedicineList(DateTimeOffset ReviewedAt, string By, string Role, IReadOnlyList<MedicineLine> Items);

/// <param name="Since">The first day as a date; null when it is not known.</param>
public sealed record MedicineLine(string Name, string Dose, string? Since)
{
    /// <summary>The whole in one line, for a frozen snapshot.</summary>
    public string Text => string.Join(" ", new[] { Name, Dose, Since is null ? "" : $"({Since} –)" }.Where(each => each.Length > 0));
}
