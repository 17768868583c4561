using CoManage.Api.Accounts;
using CoManage.Api.Hosting;
using CoManage.Domain.Groups;
using CoManage.Domain.Kernel;
using CoManage.Domain.Patients;
using CoManage.Load.Pages;
using CoManage.Silo.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CoManage.Load.Chat;

/// <summary>So many patient groups of so many people, care team included.</summary>
internal sealed record DistrictShape(int Groups, int People);

/// <summary>A room with the sign-in cookies of everybody in it.</summary>
internal sealed record Household(Guid Room, IReadOnlyList<string> Cookies);

/// <summary>
/// Groups with members, made by the service's own commands, and everybody signed in. Checking thousands of passwords
/// would take longer than the run: the cookies are made by the code that makes them after a password was checked.
/// </summary>
internal sealed class District(IReadOnlyList<Household> households)
{
    private const int TeamSize = 3;

    public static readonly District Nobody = new([]);

    public IReadOnlyList<Household> Households => households;

    public static async Task<District> Settle(DistrictShape shape, string data, string? postgres, long history, int cases)
    {
        var settings = ServiceSettings.Read(data, "http://127.0.0.1:0", postgres);
        await using var app = ServiceHost.Build(settings, new WebClientState.Unavailable("Nobody looks at pages while settling."));
        await app.StartAsync();
        var groups = await Task.WhenAll(Enumerable.Range(0, shape.Groups).Select(number => Settle(app, number, shape.People)));
        if (history > 0)
        {
            await LongHistory.Make(app.Services, groups[0].Room, history);
        }

        if (cases > 0)
        {
            var patients = Enumerable.Range(0, shape.People - TeamSize).Select(i => new PatientId(Someone(Role.Patient, 0, i).Id.Value));
            await ManyCases.Open(app.Services.GetRequiredService<ISilo>(), GroupAt(0), [.. patients], cases);
        }

        await app.StopAsync();
        return new District(groups);
    }

    private static async Task<Household> Settle(WebApplication app, int number, int people)
    {
        var group = GroupAt(number);
        var team = new[] { Role.Gp, Role.Specialist, Role.HealthManager }.Select(role => Someone(role, number, 0)).ToList();
        await Ask(app, group.Value, new GroupCommand.Create($"L-{number}", new Bilingual($"{number} 组", $"Group {number}"), "hypertension"));
        foreach (var each in team)
        {
            await Ask(app, group.Value, new GroupCommand.JoinTeam(each.Id, each.Role, each.Name));
        }

        await Ask(app, group.Value, new GroupCommand.NameDeputy(team[0].Id));
        await Ask(app, group.Value, new GroupCommand.Activate());
        var patients = Enumerable.Range(0, people - TeamSize).Select(i => Someone(Role.Patient, number, i)).ToList();
        await Task.WhenAll(patients.Select(each => Enrol(app, group, each)));
        var cookies = await Task.WhenAll(team.Concat(patients).Select(each => SignIn(app, each)));
        return new Household(RoomId.OfGroup(group).Value, cookies);
    }

    private static async Task Enrol(WebApplication app, GroupId group, Actor patient)
    {
        var person = new Person(new PrivateText(patient.Name), Sex.Female, new DateOnly(1950, 5, 1), Contact.None);
        await Ask<PatientCommand>(app, patient.Id.Value, new PatientCommand.Register(person, group, Consent: true));
        await Ask(app, group.Value, new GroupCommand.Join(new PatientId(patient.Id.Value)));
    }

    private static async Task<string> SignIn(WebApplication app, Actor who)
    {
        var clock = app.Services.GetRequiredService<TimeProvider>();
        var account = new Account
        {
            Id = who.Id.Value,
            UserName = $"{who.Id.Value:N}",
            NormalizedName = $"{who.Id.Value:N}",
            Name = who.Name,
            Role = who.Role,
            SecurityStamp = DerivedId.From("load/stamp", who.Id.Value).ToString("N"),
            CreatedAt = clock.GetUtcNow(),
        };
        await app.Services.GetRequiredService<AccountRows>().Insert(account, onlyFirst: false, default);
        await using var scope = app.Services.CreateAsyncScope();
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        await SessionCookie.SignIn(http, account, clock);
        return http.Response.Headers.SetCookie.ToString().Split(';')[0];
    }

    private static Task Ask(WebApplication app, Guid key, GroupCommand command) => Ask<GroupCommand>(app, key, command);

    private static async Task Ask<TCommand>(WebApplication app, Guid key, TCommand command)
        where TCommand : class
    {
        while (true)
        {
            try
            {
                var envelope = new Envelope<TCommand>(new CommandId(Guid.NewGuid()), Actor.Service, command);
                var reply = await app.Services.GetRequiredService<ISilo>().Ask(key, envelope, default);
                if (reply.Refusal is { } refusal)
                {
                    throw new InvalidOperationException($"{command.GetType().Name} was refused: {refusal.Code}.");
                }

                return;
            }
            catch (SiloBusyException)
            {
                await Task.Delay(10);
            }
        }
    }

    private static GroupId GroupAt(int number) => new(DerivedId.From($"load/group/{number}"));

    private static Actor Someone(Role role, int group, int number) =>
        new(new UserId(DerivedId.From($"load/{role}/{group}/{number}")), role, "王秀英");
}
