using System.Text.Json;
using CoManage.Domain.Kernel;
using CoManage.Models;
using CoManage.Silo.Journal;
using CoManage.Silo.Lexicon;
using Dapper;

namespace CoManage.Silo.Patients;

/// <summary>
/// What a patient's record says that changes how the own words are read. Only what stands there: where nobody asked, it is
/// unknown, and the rules then read as for everybody.
/// </summary>
public sealed class MessageContexts(IReadDatabase database, LexiconShelf lexicon, TimeProvider clock)
{
    // A few readings make a usual value; one alone may have been the bad day. A pregnancy ends.
    private const int FewestReadings = 3;
    private const int Readings = 7;
    private static readonly TimeSpan StillPregnant = TimeSpan.FromDays(300);

    /// <summary>Stages at which a disease is known, and no longer looked for.</summary>
    private const string Known = "'treatment', 'followUp', 'rehabilitation', 'selfManagement'";

    /// <summary>The forms that ask for a pregnancy.</summary>
    private const string PregnancyForms = "'hypertension', 'diabetes'";

    private const string Record = $"""
        SELECT 1 FROM patient_programmes WHERE patient_id = @id AND programme = 'copd' AND stage IN ({Known});
        SELECT value FROM measurements WHERE patient_id = @id AND item = 'spo2' ORDER BY taken_at DESC, number DESC LIMIT @readings;
        SELECT at FROM medicine_reviews WHERE patient_id = @id;
        SELECT name FROM medicines WHERE patient_id = @id;
        SELECT answers FROM screenings
        WHERE patient_id = @id AND programme IN ({PregnancyForms}) AND taken_at > @since ORDER BY taken_at DESC LIMIT 1;
        """;

    /// <summary>
    /// Null where the record has no bearing: for staff, whose words nobody reads for symptoms of their own, and for words
    /// that would be read alike whatever stands in it, which is most of what people say.
    /// </summary>
    public async Task<MessageContext?> Of(Actor who, string words, CancellationToken ct) =>
        who.Role is Role.Patient && await lexicon.Current(ct).ConfigureAwait(false) is var rules && rules.AsksTheRecord(words)
            ? await Read(who, rules, ct).ConfigureAwait(false)
            : null;

    private async Task<MessageContext> Read(Actor who, RedFlagRules rules, CancellationToken ct)
    {
        var values = new { id = who.Id.Value.ToString(), readings = Readings, since = (clock.GetUtcNow() - StillPregnant).ToUnixTimeMilliseconds() };
        await using var connection = await database.Open(ct).ConfigureAwait(false);
        await using var rows = await connection.QueryMultipleAsync(new CommandDefinition(Record, values, cancellationToken: ct)).ConfigureAwait(false);
        var copd = await rows.ReadAsync<long>().ConfigureAwait(false);
        var oxygen = (await rows.ReadAsync<double>().ConfigureAwait(false)).AsList();
        var reviewed = await rows.ReadAsync<long>().ConfigureAwait(false);
        var medicines = await rows.ReadAsync<string>().ConfigureAwait(false);
        var answers = (await rows.ReadAsync<string>().ConfigureAwait(false)).AsList();
        var (insulin, thinner) = rules.MedicinesSay(medicines);
        return new MessageContext
        {
            HasCopd = copd.Any() ? true : null,
            UsualSpO2 = copd.Any() && oxygen.Count >= FewestReadings ? oxygen.Order().ElementAt(oxygen.Count / 2) : null,
            OnInsulin = reviewed.Any() ? insulin : null,
            OnAnticoagulant = reviewed.Any() ? thinner : null,
            IsPregnant = answers.Count > 0 ? Pregnant(answers[0]) : null,
        };
    }

    private static bool? Pregnant(string answers) =>
        JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(answers, KernelJson.Stored) is { } given && given.TryGetValue("pregnant", out var said)
            ? said.ToString() is "yes"
            : null;
}
