using System.Globalization;
using CoManage.Domain.Kernel;
using CoManage.Domain.RiskModels;
using CoManage.Silo.Journal;
using CoManage.Silo.Reading;
using Dapper;

namespace CoManage.Silo.RiskModels;

/// <summary>Which part decides the triage cases of a programme, and who decided that.</summary>
/// <param name="UsedThisWeek">How many the models have added since Monday.</param>
/// <param name="Models">Those that speak in this programme; none where no model is for it.</param>
/// <param name="AwaitingSignOff">The clinical lead has not signed which models speak where and from which rank on.</param>
public sealed record ModelRoleView(
    string Programme,
    bool MayPutFirst,
    int ExtraPerWeek,
    int UsedThisWeek,
    IReadOnlyList<SpeakingModel> Models,
    bool AwaitingSignOff,
    IReadOnlyList<ModelRoleAct> Acts);

/// <summary>A model of a programme; shown with laboratory values as soon as there are any.</summary>
public sealed record SpeakingModel(string Name, Bilingual Title, string Version);

/// <summary>A change that an administrator signed for.</summary>
public sealed record ModelRoleAct(DateTimeOffset At, bool MayPutFirst, int ExtraPerWeek, string By);

/// <summary>Reads the roles of the models.</summary>
public sealed class ModelRoleQueries(IReadDatabase database, ModelShelf shelf, TimeProvider clock)
{
    private const int MostShown = 50;

    public async Task<ModelRoleView> Of(string programme, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        var role = await connection.QuerySingleOrDefaultAsync<(long First, long Extra, string? Week, long Used)>(new CommandDefinition(
            "SELECT put_first, extra_per_week, week, used FROM model_roles WHERE programme = @programme",
            new { programme },
            cancellationToken: ct));
        var acts = await connection.QueryAsync<(long At, long First, long Extra, string By)>(new CommandDefinition(
            $"""
            SELECT at, put_first, extra_per_week, by_name FROM model_role_acts
            WHERE programme = @programme ORDER BY number DESC LIMIT {MostShown}
            """,
            new { programme },
            cancellationToken: ct));
        var week = ModelRole.MondayOf(clock.GetUtcNow()).ToString(ModelRoleSlice.Day, CultureInfo.InvariantCulture);
        return new(
            programme, role.First != 0, (int)role.Extra, role.Week == week ? (int)role.Used : 0, await Models(programme, ct),
            ModelUses.Listed.AwaitingSignOff,
            [.. acts.Select(act => new ModelRoleAct(Shown.At(act.At), act.First != 0, (int)act.Extra, act.By))]);
    }

    private async Task<IReadOnlyList<SpeakingModel>> Models(string programme, CancellationToken ct)
    {
        var models = new List<SpeakingModel>();
        foreach (var use in ModelUses.Listed.Of(programme))
        {
            foreach (var name in (string[])[$"{use.Outcome}.exam", $"{use.Outcome}.bloods"])
            {
                if (await shelf.Shown(name, ct) is { Shown: var model })
                {
                    models.Add(new(name, ModelTitles.Of(name), model.Version));
                }
            }
        }

        return models;
    }
}
