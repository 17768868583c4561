using System.Globalization;

namespace CoManage.Load.Chat;

/// <summary>What was asked for on the command line: <c>chat A,B,C --store sqlite --seconds 10 --rounds 3</c>.</summary>
internal sealed record ChatOptions
{
    // Long enough for the compiler to be done with what runs all the time.
    public static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(10);

    public IReadOnlyList<string> Scenarios { get; private init; } = ["A", "B", "C", "D", "E", "F", "overload"];

    public IReadOnlyList<string> Stores { get; private init; } = ["sqlite", "postgres"];

    public int Seconds { get; private init; } = 10;

    public int Rounds { get; private init; } = 3;

    /// <summary>Messages that each sender has on the way at once; the scenario's own number when null.</summary>
    public int? UnderWay { get; private init; }

    /// <summary>The longest history of scenario F.</summary>
    public long Longest { get; private init; } = 5_000_000;

    /// <summary>The folder of another build of the service, which takes turns with this one; its rows are marked with a star.</summary>
    public string? Beside { get; private init; }

    /// <summary>Whether A to C are run at a steady pace.</summary>
    public bool AtSteadyPace { get; private init; } = true;

    /// <summary>Whether A to C are run as fast as it goes.</summary>
    public bool AsFastAsItGoes { get; private init; } = true;

    /// <summary>Prints every run beside the medians.</summary>
    public bool Verbose { get; private init; }

    public TimeSpan Measured => TimeSpan.FromSeconds(Seconds);

    /// <summary>Null when the arguments cannot be meant.</summary>
    public static ChatOptions? Read(IReadOnlyList<string> arguments)
    {
        var options = new ChatOptions();
        for (var i = 0; i < arguments.Count; i++)
        {
            var value = i + 1 < arguments.Count ? arguments[i + 1] : "";
            switch (arguments[i])
            {
                case "--store":
                    options = options with { Stores = value.Split(',') };
                    i++;
                    break;
                case "--seconds" when int.TryParse(value, CultureInfo.InvariantCulture, out var seconds):
                    options = options with { Seconds = seconds };
                    i++;
                    break;
                case "--rounds" when int.TryParse(value, CultureInfo.InvariantCulture, out var rounds):
                    options = options with { Rounds = rounds };
                    i++;
                    break;
                case "--under-way" when int.TryParse(value, CultureInfo.InvariantCulture, out var messages):
                    options = options with { UnderWay = messages };
                    i++;
                    break;
                case "--longest" when long.TryParse(value, CultureInfo.InvariantCulture, out var messages):
                    options = options with { Longest = messages };
                    i++;
                    break;
                case "--beside":
                    options = options with { Beside = value };
                    i++;
                    break;
                case "--only-most":
                    options = options with { AtSteadyPace = false };
                    break;
                case "--only-steady":
                    options = options with { AsFastAsItGoes = false };
                    break;
                case "--verbose":
                    options = options with { Verbose = true };
                    break;
                case var scenarios when !scenarios.StartsWith('-'):
                    options = options with { Scenarios = scenarios.Split(',') };
                    break;
                default:
                    return null;
            }
        }

        return options;
    }

    /// <summary>The bare hub first, then the service on each store.</summary>
    public async Task<IReadOnlyList<ChatServer>> StartServers(DistrictShape shape)
    {
        List<ChatServer> servers = [await ChatServer.StartBare()];
        foreach (var store in Stores)
        {
            servers.Add(await ChatServer.StartService(shape, onPostgres: store == "postgres"));
            if (Beside is { } build)
            {
                servers.Add(await ChatServer.StartService(shape, onPostgres: store == "postgres", build: build));
            }
        }

        return servers;
    }
}
