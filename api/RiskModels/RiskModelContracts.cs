using System.Text.Json;
using CoManage.Domain.Kernel;
using CoManage.Silo.RiskModels;

namespace CoManage.Api.RiskModels;

/// <summary>One trained model in the list.</summary>
/// <param name="Candidates">Versions on trial in its shadow.</param>
/// <param name="ShownIsGone">A version was promoted whose file is no longer there; the shipped one stands in.</param>
internal sealed record ModelLine(
    string Name,
    Bilingual Title,
    string Outcome,
    string InputSet,
    string Version,
    IReadOnlyList<string> Candidates,
    bool ShownIsGone,
    double? Auroc,
    double? AurocLow,
    double? AurocHigh);

/// <summary>A model's card: what it is made of, and its figures as evaluate wrote them.</summary>
internal sealed record ModelCard(
    ModelLine Line,
    Bilingual Data,
    string Population,
    int People,
    int Events,
    IReadOnlyList<CardInput> Inputs,
    bool IsForward,
    JsonElement? Figures,
    IReadOnlyList<ModelVersion> Versions,
    IReadOnlyList<ProgrammeOfModel> Programmes,
    bool AwaitingSignOff,
    IReadOnlyList<ModelActView> Acts);

/// <summary>A version at hand: what it was fitted on, and its main figures where somebody made them.</summary>
/// <param name="Use"><c>shown</c>, <c>trial</c> (runs silently) or <c>kept</c> (may be shown again).</param>
internal sealed record ModelVersion(
    string Version, string Use, bool IsShipped, Bilingual Data, int People, int Events, double Ridge, Bilingual? JudgedOn, JsonElement? Figures);

/// <summary>A programme in which the model speaks, and what it may do there.</summary>
internal sealed record ProgrammeOfModel(string Code, Bilingual Title, bool MayPutFirst, int ExtraPerWeek);

internal sealed record CardInput(string Name, Bilingual Title, string Unit, double MissingShare, bool Rising);

/// <summary>The pages that watch a model at work.</summary>
internal sealed record ModelWatch(DriftView? Drift, IReadOnlyList<ShadowView> Shadows);

internal sealed record PromoteBody(string? Version);

internal sealed record RoleBody(bool? MayPutFirst, int? ExtraPerWeek);
