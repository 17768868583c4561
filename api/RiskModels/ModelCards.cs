using System.Text.Json;
using CoManage.Models.Trained;
using CoManage.Silo.RiskModels;

namespace CoManage.Api.RiskModels;

/// <summary>Puts the list and the cards of the models together.</summary>
internal static class ModelCards
{
    public static async Task<IReadOnlyList<ModelLine>> List(ModelShelf shelf, CancellationToken ct)
    {
        var lines = new List<ModelLine>();
        foreach (var name in TrainedModels.All.Keys.Order(StringComparer.Ordinal))
        {
            if (await Line(name, shelf, ct) is { } line)
            {
                lines.Add(line);
            }
        }

        return lines;
    }

    public static async Task<ModelCard?> Card(string name, ModelShelf shelf, ModelledQueries queries, CancellationToken ct)
    {
        if (await Line(name, shelf, ct) is not { } line || await shelf.Shown(name, ct) is not { Shown: { Artefact: var model } })
        {
            return null;
        }

        return new(
            line, model.Training.Data, model.Training.Population, model.Training.People, model.Training.Events,
            [.. model.Inputs.Select(curve => (Curve: curve, Input: TrainedInputs.Find(curve.Name))).Select(each => new CardInput(
                each.Curve.Name, new(each.Input.Zh, each.Input.En), each.Input.Unit, each.Curve.MissingShare, model.Rising.Contains(each.Curve.Name)))],
            line.Outcome is "cvd_death" or "incident_diabetes",
            FiguresOf(name, model.Version),
            await queries.ActsOn(name, ct));
    }

    private static async Task<ModelLine?> Line(string name, ModelShelf shelf, CancellationToken ct)
    {
        if (await shelf.Shown(name, ct) is not var (shown, policy))
        {
            return null;
        }

        var auroc = FiguresOf(name, shown.Version)?.GetProperty("auroc");
        return new(
            name, ModelTitles.Of(name), shown.Artefact.Outcome, shown.Artefact.InputSet, shown.Version, policy.ExtraPerWeek,
            [.. shelf.Versions(name).Select(each => each.Version).Where(version => version != shown.Version)],
            policy.Version is { } promoted && promoted != shown.Version,
            auroc?.GetProperty("value").GetDouble(), auroc?.GetProperty("low").GetDouble(), auroc?.GetProperty("high").GetDouble());
    }

    // Figures belong to one version; a promoted one brings none until they are made.
    private static JsonElement? FiguresOf(string name, string version) =>
        TrainedModels.Figures(name) is { } json && JsonElement.Parse(json) is var figures && figures.GetProperty("version").GetString() == version
            ? figures
            : null;
}
