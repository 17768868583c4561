using CoManage.Domain.Chat;
using CoManage.Domain.Kernel;
using CoManage.Domain.Patients;
using CoManage.Silo.Journal;
using CoManage.Silo.Runtime;
using CoManage.Tests.Support;
using Dapper;

namespace CoManage.Tests.Api.Assistant;

/// <summary>A patient with a medicine and a message, a case, and the people around.</summary>
internal sealed class DraftStage : IAsyncDisposable
{
    private const string Words = "我昨天头晕，早上量血压165/95，氨氯地平还在吃";

    private readonly ApiHost host;

    private DraftStage(ApiHost host, ScriptedModel model, Neighbourhood one) => (this.host, Model, One) = (host, model, one);

    public ScriptedModel Model { get; }

    public Neighbourhood One { get; }

    public required Visitor Gp { get; init; }

    public required Visitor Manager { get; init; }

    public required Visitor Patient { get; init; }

    public required Visitor Admin { get; init; }

    public RoomId Consult => RoomId.OfConsult(One.Group, One.PatientId);

    public RoomId Team => RoomId.OfTeam(One.Group);

    public static async Task<DraftStage> Set()
    {
        var model = await ScriptedModel.Start();
        var host = await ApiHost.Start(settings: model.Settings(("Assistant:SecondReading", "false")));
        var one = await host.Settle("amber");
        var stage = new DraftStage(host, model, one)
        {
            Gp = await host.SignedIn(one.Gp),
            Manager = await host.SignedIn(one.HealthManager),
            Patient = await host.SignedIn(one.Patient),
            Admin = await host.SignedIn(await host.Account(Role.Administrator, "administrator")),
        };
        await host.Ask<PatientCommand>(
            one.PatientId.Value, new PatientCommand.ReviewMedicines([new Medicine(new("氨氯地平"), new("5毫克 每日一次"))]), one.Gp);
        stage.Number = (await stage.Say(one.Patient, Words)).Version;
        return stage;
    }

    public string Case(string task) => $"/api/triage/{One.Case.Value}/assistant{(task.Length > 0 ? $"/{task}" : "")}";

    /// <summary>The number of the patient's message.</summary>
    public long Number { get; private set; }

    public Task<Reply> Say(Actor who, string words, RoomFacts? room = null, RoomId? id = null) => host.Ask<RoomCommand>(
        (id ?? Consult).Value,
        new RoomCommand.Post(Guid.NewGuid(), room ?? RoomFacts.OfConsult(One.Group, One.PatientId), MessageKind.Message, new PrivateText(words)),
        who);

    public async Task<long> Messages()
    {
        await using var connection = await host.Get<IReadDatabase>().Open(default);
        return await connection.ExecuteScalarAsync<long>(
            "SELECT COUNT(*) FROM room_messages WHERE room_id = @room AND kind = 'message'", new { room = Consult.Value.ToString() });
    }

    public async Task<string> Stored(Guid draft, string name)
    {
        while (true)
        {
            var events = await host.Get<IJournal>().Read(new StreamId("draft", draft), StreamTable.Events, 0, 10, default);
            if (events.SingleOrDefault(each => each.Name == name) is { } stored)
            {
                return stored.Body;
            }

            await Task.Delay(50);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var visitor in new[] { Gp, Manager, Patient, Admin })
        {
            visitor.Dispose();
        }

        await host.DisposeAsync();
        await Model.DisposeAsync();
    }
}
