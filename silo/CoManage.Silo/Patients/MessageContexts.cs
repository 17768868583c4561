using System.Text.Json;
using CoManage.Domain.Kernel;
using CoManage.Models;
using CoManage.Silo.Journal;
using Dapper;

namespace CoManage.Silo.Patients;

/// <summary>
/// What a patient's record says that changes how the own words are read. Only what stands there: where nobody asked, it is
/// unknown, and the rules then read as for everybody.
/// </summary>
public sealed class MessageContexts(IReadDatabase database, TimeProvider clock)
{
    // A few readings make a usual value; one alone may have been the bad day. A pregnancy ends.
    private const int FewestReadings = 3;
    private const int Readings = 7;
    private static readonly TimeSpan StillPregnant = TimeSpan.FromDays(300);

    /// <summary>Stages at which a disease is known, and no longer looked for.</summary>
    private const string Known = "'treatment', 'followUp', 'rehabilitation', 'selfManagement'";

    /// <summary>The forms that ask for a pregnancy.</summary>
    private const string PregnancyForms = "'hypertension', 'diabetes'";

    /// <summary>Null for staff: nobody reads what they write for symptoms of their own.</summary>
    public async Task<MessageContext?> Of(Actor who, CancellationToken ct)
    {
        if (who.Role is not Role.Patient)
        {
            return null;
        }

        var values = new { id = who.Id.Value.ToString(), since = (clock.GetUtcNow() - StillPregnant).ToUnixTimeMilliseconds() };
        await using var connection = await database.Open(ct).ConfigureAwait(false);
        async Task<List<TValue>> Read<TValue>(string sql) =>
            (await connection.QueryAsync<TValue>(new CommandDefinition(sql, values, cancellationToken: ct)).ConfigureAwait(false)).AsList();
        var copd = await Read<long>($"SELECT 1 FROM patient_programmes WHERE patient_id = @id AND programme = 'copd' AND stage IN ({Known})").ConfigureAwait(false);
        var oxygen = copd.Count == 0 ? [] : await Read<double>(
            $"SELECT value FROM measurements WHERE patient_id = @id AND item = 'spo2' ORDER BY taken_at DESC, number DESC LIMIT {Readings}").ConfigureAwait(false);
        var reviewed = await Read<long>("SELECT at FROM medicine_reviews WHERE patient_id = @id").ConfigureAwait(false);
        var medicines = await Read<string>("SELECT name FROM medicines WHERE patient_id = @id").ConfigureAwait(false);
        var answers = await Read<string>(
            $"SELECT answers FROM screenings WHERE patient_id = @id AND programme IN ({PregnancyForms}) AND taken_at > @since ORDER BY taken_at DESC LIMIT 1").ConfigureAwait(false);
        var (insulin, thinner) = RedFlags.MedicinesSay(medicines);
        return new MessageContext
        {
            HasCopd = copd.Count > 0 ? true : null,
            UsualSpO2 = oxygen.Count >= FewestReadings ? oxygen.Order().ElementAt(oxygen.Count / 2) : null,
            OnInsulin = reviewed.Count > 0 ? insulin : null,
            OnAnticoagulant = reviewed.Count > 0 ? thinner : null,
            IsPregnant = answers.Count > 0 ? Pregnant(answers[0]) : null,
        };
    }

    private static bool? Pregnant(string answers) =>
        JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(answers, KernelJson.Stored) is { } given && given.TryGetValue("pregnant", out var said)
            ? said.ToString() is "yes"
            : null;
}
