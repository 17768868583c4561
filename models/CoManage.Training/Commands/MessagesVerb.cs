using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CoManage.Models;
using CoManage.Models.Messages;
using CoManage.Training.Messages;

namespace CoManage.Training.Commands;

/// <summary><c>messages</c>: teaches the reader of chat messages from labelled sets and says how it does with writers it does not know.</summary>
internal static class MessagesVerb
{
    private static readonly Option<DirectoryInfo> Sets = new("--sets")
    {
        Description = "Folder of the labelled messages.",
        HelpName = "DIR",
        DefaultValueFactory = _ => new DirectoryInfo(Path.Combine("models", "messages")),
    };

    private static readonly Option<FileInfo> Out = new("--out")
    {
        Description = "Where the weights go.",
        HelpName = "FILE",
        DefaultValueFactory = _ => new FileInfo(Path.Combine("models", "CoManage.Models", "Data", "learnt_reader.txt")),
    };

    public static Command Make()
    {
        var messages = new Command("messages", "Teach the reader of chat messages.") { Sets, Out };
        messages.SetAction(given => CommandLine.Guard(() => Teach(given.GetRequiredValue(Sets), given.GetRequiredValue(Out))));
        return messages;
    }

    private static void Teach(DirectoryInfo sets, FileInfo target)
    {
        var messages = LabelledMessages.Read(sets);
        var trial = ReaderTrial.Run(messages);
        var limits = ReaderTrial.Limits(trial);
        var learnt = PieceLearner.Learn(messages);
        File.WriteAllText(target.FullName, string.Join('\n', LearntWeights.Lines(Edition(messages), learnt.Biases, limits, learnt.Pieces)) + '\n');
        Console.WriteLine("Each set as read by what the others taught, alone and with the rules (which may have learnt from the set):");
        Console.WriteLine("set                   messages   emergencies found: reader, rules, both   routine called so: reader, both   own level: reader, both");
        foreach (var set in trial.GroupBy(each => each.Message.Set))
        {
            Print(set.Key, [.. set], limits);
        }

        Print("new to the rules", [.. trial.Where(each => each.Message.IsNewToRules)], limits);
        Print("all", trial, limits);
    }

    private static void Print(string name, List<HeldOut> set, double[] limits)
    {
        Urgency Reader(HeldOut each) => ReaderTrial.LevelOf(each.Scores, limits);
        Urgency Both(HeldOut each) => ReaderTrial.Both(each, limits);
        var emergencies = set.Where(each => each.Message.Level == Urgency.Emergency).ToList();
        var routine = set.Where(each => each.Message.Level == Urgency.Routine).ToList();
        double[] shares =
        [
            Share(emergencies, each => Reader(each) == Urgency.Emergency),
            Share(emergencies, each => each.Message.ByRules == Urgency.Emergency),
            Share(emergencies, each => Both(each) == Urgency.Emergency),
            Share(routine, each => Reader(each) == Urgency.Emergency),
            Share(routine, each => Both(each) == Urgency.Emergency),
            Share(set, each => Reader(each) == each.Message.Level),
            Share(set, each => Both(each) == each.Message.Level),
        ];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-20}{set.Count,10:N0}") + string.Concat(shares.Select(share => string.Create(CultureInfo.InvariantCulture, $"{share,12:F1} %"))));
    }

    private static double Share(List<HeldOut> set, Func<HeldOut, bool> isMeant) => 100.0 * set.Count(isMeant) / Math.Max(1, set.Count);

    // The same messages are the same edition.
    private static string Edition(List<LabelledMessage> messages)
    {
        var all = string.Join('\n', messages.Select(message => $"{message.Level} {message.IsCrisis} {message.Text}"));
        return $"{messages.Count}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)))[..6]}";
    }
}
