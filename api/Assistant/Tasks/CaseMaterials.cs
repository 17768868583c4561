using System.Globalization;
using CoManage.Domain.Assistant;
using CoManage.Domain.Kernel;
using CoManage.Silo.Chat;
using CoManage.Silo.Triage;

namespace CoManage.Api.Assistant.Tasks;

/// <summary>A case as material, and up to where its consult room is in it.</summary>
internal sealed record CaseAsMaterial(DraftFacts Facts, Material Material, IReadOnlyList<RoomEntry> Said);

/// <summary>Gathers what the page of a case shows and its consult room says. The caller may see the case.</summary>
internal sealed class CaseMaterials(CasePages pages, RoomHistory history, MessageQueries messages, AssistantZone zone)
{
    private const int NewestUpdates = 80;
    private const int NewestReadings = 30;
    private const int NewestSteps = 12;

    /// <summary>Null when there is no such case.</summary>
    public async Task<CaseAsMaterial?> Of(CaseId id, DraftKind kind, CancellationToken ct)
    {
        if (await pages.Find(id, ct) is not { } page)
        {
            return null;
        }

        var consult = new RoomId(page.Rooms.Consult);
        var said = (await history.Before(consult, long.MaxValue, NewestUpdates, ct)).Updates;
        var talk = SaidInRoom.Of(consult, said, zone.Offset, isNamed: false);
        var evidence = Evidence(page, consult, talk, out var leftOut);
        var material = new Material(
            About(page),
            [.. evidence, .. talk.Items, .. Readings(page), .. Assessments(page), .. Steps(page)],
            page.Patient.Medicines is { } list ? [.. list.Items.Select(each => each.Name)] : null,
            [.. KnownPeople.Of(page.Patient), .. KnownPeople.Of(await messages.People(consult, ct)), .. Signers(page)],
            talk.LeftOut + leftOut);
        var facts = new DraftFacts(
            kind, new GroupId(page.Patient.Group.Id), consult, said.Count > 0 ? said[^1].Happened.Version : 0, id, new PatientId(page.Patient.Id));
        return new(facts, WithDoses(material, page), said);
    }

    private static string About(CasePage page) => string.Create(
        CultureInfo.InvariantCulture,
        $"About: {page.Patient.Sex}, {page.Patient.Age} years; programmes: {string.Join(", ", page.Patient.Programmes.Select(each => $"{each.Programme} ({each.Stage})"))}; case: {page.Row.Reason.Text.En}, {page.Row.Urgency}.");

    // Words of a group that brought the case about; those of the consult room stand with the talk.
    private List<MaterialItem> Evidence(CasePage page, RoomId consult, SaidInRoom talk, out int leftOut)
    {
        var elsewhere = page.Evidence
            .Where(each => each.Message is { Text.Length: > 0 } message && (message.Room != consult.Value || talk.Items.All(item => item.Source.Number != message.Number)))
            .ToList();
        var fit = elsewhere.Where(each => !InjectionSigns.In(each.Message?.Text ?? "")).ToList();
        leftOut = elsewhere.Count - fit.Count;
        return [.. fit.Select((each, index) => new MaterialItem(
            string.Create(CultureInfo.InvariantCulture, $"E{index + 1}"),
            new SourceLink("message", each.At.ToOffset(zone.Offset), new RoomId(each.Message?.Room ?? Guid.Empty), each.Message?.Number),
            $"patient: {each.Message?.Text}"))];
    }

    private IEnumerable<MaterialItem> Readings(CasePage page) => page.Patient.Measurements.Take(NewestReadings).Select((each, index) => new MaterialItem(
        string.Create(CultureInfo.InvariantCulture, $"R{index + 1}"),
        new SourceLink("reading", each.At.ToOffset(zone.Offset), Label: each.Item),
        string.Create(CultureInfo.InvariantCulture, $"{each.Item} {each.Value:0.##} {each.Unit}")));

    private IEnumerable<MaterialItem> Assessments(CasePage page) => page.Patient.Assessments.Select((each, index) => new MaterialItem(
        string.Create(CultureInfo.InvariantCulture, $"A{index + 1}"),
        new SourceLink("assessment", each.At.ToOffset(zone.Offset), Label: each.Instrument),
        string.Create(
            CultureInfo.InvariantCulture,
            $"{each.InstrumentTitle.En}: {each.Score:0.##} {each.ScoreUnit} {each.BandTitle?.En}; missing: {string.Join(", ", each.Missing.Select(missing => missing.Label.En))}")));

    private IEnumerable<MaterialItem> Steps(CasePage page) => page.History.TakeLast(NewestSteps).Select((each, index) => new MaterialItem(
        string.Create(CultureInfo.InvariantCulture, $"S{index + 1}"),
        new SourceLink("step", each.At.ToOffset(zone.Offset), Label: each.What),
        $"{each.What} by {each.Role}{(each.Reason is { } reason ? $" ({reason.Text.En})" : "")}: {each.Text}"));

    private Material WithDoses(Material material, CasePage page) => page.Patient.Medicines is not { } list ? material : material with
    {
        Items =
        [
            .. material.Items,
            new MaterialItem(
                "P1",
                new SourceLink("medicines", list.ReviewedAt.ToOffset(zone.Offset)),
                list.Items.Count == 0 ? "medicines reviewed: takes none" : $"medicines reviewed: {string.Join("; ", list.Items.Select(each => each.Text))}"),
        ],
    };

    private static IEnumerable<KnownWords> Signers(CasePage page) =>
        page.History.Select(each => each.By?.Name).OfType<string>().Distinct().Select(name => new KnownWords(IdentityKind.Person, name));
}

/// <summary>The centre's distance from UTC: days and hours in drafts are those of the place.</summary>
internal sealed record AssistantZone(TimeSpan Offset);
