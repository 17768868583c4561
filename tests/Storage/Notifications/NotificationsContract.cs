using System.Text.Json;
using CoManage.Domain.Alerts;
using CoManage.Domain.Chat;
using CoManage.Domain.Groups;
using CoManage.Domain.Kernel;
using CoManage.Domain.Notifications;
using CoManage.Domain.Patients;
using CoManage.Domain.Triage;
using CoManage.Models;
using CoManage.Silo.Alerts;
using CoManage.Silo.Chat;
using CoManage.Silo.Groups;
using CoManage.Silo.Journal;
using CoManage.Silo.Notifications;
using CoManage.Silo.Notifications.WebPush;
using CoManage.Silo.Patients;
using CoManage.Silo.Runtime;
using CoManage.Silo.Triage;
using CoManage.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CoManage.Tests.Storage.Notifications;

/// <summary>A group whose GPs and patient each carry a browser, and a push service that keeps what it is sent.</summary>
public abstract class NotificationsContract(ITestDatabase database) : ServicesContract(database)
{
    private protected static readonly TimeSpan Shanghai = TimeSpan.FromHours(8);
    private protected static readonly Actor Admin = Person(Role.Administrator, "Chen");
    private protected static readonly Actor Li = Person(Role.Gp, "Li");
    private protected static readonly Actor Zhao = Person(Role.Gp, "Zhao");
    private protected static readonly Actor Wang = Person(Role.Specialist, "Wang");
    private protected static readonly Actor Sun = Person(Role.HealthManager, "Sun");
    private protected static readonly Actor Amina = Person(Role.Patient, "Amina");
    private protected static readonly PatientId Patient = new(Amina.Id.Value);
    private protected static readonly GroupId One = new(DerivedId.From("one"));
    private protected static readonly RoomFacts Group = RoomFacts.OfGroup(One);

    private readonly Dictionary<string, ScriptedBrowser> browsers = [];
    private ScriptedPush? push;

    private protected ScriptedPush Push => push ?? throw new InvalidOperationException("Not started.");

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await Push.DisposeAsync();
        foreach (var browser in browsers.Values)
        {
            browser.Dispose();
        }
    }

    private protected override void Add(IServiceCollection services) => services
        .AddSlice(new GroupSlice()).AddSlice(new RoomSlice()).AddSlice(new PatientSlice())
        .AddSlice(new TriageSlice(TriageClocks.Standard)).AddSlice(new AlertSlice(AlertClocks.Standard))
        .AddSingleton(QuietHoursTerms.Usual).AddSingleton<QuietHoursRegister>().AddSingleton<PushDevices>().AddSingleton<DutyQueries>()
        .AddSingleton<ReadMarks>().AddSingleton<PersonalRoomMarks>().AddSingleton<AlertQueries>()
        .AddSingleton(provider => new PushKeys(provider.GetRequiredService<IJournal>(), provider.GetRequiredService<IReadDatabase>(), "mailto:care@example.com"))
        .AddSingleton(new PushLine(new HttpClient(), _ => true)).AddSingleton<PushClient>()
        .AddSingleton<NotificationLook>().AddSingleton<NotificationDelivery>();

    protected override async Task Fill()
    {
        push = await ScriptedPush.Start();
        await Ask<GroupCommand>(One.Value, Admin, new GroupCommand.Create("one", new Bilingual("一组", "One"), "hypertension"));
        foreach (var each in new[] { Li, Wang, Sun, Zhao })
        {
            await Ask<GroupCommand>(One.Value, Admin, new GroupCommand.JoinTeam(each.Id, each.Role, each.Name));
        }

        await Ask<GroupCommand>(One.Value, Admin, new GroupCommand.NameDeputy(Zhao.Id));
        await Ask<GroupCommand>(One.Value, Admin, new GroupCommand.Activate());
        await Ask<PatientCommand>(Patient.Value, Actor.Service, new PatientCommand.Register(
            new Person(new("Amina"), Sex.Female, new(1950, 5, 1), Contact.None), One, Consent: true));
        await Ask<GroupCommand>(One.Value, Actor.Service, new GroupCommand.Join(Patient));
        foreach (var each in new[] { Li, Zhao, Amina })
        {
            await Account(each);
            await Subscribe(each);
        }

        // An hour later it is 21:00 where the centre is.
        Clock.Advance(TimeSpan.FromHours(1));
    }

    private protected static Actor Person(Role role, string name) => new(new UserId(DerivedId.From(name)), role, name);

    private protected Task Account(Actor who) => Get<IJournal>().Append(
        new Append(new StreamId("account", who.Id.Value), StreamTable.Events, 0, [])
        {
            Rows =
            [
                new(
                    """
                    INSERT INTO accounts (account_id, user_name, normalized_name, name, role, security_stamp, access_failed, created_at, disabled)
                    VALUES (@id, @name, @name, @name, @role, '', 0, 0, 0)
                    """,
                    ("id", who.Id.Value), ("name", who.Name), ("role", who.Role.Code())),
            ],
        },
        default);

    private protected Task<Guid> Subscribe(Actor who, string? device = null)
    {
        var browser = browsers[device ?? who.Name] = new ScriptedBrowser();
        return Get<PushDevices>().Add(
            who.Id, new PushDevice(Push.Endpoint(device ?? who.Name), browser.PublicKey, browser.Secret, "zh-CN", "手机"), default);
    }

    /// <summary>Looks at everything and tells what is due; answers who was told what since the last time.</summary>
    private protected async Task<IReadOnlyList<string>> Told()
    {
        await Settle();
        foreach (var kind in Enum.GetValues<NotificationKind>())
        {
            await Get<NotificationLook>().Look(kind, default);
        }

        return await Delivered();
    }

    private protected async Task<IReadOnlyList<string>> Delivered()
    {
        await Get<NotificationDelivery>().Round(default);
        var told = new List<string>();
        while (Push.TryTake(out var pushed))
        {
            var device = pushed.Path.Split('/')[^1];
            using var said = JsonDocument.Parse(browsers[device].Decrypt(pushed.Body));
            Assert.True(ScriptedBrowser.IsSigned(pushed.Sender.Token, await Get<PushKeys>().PublicKey(default)));
            told.Add($"{device} {said.RootElement.GetProperty("kind").GetString()}");
        }

        return [.. told.Order(StringComparer.Ordinal)];
    }

    private protected void At(int hour, int minute = 0)
    {
        var here = Clock.GetUtcNow().ToOffset(Shanghai);
        var then = new DateTimeOffset(here.Date, Shanghai).AddHours(hour).AddMinutes(minute);
        Clock.MoveTo(then > here ? then : then.AddDays(1));
    }

    private protected Task Say(Actor who, string words, RoomFacts? room = null) => Ask<RoomCommand>(
        RoomRows.IdOf(room ?? Group).Value, who, new RoomCommand.Post(Guid.NewGuid(), room ?? Group, MessageKind.Message, new(words)));

    private protected Task OpenCase(string reason, Urgency urgency) => Ask<TriageCommand>(
        CaseId.For(Patient, reason).Value, Actor.Service, new TriageCommand.Open(
            Patient, One, reason, new Bilingual("血压高", "High"), urgency, null, new Evidence.Measurement(new Dictionary<string, string> { ["sbp"] = "182" })));
}
