using CoManage.Models.Trained;

namespace CoManage.Api.Scoring;

/// <summary>
/// Scores a CSV file with a trained model, in one pass and with memory that does not grow with the file. Every record
/// passes through as it stands; what is added stands behind it. A bad row gets its error and never stops the file.
/// </summary>
internal static class ModelScoreFile
{
    private const int PieceSize = 1 << 20;
    private const int LongestRecord = 1 << 26;
    private const int MostColumns = 4096;

    /// <summary>Rows read, how many have a score, how many lack age or sex, and how many have an error.</summary>
    public sealed record Counts(long Rows, long Scored, long Incomplete, long Failed);

    public static Counts Run(TrainedModel model, Recalibration? local, Stream input, Stream output)
    {
        var piece = new byte[PieceSize];
        var cells = new (int, int)[MostColumns];
        ModelRowWriter? rows = null;
        int kept = 0, skipped = 0;
        while (true)
        {
            var read = input.Read(piece, kept, piece.Length - kept);
            var text = piece.AsSpan(0, kept + read);
            if (rows is null && skipped == 0 && text.StartsWith("\uFEFF"u8))
            {
                skipped = 3;
            }

            var scanner = new CsvScanner(text[skipped..], isLast: read == 0, cells);
            rows ??= scanner.Next() ? ModelRowWriter.Start(model, local, scanner, text[skipped..], output) : null;
            while (rows is not null && scanner.Next())
            {
                rows.Write(scanner, text[skipped..]);
            }

            if (read == 0)
            {
                break;
            }

            (kept, skipped) = (Keep(ref piece, skipped + scanner.Consumed, text.Length, isStarted: rows is not null), rows is null ? skipped : 0);
        }

        return rows?.Finish() ?? throw new Imports.UnreadableFileException("文件第 1 行没有表头。", "Row 1 of the file holds no headings.");
    }

    // What is left of a record moves to the front; a record as long as the piece needs a longer piece.
    private static int Keep(ref byte[] piece, int from, int length, bool isStarted)
    {
        from = isStarted ? from : 0;
        var left = length - from;
        if (left == piece.Length)
        {
            if (piece.Length >= LongestRecord)
            {
                throw new Imports.UnreadableFileException("文件中有一行过长；可能缺少引号。", "A row of the file is too long; a quote may be missing.");
            }

            Array.Resize(ref piece, piece.Length * 2);
        }

        Array.Copy(piece, from, piece, 0, left);
        return left;
    }
}
