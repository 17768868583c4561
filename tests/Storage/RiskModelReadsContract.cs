using CoManage.Domain.Kernel;
using CoManage.Domain.Patients;
using CoManage.Domain.RiskModels;
using CoManage.Domain.Screening;
using CoManage.Domain.Screening.Forms;
using CoManage.Domain.Triage;
using CoManage.Models.Trained;
using CoManage.Silo.Journal;
using CoManage.Silo.Patients;
using CoManage.Silo.RiskModels;
using CoManage.Silo.Runtime;
using CoManage.Silo.Screening;
using CoManage.Silo.Triage;
using CoManage.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CoManage.Tests.Storage;

/// <summary>What models said, on trial or shown, is counted alike on every database.</summary>
public abstract class RiskModelReadsContract(ITestDatabase database) : ServicesContract(database)
{
    private const string Model = "incident_diabetes.exam";
    private static readonly Actor Admin = new(new UserId(DerivedId.From("admin")), Role.Administrator, "Chen");
    private static readonly PatientId Patient = new(DerivedId.From("Amina"));
    private static readonly GroupId Group = new(DerivedId.From("one"));
    private static readonly TrainedModel Shown = TrainedModels.All[Model];
    private static readonly TrainedModel Candidate = new(Shown.Artefact with { Version = "2.trial", Intercept = Shown.Artefact.Intercept - 9 });

    private static readonly Dictionary<string, string> HighRisk = new()
    {
        ["sbp"] = "178",
        ["dbp"] = "100",
        ["height"] = "160",
        ["weight"] = "95",
        ["waist_cm"] = "104",
        ["dm"] = "no",
        ["family"] = "yes",
    };

    private protected override void Add(IServiceCollection services) => services
        .AddSlice(new PatientSlice())
        .AddSlice(new ScreeningSlice())
        .AddSlice(new TriageSlice(TriageClocks.Standard))
        .AddSlice(new ModelPolicySlice())
        .AddSlice(new ModelRoleSlice())
        .AddSingleton(provider => new ModelShelf(provider.GetRequiredService<IReadDatabase>(), [Candidate], provider.GetRequiredService<TimeProvider>()))
        .AddSingleton(new LocalPercentages([new(Model, Shown.Version, "本中心", 500, 100, 0, 1, [], [], "")]))
        .AddSingleton<ModelledQueries>()
        .AddSingleton<ModelRoleQueries>()
        .AddSingleton<ShadowQueries>()
        .AddSingleton<PastScreenings>()
        .AddSingleton<Programmes>()
        .AddSingleton<DriftQueries>()
        .AddSingleton<ReplayQueries>();

    protected override async Task Fill()
    {
        var person = new Person(new PrivateText("Amina"), Sex.Male, DateOnly.FromDateTime(TestClock.Noon.AddYears(-60).UtcDateTime), Contact.None);
        await Ask<PatientCommand>(Patient.Value, Actor.Service, new PatientCommand.Register(person, Group, Consent: true));
    }

    [ContractFact]
    public async Task The_shown_version_speaks_the_one_on_trial_is_only_counted()
    {
        await Screen();
        var said = (await Get<ModelledQueries>().NewestOf(Patient, default)).Single(each => each.Model == Model);
        Assert.Equal((Shown.Version, "high", "本中心"), (said.Version, said.Band, said.PercentFor));
        Assert.InRange(said.Percent ?? -1, 1, 99);
        Assert.All(said.Reasons, reason => Assert.Matches(reason.Added > 0 ? "：使风险升高$" : "：使风险降低$", reason.Text.Zh));
        var shadow = Assert.Single(await Get<ShadowQueries>().Of(Model, default));
        var pair = Assert.Single(shadow.Bands);
        Assert.Equal(("high", "usual", 1), (pair.Shown, pair.Shadow, pair.Screenings));
        Assert.True(shadow.MeanRankDifference < 0);
    }

    [ContractFact]
    public async Task A_programme_remembers_what_models_may_do_there_who_signed_and_how_many_a_week_has_taken()
    {
        var nobody = await Get<ModelRoleQueries>().Of("diabetes", default);
        Assert.Equal((false, 0, 0), (nobody.MayPutFirst, nobody.ExtraPerWeek, nobody.Acts.Count));
        await Ask<ModelRoleCommand>(ModelRoleCommand.KeyOf("diabetes"), Admin, new ModelRoleCommand.Allow("diabetes", true, 1));
        foreach (var screening in (string[])["first", "second"])
        {
            var person = new PlacedHigh(Model, Patient, Group, "diabetes", new ScreeningId(DerivedId.From(screening)), 0, 99, "high");
            await Ask<ModelRoleCommand>(ModelRoleCommand.KeyOf("diabetes"), Actor.Service, new ModelRoleCommand.Offer(person, IsFound: false));
        }

        var role = await Get<ModelRoleQueries>().Of("diabetes", default);
        Assert.Equal((true, 1, 1, "Chen"), (role.MayPutFirst, role.ExtraPerWeek, role.UsedThisWeek, Assert.Single(role.Acts).By));
        Assert.Contains(role.Models, model => model.Name == Model && model.Version == Shown.Version);
        Get<ModelShelf>().Forget();
        var current = await Get<ModelShelf>().Current(default);
        Assert.Equal((true, false), (current.MayOffer("diabetes"), current.MayOffer("stroke")));
    }

    [ContractFact]
    public async Task A_promotion_is_signed_and_shows_the_other_version()
    {
        await Ask<ModelPolicyCommand>(ModelPolicyCommand.KeyOf(Model), Admin, new ModelPolicyCommand.Promote(Model, "2.trial"));
        Get<ModelShelf>().Forget();
        await Screen();
        var said = (await Get<ModelledQueries>().NewestOf(Patient, default)).Single(each => each.Model == Model);
        Assert.Equal(("2.trial", "usual"), (said.Version, said.Band));
        Assert.Null(said.Percent);
        Assert.Equal(("promoted", "2.trial", "Chen"), (await Get<ModelledQueries>().ActsOn(Model, default)) is [var act] ? (act.Kind, act.After, act.By) : default);
    }

    [ContractFact]
    public async Task Weeks_and_the_past_are_counted()
    {
        await Screen();
        var week = Assert.Single((await Get<DriftQueries>().Of(Model, default))?.Weeks ?? []);
        Assert.Equal((DayOfWeek.Monday, 1, 1.0), (week.Monday.DayOfWeek, week.Screenings, week.High));
        Assert.Equal(["too-few"], week.Warnings);
        var replay = await Get<ReplayQueries>().Of(Candidate, default);
        Assert.Equal((1, 0, 1), (replay.Screenings, replay.Decided, replay.Bands["usual"]));
        var rules = Assert.Single(await Get<ReplayQueries>().OfRules("diabetes", default));
        Assert.Equal(("rules", "1", 1), (rules.Kind, rules.Version, rules.Bands["high"]));
        Assert.Contains(await Get<ReplayQueries>().OfInstruments("diabetes", default), each => each is { Name: "cdrs", Screenings: 1 });
    }

    private async Task Screen(int days = 0)
    {
        var form = ShippedForms.Find("diabetes") ?? throw new InvalidOperationException("diabetes");
        var command = new ScreeningCommand.Record(
            Patient, Group, new PersonFacts(Sex.Male, DateOnly.FromDateTime(TestClock.Noon.AddYears(-60).UtcDateTime)), form,
            new AnswerSheet(HighRisk, Confirmed: AnswerSheet.AllConfirmed), TestClock.Noon.AddDays(-days),
            Models: await Get<ModelShelf>().Current(default));
        await Ask<ScreeningCommand>(DerivedId.From($"screening {days}"), Actor.Service, command);
    }
}

public sealed class SqliteRiskModelReadsTests() : RiskModelReadsContract(new SqliteTestDatabase());

[OnPostgres]
public sealed class PostgresRiskModelReadsTests() : RiskModelReadsContract(new PostgresTestDatabase());
