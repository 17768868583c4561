using System.IO.Pipelines;
using CoManage.Api.Live;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.Logging.Abstractions;

namespace CoManage.Tests.Api.Live;

public class OutletTests
{
    private const int TakenAtOnce = 4 * 1024;
    private static readonly JsonHubProtocol Json = new();

    [Fact]
    public void What_goes_to_many_is_turned_into_bytes_once()
    {
        var parcel = Calls(1);

        Assert.Same(parcel.OneByOne[0], parcel.Together);
    }

    [Fact]
    public async Task Calls_that_go_together_arrive_as_records_in_their_order()
    {
        var client = new Client();

        client.Outlet.Send(Calls(1, 2, 3));

        Assert.Equal([1, 2, 3], await client.Read(3));
    }

    [Fact]
    public async Task What_a_client_does_not_take_at_once_waits_and_keeps_its_order()
    {
        var client = new Client();
        for (var number = 1; number <= 400; number++)
        {
            client.Outlet.Send(Calls(number));
        }

        Assert.Equal(Enumerable.Range(1, 400), await client.Read(400));
        Assert.False(client.IsLetGo);
    }

    [Fact]
    public async Task A_client_that_takes_nothing_is_let_go()
    {
        var client = new Client();
        for (var number = 1; number <= 4 * Outlet.MostWaiting; number++)
        {
            client.Outlet.Send(Calls(number));
        }

        await client.LetGo();
    }

    private static Parcel Calls(params int[] numbers) =>
        Parcel.Of("Updated", [.. numbers.Select(number => new object?[] { number })], Json);

    /// <summary>The other end of a connection whose pipe holds little.</summary>
    private sealed class Client
    {
        private readonly Pipe pipe = new(new PipeOptions(pauseWriterThreshold: TakenAtOnce, resumeWriterThreshold: TakenAtOnce / 2));
        private readonly HubConnectionContext connection;

        public Client()
        {
            var transport = new DefaultConnectionContext("test", new Ends(new Pipe().Reader, pipe.Writer), new Ends(pipe.Reader, new Pipe().Writer));
            var options = new HubConnectionContextOptions { KeepAliveInterval = TimeSpan.FromMinutes(1) };
            connection = new HubConnectionContext(transport, options, NullLoggerFactory.Instance) { Protocol = Json };
            Outlet = new Outlet(connection);
        }

        public Outlet Outlet { get; }

        public bool IsLetGo => connection.ConnectionAborted.IsCancellationRequested;

        public Task LetGo()
        {
            var end = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            connection.ConnectionAborted.Register(end.SetResult);
            return end.Task.WaitAsync(TimeSpan.FromMinutes(1));
        }

        public async Task<IReadOnlyList<int>> Read(int count)
        {
            var numbers = new List<int>();
            while (numbers.Count < count)
            {
                var read = await pipe.Reader.ReadAsync();
                var bytes = read.Buffer;
                while (Json.TryParseMessage(ref bytes, new Numbers(), out var message))
                {
                    numbers.Add((int)(((InvocationMessage)message).Arguments[0] ?? 0));
                }

                pipe.Reader.AdvanceTo(bytes.Start, bytes.End);
            }

            return numbers;
        }
    }

    private sealed record Ends(PipeReader Input, PipeWriter Output) : IDuplexPipe;

    private sealed class Numbers : IInvocationBinder
    {
        public Type GetReturnType(string invocationId) => typeof(object);

        public IReadOnlyList<Type> GetParameterTypes(string methodName) => [typeof(int)];

        public Type GetStreamItemType(string streamId) => typeof(object);
    }
}
