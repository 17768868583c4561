using CoManage.Api.Hosting;
using CoManage.Domain.Kernel;
using CoManage.Silo.Access;
using CoManage.Silo.Journal;
using CoManage.Silo.Runtime;
using Dapper;
using Microsoft.Extensions.DependencyInjection;

namespace CoManage.Tests.Support;

/// <summary>
/// All slices on a database of their own, with one team and its patients. Reactions are delivered and clocks ring only
/// when a test says so.
/// </summary>
internal sealed class TestSlices : IAsyncDisposable
{
    public static readonly Actor Amina = new(new UserId(Id("amina")), Role.Gp, "Amina");
    public static readonly Actor Su = new(new UserId(Id("su")), Role.Specialist, "Su");
    public static readonly Actor He = new(new UserId(Id("he")), Role.HealthManager, "He");

    /// <summary>A GP of another team.</summary>
    public static readonly Actor Brian = new(new UserId(Id("brian")), Role.Gp, "Brian");

    public static readonly GroupId Team3 = new(Id("team 3"));
    public static readonly GroupId Team4 = new(Id("team 4"));
    public static readonly PatientId Chen = new(Id("chen"));
    public static readonly HospitalId Hospital = new(Id("hospital"));

    private readonly TempFolder folder = new();
    private readonly ServiceProvider services;
    private int commands;

    private TestSlices()
    {
        services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(Clock)
            .AddSilo(new SiloOptions { DataFolder = folder.Root })
            .AddSingleton<Access>()
            .AddSlices()
            .BuildServiceProvider();
    }

    public TestClock Clock { get; } = new();

    public static async Task<TestSlices> Start()
    {
        var district = new TestSlices();
        await district.Get<IStore>().Start(default);
        await district.Write([
            .. Group(Team3, Amina), .. Group(Team4, null),
            Person(Team3, Amina), Person(Team3, Su), Person(Team3, He), Person(Team4, Brian),
        ]);
        await district.Register(Chen, "陈桂兰", Team3);
        return district;
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public Task Register(PatientId patient, string name, GroupId group) => Write([new Sql(
        """
        INSERT INTO patients (patient_id, group_id, name, sex, birth_date, phone, phone_tail, consent, registered_at)
        VALUES (@id, @group, @name, 'female', '1954-03-01', '13900001234', '1234', 1, 0)
        """,
        ("id", patient.Value), ("group", group.Value), ("name", name))]);

    public Task<Reply> Ask<TCommand>(Guid key, TCommand command, Actor? by = null)
        where TCommand : class =>
        Get<ISilo>().Ask(
            key, new Envelope<TCommand>(new CommandId(DerivedId.From($"command {++commands}")), by ?? Actor.Service, command), default);

    /// <summary>Delivers reactions until none is left.</summary>
    public async Task Settle()
    {
        do
        {
            Clock.Advance(TimeSpan.FromMinutes(1));
        }
        while (await Get<Outbox>().DeliverLeftovers(default) > 0);
    }

    public async Task<IReadOnlyList<T>> Query<T>(string sql)
    {
        await using var connection = await Get<IReadDatabase>().Open(default);
        return [.. await connection.QueryAsync<T>(sql)];
    }

    public Task Write(IReadOnlyList<Sql> rows) => Get<IJournal>().Append(
        new Append(new StreamId("test", DerivedId.From($"rows {++commands}")), StreamTable.Events, 0, []) { Rows = rows }, default);

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        folder.Dispose();
    }

    public static Guid Id(string name) => DerivedId.From($"test/{name}");

    private static Sql[] Group(GroupId group, Actor? deputy) => [new(
        """
        INSERT INTO groups (group_id, code, name_zh, name_en, programme, status, deputy_id, created_at)
        VALUES (@id, @id, '三队', 'Team', 'hypertension', 'active', @deputy, 0)
        """,
        ("id", group.Value), ("deputy", deputy?.Id.Value))];

    private static Sql Person(GroupId group, Actor person) => new(
        "INSERT INTO group_people (group_id, person_id, role, name, since) VALUES (@group, @person, @role, @name, 0)",
        ("group", group.Value), ("person", person.Id.Value), ("role", person.Role.Code()), ("name", person.Name));
}
