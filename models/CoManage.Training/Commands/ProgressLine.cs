using System.Diagnostics;

namespace CoManage.Training.Commands;

/// <summary>A line on the terminal that shows how far the work is; silent where nobody watches.</summary>
internal sealed class ProgressLine(int steps)
{
    private const int Width = 30;
    private readonly Stopwatch since = Stopwatch.StartNew();
    private int done;

    public TimeSpan Elapsed => since.Elapsed;

    public void Step(string what)
    {
        lock (since)
        {
            done++;
            if (Console.IsErrorRedirected)
            {
                return;
            }

            var full = Width * done / steps;
            Console.Error.Write($"\r[{new string('█', full)}{new string('·', Width - full)}] {done}/{steps} {what,-32}");
            if (done == steps)
            {
                Console.Error.WriteLine();
            }
        }
    }
}
