using System.Net.Http.Json;
using CoManage.Api.Accounts;
using CoManage.Api.Hosting;
using CoManage.Domain.Kernel;
using CoManage.Silo.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CoManage.Tests.Support;

/// <summary>
/// The real service in this process, on a loopback port that the system chooses, with a database of its own. For tests
/// that need no process of its own: it starts in a second and its parts can be reached.
/// </summary>
internal sealed class ApiHost : IAsyncDisposable
{
    public const string Password = "correct horse";

    private readonly TempFolder folder;

    private ApiHost(WebApplication app, TempFolder folder) => (App, this.folder) = (app, folder);

    public WebApplication App { get; }

    public Uri Address => new(App.Urls.First());

    public static Task<ApiHost> Start(string? postgres = null, params (string Key, string Value)[] settings) =>
        Start(null, postgres, settings);

    /// <param name="change">Last word on the services.</param>
    public static async Task<ApiHost> Start(
        Action<IServiceCollection>? change, string? postgres = null, params (string Key, string Value)[] settings)
    {
        var folder = new TempFolder();
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("SignIn:TriesPerAddress", "100000"), new("Logging:LogLevel:Default", "None")])
            .AddInMemoryCollection(settings.Select(each => KeyValuePair.Create<string, string?>(each.Key, each.Value)))
            .Build();
        var app = ServiceHost.Build(
            new ServiceSettings(folder.Root, ["http://127.0.0.1:0"], postgres, configuration),
            new WebClientState.Unavailable("Tests ask for no page."),
            change);
        await app.StartAsync();
        return new ApiHost(app, folder);
    }

    public T Get<T>()
        where T : notnull => App.Services.GetRequiredService<T>();

    public Visitor NewVisitor() => new(Address);

    /// <summary>Gives a command to a grain, as the service itself unless told otherwise.</summary>
    public async Task<Reply> Ask<TCommand>(Guid key, TCommand command, Actor? by = null)
        where TCommand : class
    {
        var reply = await Get<ISilo>().Ask(
            key, new Envelope<TCommand>(new CommandId(Guid.NewGuid()), by ?? Actor.Service, command), default);
        Assert.Null(reply.Refusal);
        return reply;
    }

    public async Task<Actor> Account(Role role, string userName, Guid? id = null, HospitalId? hospital = null)
    {
        await using var scope = App.Services.CreateAsyncScope();
        var wanted = new NewAccount(id ?? DerivedId.From(userName), userName, userName, role, Password, hospital);
        var account = await scope.ServiceProvider.GetRequiredService<AccountRegister>().Create(wanted, onlyFirst: false, default);
        Assert.NotNull(account);
        return new Actor(new UserId(account.Id), role, account.Name);
    }

    public async Task<Visitor> SignedIn(Actor who)
    {
        var visitor = NewVisitor();
        using var answer = await visitor.Http.PostAsJsonAsync("/api/session", new { userName = who.Name, password = Password });
        Assert.True(answer.IsSuccessStatusCode, $"{who.Name} cannot sign in: {answer.StatusCode}");
        return visitor;
    }

    public async ValueTask DisposeAsync()
    {
        await App.StopAsync();
        await App.DisposeAsync();
        folder.Dispose();
    }
}
