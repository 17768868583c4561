using System.Diagnostics;
using System.Globalization;

namespace CoManage.Api.Commands;

/// <summary>A line on the terminal that shows how far a long job is; silent where nobody watches.</summary>
internal sealed class ProgressBar(bool quiet) : IDisposable
{
    private const int Width = 30;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly bool shown = !quiet && !Console.IsErrorRedirected;
    private readonly Stopwatch since = Stopwatch.StartNew();
    private TimeSpan last = -Pause;
    private bool drawn;

    public void Show(long done, long all, long rows) =>
        Draw(all == 0 ? 1 : (double)done / all, string.Create(CultureInfo.InvariantCulture,
            $"{rows:N0} rows, {rows / Math.Max(since.Elapsed.TotalSeconds, 0.001):N0} rows/s"));

    public void Draw(double share, string text)
    {
        if (!shown || since.Elapsed - last < Pause)
        {
            return;
        }

        (last, drawn) = (since.Elapsed, true);
        var full = (int)(Math.Clamp(share, 0, 1) * Width);
        Console.Error.Write($"\r[{new string('█', full)}{new string('·', Width - full)}] {share,4:P0} {text}   ");
    }

    public void Dispose()
    {
        if (drawn)
        {
            Console.Error.WriteLine();
            drawn = false;
        }
    }
}
