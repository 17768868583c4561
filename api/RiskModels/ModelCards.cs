using CoManage.Domain.Kernel;
using CoManage.Domain.RiskModels;
using CoManage.Domain.Screening.Forms;
using CoManage.Models.Trained;
using CoManage.Silo.RiskModels;

namespace CoManage.Api.RiskModels;

/// <summary>Puts the list and the cards of the models together.</summary>
internal sealed class ModelCards(ModelShelf shelf, ModelledQueries queries, ModelRoleQueries roles, VersionFigures figures)
{
    private const string Trial = "trial";

    public async Task<IReadOnlyList<ModelLine>> List(CancellationToken ct)
    {
        var lines = new List<ModelLine>();
        foreach (var name in TrainedModels.All.Keys.Order(StringComparer.Ordinal))
        {
            if (await Line(name, ct) is { } line)
            {
                lines.Add(line);
            }
        }

        return lines;
    }

    public async Task<ModelCard?> Card(string name, CancellationToken ct)
    {
        if (await Line(name, ct) is not { } line || await shelf.Shown(name, ct) is not { Shown: { Artefact: var model } shown })
        {
            return null;
        }

        return new(
            line, Both(model.Training.Data), model.Training.Population, model.Training.People, model.Training.Events,
            [.. model.Inputs.Select(curve => (Curve: curve, Input: TrainedInputs.Find(curve.Name))).Select(each => new CardInput(
                each.Curve.Name, new(each.Input.Zh, each.Input.En), each.Input.Unit, each.Curve.MissingShare, model.Rising.Contains(each.Curve.Name)))],
            line.Outcome is "cvd_death" or "incident_diabetes",
            figures.Of(name, model.Version),
            [.. shelf.Versions(name).Select(each => Version(each, UseOf(each, shown)))],
            await Programmes(model.Outcome, ct),
            ModelUses.Listed.AwaitingSignOff,
            await queries.ActsOn(name, ct));
    }

    private async Task<ModelLine?> Line(string name, CancellationToken ct)
    {
        if (await shelf.Shown(name, ct) is not var (shown, promoted))
        {
            return null;
        }

        var auroc = figures.Of(name, shown.Version)?.GetProperty("auroc");
        return new(
            name, ModelTitles.Of(name), shown.Artefact.Outcome, shown.Artefact.InputSet, shown.Version,
            [.. shelf.Versions(name).Where(each => UseOf(each, shown) == Trial).Select(each => each.Version)],
            promoted is not null && promoted != shown.Version,
            auroc?.GetProperty("value").GetDouble(), auroc?.GetProperty("low").GetDouble(), auroc?.GetProperty("high").GetDouble());
    }

    private ModelVersion Version(TrainedModel model, string use) => new(
        model.Version, use, IsShipped(model),
        Both(model.Artefact.Training.Data), model.Artefact.Training.People, model.Artefact.Training.Events, model.Artefact.Training.Ridge,
        figures.Of(model.Name, model.Version) is { } made ? Both(made.GetProperty("people").GetString() ?? "") : null,
        figures.Of(model.Name, model.Version));

    // The shipped version stays at hand behind a promoted one, but only candidates run in the shadow.
    private static string UseOf(TrainedModel model, TrainedModel shown) =>
        model.Version == shown.Version ? "shown" : IsShipped(model) ? "kept" : Trial;

    private static bool IsShipped(TrainedModel model) => TrainedModels.Find(model.Name)?.Version == model.Version;

    private static Bilingual Both(string english) => new(TrainingTexts.InChinese(english), english);

    private async Task<IReadOnlyList<ProgrammeOfModel>> Programmes(string outcome, CancellationToken ct)
    {
        var programmes = new List<ProgrammeOfModel>();
        foreach (var form in ShippedForms.All.Where(form => ModelUses.Listed.Of(form.Code).Any(use => use.Outcome == outcome)))
        {
            var role = await roles.Of(form.Code, ct);
            programmes.Add(new(form.Code, form.Title, role.MayPutFirst, role.ExtraPerWeek));
        }

        return programmes;
    }
}
