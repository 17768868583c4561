using System.Globalization;

namespace CoManage.Load.Faults;

/// <summary>How long, how, and with which random numbers to look for a broken promise.</summary>
internal sealed record FaultOptions
{
    public int Seconds { get; private init; } = 60;

    public int Seed { get; private init; } = 1;

    public bool OnPostgres { get; private init; }

    public int Clients { get; private init; } = 12;

    public const string Usage = "faults [--seconds N] [--seed N] [--store sqlite|postgres] [--clients N]";

    /// <summary>Null when it cannot be meant.</summary>
    public static FaultOptions? Read(IReadOnlyList<string> args)
    {
        var options = new FaultOptions();
        for (var i = 0; i < args.Count; i += 2)
        {
            var value = i + 1 < args.Count ? args[i + 1] : "";
            var number = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : -1;
            switch (args[i])
            {
                case "--seconds" when number > 0:
                    options = options with { Seconds = number };
                    break;
                case "--seed" when number >= 0:
                    options = options with { Seed = number };
                    break;
                case "--clients" when number > 1:
                    options = options with { Clients = number };
                    break;
                case "--store" when value is "sqlite" or "postgres":
                    options = options with { OnPostgres = value == "postgres" };
                    break;
                default:
                    return null;
            }
        }

        return options;
    }
}
