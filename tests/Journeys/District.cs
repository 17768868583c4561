using System.Net.Http.Headers;
using System.Text.Json;
using CoManage.Tests.Support;

namespace CoManage.Tests.Journeys;

/// <summary>One of the care team, the hospital or the administration, by sign-in name.</summary>
internal enum Desk
{
    Administrator,
    Gp,
    Specialist,
    HealthManager,
    HospitalDesk,
    DistrictManager,
}

/// <summary>
/// The real service with one administrator, one care team, one hospital and one active group, all set up over HTTP on
/// an empty database.
/// </summary>
internal sealed class District : IAsyncDisposable
{
    public const string Password = "correct horse battery staple 9";
    public const string Department = "neurology";

    private readonly Dictionary<Desk, Guid> _accounts = [];

    private District(TestServer server, Person administrator)
    {
        Server = server;
        Administrator = administrator;
    }

    public TestServer Server { get; }

    public Person Administrator { get; }

    public Guid Hospital { get; private set; }

    public static Task<District> Open(string? postgres) => Open(new ServerSettings { Postgres = postgres });

    public static async Task<District> Open(ServerSettings settings)
    {
        var server = await TestServer.Start(settings);
        try
        {
            var administrator = await Person.Enter(
                server, "/api/first-run/administrator", new { userName = NameOf(Desk.Administrator), name = "郭敏", password = Password });
            var district = new District(server, administrator);
            await district.OpenHospital();
            await district.OpenAccounts();
            await district.OpenGroup();
            return district;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>What somebody types to sign in; every password is the same.</summary>
    public static string NameOf(Desk desk) => desk.ToString().ToLowerInvariant();

    public Guid this[Desk desk] => _accounts[desk];

    public Task<Person> SignIn(Desk desk) => Person.SignIn(Server, NameOf(desk), Password);

    /// <summary>Uploads the screening file; its rows come in while the answer is already here.</summary>
    public async Task<Guid> BeginImport()
    {
        using var file = new ByteArrayContent(ScreeningFile.Content);
        file.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        using var form = new MultipartFormDataContent { { file, "file", "screening.csv" } };
        var answer = await Administrator.Send("/api/imports?profile=district&dryRun=false", form);
        return answer.GetProperty("id").GetGuid();
    }

    public Task<JsonElement> ImportEnded(Guid import) => Administrator.WhenListed("imports", async () =>
        await Administrator.Get($"/api/imports/{import}") is var found && found.GetProperty("state").GetString() != "running"
            ? found
            : null);

    /// <summary>A patient of the group who signs in as <c>shenyulan</c>.</summary>
    public async Task<(Guid Patient, Guid Group)> Enrol()
    {
        await using var manager = await SignIn(Desk.HealthManager);
        var group = (await manager.Get("/api/groups"))[0].GetProperty("id").GetGuid();
        var made = await manager.Send("/api/patients", new
        {
            name = "沈玉兰",
            sex = "female",
            birthDate = "1951-08-09",
            groupId = group,
            consent = true,
        });
        var id = made.GetProperty("id").GetGuid();
        await manager.Send($"/api/groups/{group}/members", new { patientId = id });
        await manager.Send($"/api/patients/{id}/account", new { userName = "shenyulan", password = Password });
        return (id, group);
    }

    public async ValueTask DisposeAsync()
    {
        await Administrator.DisposeAsync();
        await Server.DisposeAsync();
    }

    private async Task OpenHospital()
    {
        var made = await Administrator.Send("/api/hospitals", new
        {
            name = new { zh = "市第一人民医院", en = "First People's Hospital" },
            departments = new[] { new { code = Department, name = new { zh = "神经内科", en = "Neurology" } } },
        });
        Hospital = made.GetProperty("id").GetGuid();
    }

    private async Task OpenAccounts()
    {
        (Desk Desk, string Role, string Name)[] people =
        [
            (Desk.Gp, "gp", "李文清"), (Desk.Specialist, "specialist", "陈思远"), (Desk.HealthManager, "healthManager", "何静"),
            (Desk.HospitalDesk, "hospitalDesk", "赵岚"), (Desk.DistrictManager, "districtManager", "吴岚"),
        ];
        foreach (var (desk, role, name) in people)
        {
            var made = await Administrator.Send("/api/accounts", new
            {
                userName = NameOf(desk),
                name,
                role,
                password = Password,
                hospitalId = desk == Desk.HospitalDesk ? Hospital : (Guid?)null,
            });
            _accounts[desk] = made.GetProperty("id").GetGuid();
        }
    }

    private async Task OpenGroup()
    {
        var made = await Administrator.Send("/api/groups", new
        {
            code = ScreeningFile.Group,
            name = new { zh = "枫桥高血压病友群", en = "Fengqiao hypertension group" },
            programme = "hypertension",
        });
        var group = $"/api/groups/{made.GetProperty("id").GetGuid()}";
        foreach (var desk in new[] { Desk.Gp, Desk.Specialist, Desk.HealthManager })
        {
            await Administrator.Send($"{group}/team", new { userId = this[desk] });
        }

        await Administrator.Send($"{group}/deputy", new { userId = this[Desk.Gp] });
        await Administrator.Send($"{group}/activate");
    }
}
