using System.Text;
using CoManage.Models.Trained;

namespace CoManage.Api.Scoring;

/// <summary>Scores record after record and writes them with what the model says of each.</summary>
internal sealed class ModelRowWriter
{
    private const int BufferSize = 1 << 18;
    private static readonly string[] Added = ["score", "rank", "band", "missing", "error"];

    private readonly TrainedModel model;
    private readonly Recalibration? local;
    private readonly ModelColumns columns;
    private readonly int width;
    private readonly byte[][] names;
    private readonly double[] answers;
    private readonly Stream output;
    private readonly byte[] buffer = new byte[BufferSize];
    private int filled;
    private long rows, scored, incomplete, failed;

    private ModelRowWriter(TrainedModel model, Recalibration? local, string[] headings, Stream output)
    {
        (this.model, this.local, this.output, width) = (model, local, output, headings.Length);
        columns = new ModelColumns(model, headings);
        names = [.. model.Inputs.Select(input => Encoding.UTF8.GetBytes(input.Name))];
        answers = new double[model.Inputs.Count];
    }

    /// <summary>Reads the headings and writes them with those that are added.</summary>
    public static ModelRowWriter Start(TrainedModel model, Recalibration? local, in CsvScanner scanner, ReadOnlySpan<byte> text, Stream output)
    {
        var headings = new string[scanner.Count];
        for (var i = 0; i < headings.Length; i++)
        {
            headings[i] = scanner.Text(i);
        }

        var writer = new ModelRowWriter(model, local, headings, output);
        var taken = headings.Select(heading => heading.Trim()).ToHashSet(StringComparer.OrdinalIgnoreCase);
        writer.Put(text[scanner.Record]);
        foreach (var name in local is null ? Added : [.. Added, "percent"])
        {
            // A column of the file may have this name; nothing of the file is lost.
            writer.Put(Encoding.UTF8.GetBytes($",{(taken.Contains(name) ? $"{model.Name}_{name}" : name)}"));
        }

        writer.Put("\n"u8);
        return writer;
    }

    public void Write(in CsvScanner scanner, ReadOnlySpan<byte> text)
    {
        rows++;
        if (scanner.Count > width)
        {
            failed++;
            Put(Encoding.UTF8.GetBytes($"{new string(',', width - 1 + 5)}row {rows}: {scanner.Count} cells for {width} headings{(local is null ? "" : ",")}\n"));
            return;
        }

        Put(text[scanner.Record]);
        for (var lacking = scanner.Count; lacking < width; lacking++)
        {
            Put(","u8);
        }

        WriteScore(columns.Read(scanner, answers));
        Put("\n"u8);
    }

    public ModelScoreFile.Counts Finish()
    {
        Flush();
        return new(rows, scored, incomplete, failed);
    }

    private void WriteScore(AnswerProblem? problem)
    {
        var score = problem is null ? model.Score(answers) : double.NaN;
        if (double.IsNaN(score))
        {
            _ = problem is null ? incomplete++ : failed++;
            Put(",,,,"u8);
        }
        else
        {
            scored++;
            Put(","u8);
            Put(score);
            Put(","u8);
            Put(model.Standing.Rank(score, answers[TrainedModel.Sex] == 1, answers[TrainedModel.Age]));
            Put(model.Standing.Band(score) switch { "high" => ",high,"u8, "raised" => ",raised,"u8, _ => ",usual,"u8 });
        }

        PutMissing(problem);
        Put(","u8);
        if (problem is { } wrong)
        {
            Put(Encoding.UTF8.GetBytes($"{wrong.Column}: {wrong.Code}"));
        }

        if (local is not null)
        {
            Put(","u8);
            if (!double.IsNaN(score))
            {
                Put(100 * local.Chance(score));
            }
        }
    }

    private void PutMissing(AnswerProblem? problem)
    {
        var first = true;
        for (var i = 0; i < answers.Length && problem is null; i++)
        {
            if (double.IsNaN(answers[i]))
            {
                if (!first)
                {
                    Put("|"u8);
                }

                Put(names[i]);
                first = false;
            }
        }
    }

    private void Put(double number)
    {
        Span<byte> digits = stackalloc byte[32];
        number.TryFormat(digits, out var written, default, System.Globalization.CultureInfo.InvariantCulture);
        Put(digits[..written]);
    }

    private void Put(int number)
    {
        Span<byte> digits = stackalloc byte[12];
        number.TryFormat(digits, out var written, default, System.Globalization.CultureInfo.InvariantCulture);
        Put(digits[..written]);
    }

    private void Put(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > buffer.Length - filled)
        {
            Flush();
            if (bytes.Length > buffer.Length)
            {
                output.Write(bytes);
                return;
            }
        }

        bytes.CopyTo(buffer.AsSpan(filled));
        filled += bytes.Length;
    }

    private void Flush()
    {
        output.Write(buffer, 0, filled);
        filled = 0;
    }
}
