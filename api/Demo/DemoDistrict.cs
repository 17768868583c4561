using CoManage.Api.Accounts;
using CoManage.Api.Hosting;
using CoManage.Domain.Kernel;
using CoManage.Domain.Screening.Forms;
using CoManage.Silo.Journal;
using CoManage.Silo.Overview;
using CoManage.Silo.Runtime;
using CoManage.Silo.Triage;
using Microsoft.AspNetCore.Identity;

namespace CoManage.Api.Demo;

/// <summary>
/// Loads the synthetic district by living through half a year of it on a clock of its own, with the same commands and
/// rules as everybody else's.
/// </summary>
internal sealed class DemoDistrict(ServiceSettings settings) : IDemoDistrict
{
    private static readonly string[] Programmes =
        ["hepatitis_b", "colorectal", "stroke", "thyroid", "alzheimer", "varicose_veins", "chd", "copd"];

    public async Task<IReadOnlyList<DemoSignIn>> Load(DemoOptions options, IProgress<DemoProgress> progress, CancellationToken ct)
    {
        var scale = new DemoScale(options);
        var end = options.End ?? DateTimeOffset.UtcNow;
        var clock = new DemoClock(end.AddDays(-DemoScale.Days));
        using var host = ServiceHost.BuildForVerb(settings, clock);
        // The past is delivered round by round, so that one seed makes one past.
        host.Services.GetRequiredService<BackgroundWork>().Pause();
        await host.StartAsync(ct);
        try
        {
            return await Live(host.Services, scale, clock, end, progress, ct);
        }
        finally
        {
            await host.StopAsync(CancellationToken.None);
        }
    }

    private static async Task<IReadOnlyList<DemoSignIn>> Live(
        IServiceProvider services, DemoScale scale, DemoClock clock, DateTimeOffset end, IProgress<DemoProgress> progress, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var random = new Random(scale.Options.Seed);
        var people = new DemoPeople(random);
        using var silo = new DemoSilo(
            services.GetRequiredService<ISilo>(), services.GetRequiredService<BackgroundWork>(), services.GetRequiredService<IReadDatabase>(), clock, scale.Options.Seed);
        var staff = new DemoStaff(
            services.GetRequiredService<AccountRows>(), services.GetRequiredService<HospitalRows>(),
            scope.ServiceProvider.GetRequiredService<UserManager<Account>>(), people, clock);
        var forms = ShippedForms.All.Where(form => Programmes.Contains(form.Code)).ToArray();
        var year = new DemoYear(silo, scale, people, forms, random);

        progress.Report(new DemoProgress(0, "accounts"));
        var signIns = new List<DemoSignIn>(await staff.Surroundings(ct));
        var teams = new List<DemoTeam>();
        for (var i = 0; i < scale.Teams; i++)
        {
            teams.Add(await staff.Team(i, ct));
        }

        await year.Found(teams, new Actor(new UserId(DerivedId.From("demo/administrator")), Role.Administrator, "林晓"), ct);
        progress.Report(new DemoProgress(2, "patients"));
        await year.Register(teams, ct);
        signIns.AddRange(await SignIns(staff, year, teams, ct));
        var byId = teams.ToDictionary(team => team.Id.Value.ToString());
        var clinicians = new DemoClinicians(silo, services.GetRequiredService<PatientSnapshots>(), byId, random);
        var callers = new DemoCallers(silo, byId, new Random(scale.Options.Seed));
        await callers.Plan(year.Residents.Where(each => each.IsMember), ct);
        await Pass(year, clinicians, callers, services.GetRequiredService<Snapshots>(), scale, teams, clock, end, progress, ct);
        await services.GetRequiredService<DemoReading>().Mark(end, ct);
        await year.CallForHelp(year.Residents[teams.Count], ct);
        progress.Report(new DemoProgress(100, "done"));
        return signIns;
    }

    private static async Task Pass(
        DemoYear year, DemoClinicians clinicians, DemoCallers callers, Snapshots snapshots, DemoScale scale, List<DemoTeam> teams, DemoClock clock, DateTimeOffset end, IProgress<DemoProgress> progress, CancellationToken ct)
    {
        for (var step = 0; step < DemoScale.Steps; step++)
        {
            clock.MoveTo(end.AddDays(-DemoScale.StepDays * (DemoScale.Steps - 1 - step)).AddMinutes(-1));
            await year.Screen(scale.ScreeningsIn(step), ct);
            await year.Talk(teams, announce: step % 15 == 0, ct);
            // The last fortnight is still being worked on.
            await clinicians.Work(diligence: step < DemoScale.Steps - 7 ? 80 : 35, ct);
            if (step == DemoScale.Steps - 1)
            {
                await callers.PlanToday(year.Residents.Where(each => each.IsMember), ct);
            }

            await callers.Work(diligence: step < DemoScale.Steps - 1 ? 85 : 50, ct);
            await snapshots.Take(ct);
            progress.Report(new DemoProgress(10 + (89 * (step + 1) / DemoScale.Steps), "screenings"));
        }
    }

    /// <summary>One sign-in per role of the first team, and a patient of every team.</summary>
    private static async Task<IEnumerable<DemoSignIn>> SignIns(DemoStaff staff, DemoYear year, List<DemoTeam> teams, CancellationToken ct)
    {
        for (var i = 0; i < teams.Count; i++)
        {
            var resident = year.Residents[i];
            await staff.Patient(resident.Id, resident.Person.Name.Words, i == 0 ? "patient" : $"patient{i + 1:00}", ct);
        }

        return
        [
            new DemoSignIn(Role.Gp, teams[0].Gp.Name, "gp", DemoStaff.Password),
            new DemoSignIn(Role.Specialist, teams[0].Specialist.Name, "specialist", DemoStaff.Password),
            new DemoSignIn(Role.HealthManager, teams[0].HealthManager.Name, "manager", DemoStaff.Password),
            new DemoSignIn(Role.Patient, year.Residents[0].Person.Name.Words, "patient", DemoStaff.Password),
        ];
    }
}
