using System.Text;
using CoManage.Models.Trained;
using CoManage.Tests.Support;

namespace CoManage.Tests.Models.Trained;

/// <summary>The invented people of people.csv.</summary>
internal static class InventedPeople
{
    public static byte[] File { get; } = System.IO.File.ReadAllBytes(SourceTree.At("tests/Models/Trained/people.csv"));

    /// <summary>The score of everybody in a table, NaN where there is none.</summary>
    public static List<double> Scores(TrainedModel model, byte[] table)
    {
        var scanner = new CsvScanner(table, isLast: true, new (int, int)[128]);
        scanner.Next();
        var columns = new ModelColumns(model, Headings(scanner));
        var answers = new double[model.Inputs.Count];
        var scores = new List<double>();
        while (scanner.Next())
        {
            columns.Read(scanner, answers);
            scores.Add(model.Score(answers));
        }

        return scores;
    }

    /// <summary>One person's answers in the order of the model; what is not named is missing.</summary>
    public static double[] Answers(TrainedModel model, params (string Input, double Value)[] given)
    {
        var answers = model.Inputs.Select(_ => double.NaN).ToArray();
        foreach (var (input, value) in given)
        {
            var at = model.Inputs.ToList().FindIndex(each => each.Name == input);
            if (at >= 0)
            {
                answers[at] = value;
            }
        }

        return answers;
    }

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static string[] Headings(in CsvScanner scanner)
    {
        var headings = new string[scanner.Count];
        for (var i = 0; i < headings.Length; i++)
        {
            headings[i] = scanner.Text(i);
        }

        return headings;
    }
}
