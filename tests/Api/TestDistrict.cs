using System.Net.Http.Json;
using System.Text.Json;
using CoManage.Api.Accounts;
using CoManage.Api.Hosting;
using CoManage.Domain.Kernel;
using CoManage.Silo.Journal;
using CoManage.Silo.Runtime;
using CoManage.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace CoManage.Tests.Api;

/// <summary>
/// The real service on a loopback port with two patient groups, their care teams, two hospitals and one patient each;
/// everybody can sign in.
/// </summary>
internal sealed class TestDistrict : IAsyncDisposable
{
    public const string Password = "correct horse battery";

    private readonly TempFolder folder;
    private readonly WebApplication app;

    private TestDistrict(TempFolder folder, WebApplication app) => (this.folder, this.app) = (folder, app);

    public Uri Address => new(app.Urls.First());

    public static Guid Id(string name) => DerivedId.From("test", Guid.Empty, name);

    public static async Task<TestDistrict> Start()
    {
        var folder = new TempFolder();
        var settings = ServiceSettings.Read(folder.At("data"), "http://127.0.0.1:0");
        var app = ServiceHost.Build(settings, new WebClientState.Unavailable("Not needed."));
        var district = new TestDistrict(folder, app);
        await app.StartAsync();
        await district.Fill();
        return district;
    }

    public T Get<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    /// <summary>Gives a command as this person, past the endpoints.</summary>
    public Task<Reply> Ask<TCommand>(Guid key, string by, Role role, TCommand command)
        where TCommand : class =>
        Get<ISilo>().Ask(key, new Envelope<TCommand>(new CommandId(Guid.NewGuid()), new Actor(new UserId(Id(by)), role, by), command), default);

    /// <summary>Signs somebody in; the account is made then, because hashing a password for everybody takes time.</summary>
    public async Task<Visitor> SignIn(string name)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var hospital = RoleOf(name) == Role.HospitalDesk ? new HospitalId(Id(name["desk-".Length..])) : (HospitalId?)null;
        var account = new NewAccount(Id(name), name, name, RoleOf(name), Password, hospital);
        Assert.NotNull(await scope.ServiceProvider.GetRequiredService<AccountRegister>().Create(account, onlyFirst: false, default));
        var visitor = new Visitor(Address);
        using var answer = await visitor.Http.PostAsJsonAsync("/api/session", new { userName = name, password = Password });
        answer.EnsureSuccessStatusCode();
        return visitor;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        folder.Dispose();
    }

    private async Task Fill()
    {
        await Get<IJournal>().Append(
            new Append(new StreamId("test", Guid.Empty), StreamTable.Events, 0, [])
            {
                Rows =
                [
                    .. Hospital("north"), .. Hospital("south"),
                    .. Group("one", "lin", "gao", "mei", "amina"), .. Group("two", "zhou", "wu", "fang", "bao"),
                ],
            },
            default);
    }

    private static Role RoleOf(string name) => name switch
    {
        "lin" or "zhou" => Role.Gp,
        "gao" or "wu" => Role.Specialist,
        "mei" or "fang" => Role.HealthManager,
        "amina" or "bao" => Role.Patient,
        "admin" => Role.Administrator,
        _ => Role.HospitalDesk,
    };

    private static IEnumerable<Sql> Hospital(string name) =>
    [
        new("INSERT INTO hospitals (hospital_id, name_zh, name_en) VALUES (@id, '医院', @name)", ("id", Id(name)), ("name", name)),
        new(
            "INSERT INTO departments (hospital_id, code, name_zh, name_en) VALUES (@id, 'cardiology', '心内科', 'Cardiology')",
            ("id", Id(name))),
    ];

    private static IEnumerable<Sql> Group(string group, string gp, string specialist, string manager, string patient) =>
    [
        new(
            """
            INSERT INTO groups (group_id, code, name_zh, name_en, programme, status, created_at)
            VALUES (@id, @name, '组', @name, 'stroke', 'active', 0)
            """,
            ("id", Id(group)), ("name", group)),
        Member(group, gp, "gp"), Member(group, specialist, "specialist"), Member(group, manager, "healthManager"),
        Member(group, patient, "patient"),
        new(
            """
            INSERT INTO patients (patient_id, group_id, name, sex, birth_date, phone, consent, registered_at)
            VALUES (@id, @group, @name, 'female', '1950-05-05', '13800001111', 1, 0)
            """,
            ("id", Id(patient)), ("group", Id(group)), ("name", patient)),
    ];

    private static Sql Member(string group, string person, string role) => new(
        "INSERT INTO group_people (group_id, person_id, role, name, since) VALUES (@group, @person, @role, @name, 0)",
        ("group", Id(group)), ("person", Id(person)), ("role", role), ("name", person));
}

/// <summary>Requests as the web client makes them.</summary>
internal static class Requests
{
    public static async Task<(int Status, JsonElement Body)> Read(this Visitor visitor, string path) =>
        await Answer(await visitor.Http.GetAsync(path));

    public static Task<(int Status, JsonElement Body)> Do(this Visitor visitor, string path, object? body = null, Guid? command = null) =>
        visitor.Send(HttpMethod.Post, path, body, command);

    public static Task<(int Status, JsonElement Body)> Put(this Visitor visitor, string path, object body) =>
        visitor.Send(HttpMethod.Put, path, body, null);

    private static async Task<(int Status, JsonElement Body)> Send(
        this Visitor visitor, HttpMethod method, string path, object? body, Guid? command)
    {
        using var request = new HttpRequestMessage(method, path) { Content = JsonContent.Create(body ?? new { }) };
        request.Headers.Add("Command-Id", $"{command ?? Guid.NewGuid()}");
        return await Answer(await visitor.Http.SendAsync(request));
    }

    /// <summary>The refusal code of a problem, or null.</summary>
    public static string? Code(this JsonElement body) =>
        body.ValueKind == JsonValueKind.Object && body.TryGetProperty("code", out var code) ? code.GetString() : null;

    private static async Task<(int Status, JsonElement Body)> Answer(HttpResponseMessage response)
    {
        using (response)
        {
            var text = await response.Content.ReadAsStringAsync();
            return ((int)response.StatusCode, text.StartsWith('{') || text.StartsWith('[') ? JsonElement.Parse(text) : default);
        }
    }
}
