namespace CoManage.Load.Chat;

/// <summary>The service beside a bare hub in the same run: what goes through, how quickly, and what it costs.</summary>
internal static class ChatRun
{
    public static async Task<int> Run(string[] arguments)
    {
        if (ChatOptions.Read(arguments) is not { } options)
        {
            Console.Error.WriteLine("usage: chat [A,B,C,D,E,F,overload] [--store sqlite,postgres] [--seconds N] [--rounds N] [--under-way N] [--longest N] [--only-most | --only-steady] [--verbose]");
            return 2;
        }

        foreach (var scenario in options.Scenarios)
        {
            await Run(scenario, options);
        }

        return 0;
    }

    private static Task Run(string scenario, ChatOptions options) => scenario switch
    {
        "A" => Throughput.Run(Scenario.A.With(options.UnderWay), options),
        "B" => Throughput.Run(Scenario.B.With(options.UnderWay), options),
        "C" => Throughput.Run(Scenario.C.With(options.UnderWay), options),
        "D" => IdleConnections.Run(options),
        "E" => ReconnectStorm.Run(options),
        "F" => HistoryGrowth.Run(options),
        "overload" => Overload.Run(options),
        _ => throw new ArgumentException($"There is no scenario {scenario}."),
    };
}
