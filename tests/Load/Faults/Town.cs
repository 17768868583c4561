using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CoManage.Domain.Kernel;
using CoManage.Tests.Support;

namespace CoManage.Load.Faults;

/// <summary>A room as the checker knows it.</summary>
/// <param name="Group">Set for the room of a group's members, which people can leave.</param>
internal sealed record Place(string Name, RoomId Room, Guid? Group);

/// <summary>Two patient groups with one care team and a few patients, all made over HTTP on an empty database.</summary>
internal sealed class Town
{
    private const string Password = "correct horse battery staple 9";
    private const int Groups = 2;
    private const int Patients = 6;

    private readonly Uri door;
    private readonly Dictionary<Account, List<Place>> places = [];
    private int commands;

    private Town(Uri door) => this.door = door;

    public IReadOnlyList<Account> People => [.. places.Keys];

    public Account Manager => People.Single(each => each.Name == "manager");

    /// <summary>Members who stay throughout; the others come and go.</summary>
    public IReadOnlyList<(Account Patient, Place Room)> Restless => [.. People.Where(each => each.Name is "p3" or "p4" or "p5" or "p6")
        .Select(each => (each, places[each].Single(place => place.Group is not null)))];

    public IReadOnlyList<Place> PlacesOf(Account who) => places[who];

    public IReadOnlyList<Place> Places => [.. places.Values.SelectMany(each => each).Distinct()];

    public static async Task<Town> Found(Uri door)
    {
        var town = new Town(door);
        var administrator = await town.Enter("/api/first-run/administrator", "admin", new { userName = "admin", name = "郭敏", password = Password });
        (string Name, string Role)[] staff = [("gp", "gp"), ("specialist", "specialist"), ("manager", "healthManager")];
        foreach (var (name, role) in staff)
        {
            await town.Ask(administrator, "/api/accounts", new { userName = name, name, role, password = Password });
            town.places[await town.SignIn(name)] = [];
        }

        for (var group = 1; group <= Groups; group++)
        {
            await town.OpenGroup(administrator, group);
        }

        return town;
    }

    private async Task OpenGroup(Account administrator, int number)
    {
        var id = IdIn(await Ask(administrator, "/api/groups", new
        {
            code = $"G{number}",
            name = new { zh = $"病友群{number}", en = $"Group {number}" },
            programme = "hypertension",
        }));
        var team = People.Where(each => !each.Name.StartsWith('p')).ToList();
        foreach (var member in team)
        {
            await Ask(administrator, $"/api/groups/{id}/team", new { userId = member.Id });
            places[member].Add(new Place($"group-{number}", RoomId.OfGroup(new GroupId(id)), id));
            places[member].Add(new Place($"team-{number}", RoomId.OfTeam(new GroupId(id)), null));
        }

        await Ask(administrator, $"/api/groups/{id}/deputy", new { userId = team[0].Id });
        await Ask(administrator, $"/api/groups/{id}/activate", new { });
        for (var patient = number; patient <= Patients; patient += Groups)
        {
            await Register(patient, number, id, team);
        }
    }

    private async Task Register(int number, int group, Guid groupId, List<Account> team)
    {
        var name = $"p{number}";
        var id = IdIn(await Ask(Manager, "/api/patients", new { name, sex = "female", birthDate = "1950-02-03", groupId, consent = true }));
        await Ask(Manager, $"/api/patients/{id}/account", new { userName = name, password = Password });
        await Ask(Manager, $"/api/groups/{groupId}/members", new { patientId = id });
        var consult = new Place($"consult-{name}", RoomId.OfConsult(new GroupId(groupId), new PatientId(id)), null);
        places[await SignIn(name)] = [new Place($"group-{group}", RoomId.OfGroup(new GroupId(groupId)), groupId), consult];
        // The team follows the two who stay; more rooms would only thin the talk out.
        foreach (var member in number <= Groups ? team : [])
        {
            places[member].Add(consult);
        }
    }

    private Task<Account> SignIn(string name) => Enter("/api/session", name, new { userName = name, password = Password });

    private async Task<Account> Enter(string path, string name, object body)
    {
        using var visitor = new Visitor(door);
        using var answer = await visitor.Http.PostAsJsonAsync(path, body);
        answer.EnsureSuccessStatusCode();
        var session = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return new Account(name, session.GetProperty("user").GetProperty("id").GetGuid(), visitor.Cookies);
    }

    private async Task<JsonElement> Ask(Account who, string path, object body)
    {
        var (status, answer) = await who.Send(door, path, body, new Guid(++commands, 5, 5, new byte[8]));
        return status is HttpStatusCode.OK ? answer : throw new InvalidOperationException($"{path} answered {status}: {answer}");
    }

    private static Guid IdIn(JsonElement made) => made.GetProperty("id").GetGuid();
}
