using System.Collections.Concurrent;
using CoManage.Domain.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CoManage.Load.Chat;

/// <summary>
/// What the platform itself can do, and so the practical limit: the same web server and hub protocol, updates of the
/// same size sent to a group; no sign-in, nothing stored.
/// </summary>
internal static class BareHub
{
    public static async Task<int> Run()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").UseKestrelCore();
        builder.Services.AddSignalR().AddJsonProtocol(options => KernelJson.Configure(options.PayloadSerializerOptions));
        await using var app = builder.Build();
        app.MapHub<PlainHub>("/hub");
        await app.StartAsync();
        Console.WriteLine(app.Urls.First());
        await app.WaitForShutdownAsync();
        return 0;
    }

    internal sealed record Said(Guid CommandId, string Text, string Kind);

    internal sealed record Numbered(long Number);

    internal sealed record Update(long Number, DateTimeOffset At, Author By, Change Change);

    internal sealed record Author(Guid Id, string Name, string Role);

    internal sealed record Change(string Type, Guid MessageId, string Kind, string Text);

    internal sealed class PlainHub : Hub
    {
        private static readonly ConcurrentDictionary<Guid, StrongBox> Numbers = [];
        private static readonly Author Somebody = new(Guid.NewGuid(), "王秀英", "patient");

        public async Task<Numbered> Open(Guid room, long lastSeen)
        {
            await Groups.AddToGroupAsync(Context.ConnectionId, $"{room}");
            return new Numbered(Numbers.TryGetValue(room, out var number) ? number.Value : lastSeen);
        }

        public async Task<Numbered> Post(Guid room, Said said)
        {
            var number = Interlocked.Increment(ref Numbers.GetOrAdd(room, _ => new StrongBox()).Value);
            var change = new Change("posted", said.CommandId, said.Kind, said.Text);
            await Clients.Group($"{room}").SendAsync("Updated", room, new Update(number, DateTimeOffset.UtcNow, Somebody, change));
            return new Numbered(number);
        }

        private sealed class StrongBox
        {
            public long Value;
        }
    }
}
