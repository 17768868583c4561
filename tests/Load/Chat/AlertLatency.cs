using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;
using CoManage.Tests.Support;

namespace CoManage.Load.Chat;

/// <summary>
/// How long after a patient's words of an emergency the GP's connection has seen the alert, while a room of 500 talks:
/// from sending the words to the answer of the list that the hint made the GP's client read.
/// </summary>
internal static class AlertLatency
{
    private const int People = 500;
    private const int Team = 3;
    private const double Steady = 10;
    private const string Words = "我胸口压着痛，冒冷汗";
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static async Task<int> Run(string[] arguments)
    {
        var calls = arguments is [var wanted] && int.TryParse(wanted, CultureInfo.InvariantCulture, out var number) ? number : 100;
        await using var server = await ChatServer.StartService(new DistrictShape(1, People), onPostgres: false);
        var home = server.District.Households[0];
        await using var gathering = await Gathering.Connect(server, 1, People);
        using var talking = new CancellationTokenSource();
        var talk = Talk(gathering, talking.Token);
        var (seen, told) = (new Latencies(), new Latencies());
        using var gp = Visitor(server, home.Cookies[0]);
        await using var line = await HubClient.Connect(gp);
        for (var i = 0; i < calls; i++)
        {
            await Call(server, home, i, gp, line, seen, told);
            await Task.Delay(Between);
        }

        await talking.CancelAsync();
        await talk;
        Print("advice at the patient", told, calls);
        Print("alert seen by the GP", seen, calls);
        return 0;
    }

    private static async Task Call(
        ChatServer server, Household home, int number, Visitor gp, HubClient line, Latencies seen, Latencies told)
    {
        // Every call is another patient's: a second one of the same belongs to the first.
        using var patient = Visitor(server, home.Cookies[Team + (number % (People - Team))]);
        await using var hub = await HubClient.Connect(patient);
        var known = await Listed(gp);
        var start = Stopwatch.GetTimestamp();
        var answer = hub.Invoke("Post", home.Room, new { commandId = Guid.NewGuid(), text = Words, kind = "message" });
        var advised = answer.ContinueWith(done => told.Add(Stopwatch.GetTimestamp() - start), TaskScheduler.Default);
        using var patience = new CancellationTokenSource(Patience);
        while (await Listed(gp) == known)
        {
            await line.Expect(call => call.Method.Equals("Changed", StringComparison.OrdinalIgnoreCase) && call.Arguments[0].GetString() == "alerts")
                .WaitAsync(patience.Token);
        }

        seen.Add(Stopwatch.GetTimestamp() - start);
        await advised;
    }

    private static async Task<long> Listed(Visitor gp)
    {
        await using var body = await gp.Http.GetStreamAsync("/api/alerts");
        using var list = await JsonDocument.ParseAsync(body);
        return list.RootElement.EnumerateArray().Sum(each => each.GetProperty("round").GetInt64());
    }

    private static async Task Talk(Gathering gathering, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            await Drive.Steadily(gathering, Scenario.C, Steady, TimeSpan.FromSeconds(1), ct);
        }
    }

    private static Visitor Visitor(ChatServer server, string cookie)
    {
        var cookies = new CookieContainer();
        var parts = cookie.Split('=', 2);
        cookies.Add(server.Address, new Cookie(parts[0], parts[1]));
        return new Visitor(server.Address, cookies);
    }

    private static void Print(string what, Latencies latencies, int calls)
    {
        var spread = latencies.Spread();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what,-24} {calls} calls, {People} in the room, {Steady:0} messages/s: p50 {spread.P50:0} ms, p95 {spread.P95:0} ms, p99 {spread.P99:0} ms, max {spread.Max:0} ms"));
    }
}
