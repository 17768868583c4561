using System.Globalization;
using System.Text;

namespace CoManage.Training.Cards;

/// <summary>A small chart: axes with ticks, and points, lines and bars in the units of the data.</summary>
internal sealed class Svg
{
    public const string Ink = "#0f6f78";
    public const string Warm = "#c2571a";
    public const string Quiet = "#9aa5ab";

    private const double Wide = 460, High = 320, Left = 62, Right = 16, Top = 40, Bottom = 48;
    private readonly (double From, double To) x, y;
    private readonly StringBuilder body = new();

    public Svg(string title, (double From, double To) x, (double From, double To) y, string xLabel, string yLabel, Func<double, string> xTick, Func<double, string> yTick)
    {
        (this.x, this.y) = (x, y);
        Add($"<text x='{Left}' y='22' font-size='14' font-weight='600' fill='#1f2a30'>{Escape(title)}</text>");
        for (var i = 0; i <= 5; i++)
        {
            double atX = x.From + ((x.To - x.From) * i / 5), atY = y.From + ((y.To - y.From) * i / 5);
            Add($"<line x1='{X(atX)}' y1='{Top}' x2='{X(atX)}' y2='{High - Bottom}' stroke='#eef1f2'/>");
            Add($"<line x1='{Left}' y1='{Y(atY)}' x2='{Wide - Right}' y2='{Y(atY)}' stroke='#eef1f2'/>");
            Add($"<text x='{X(atX)}' y='{High - Bottom + 16}' text-anchor='middle'>{xTick(atX)}</text>");
            Add($"<text x='{Left - 6}' y='{N(Number(Y(atY)) + 4)}' text-anchor='end'>{yTick(atY)}</text>");
        }

        Add($"<text x='{N((Left + Wide - Right) / 2)}' y='{High - 10}' text-anchor='middle'>{Escape(xLabel)}</text>");
        Add($"<text transform='translate(14 {N((Top + High - Bottom) / 2)}) rotate(-90)' text-anchor='middle'>{Escape(yLabel)}</text>");
    }

    public void Line(IEnumerable<(double X, double Y)> points, string colour, string dash = "")
    {
        // A line that leaves the picture ends where it leaves it.
        var seen = points.ToList();
        var inside = seen.FindLastIndex(point => point.Y >= y.From) + 1;
        var path = string.Join(' ', seen.Take(inside).Select(point => $"{X(point.X)},{Y(Math.Min(point.Y, y.To))}"));
        if (inside > 0 && inside < seen.Count)
        {
            var ((x1, y1), (x2, y2)) = (seen[inside - 1], seen[inside]);
            path += $" {X(x1 + ((x2 - x1) * (y1 - y.From) / (y1 - y2)))},{Y(y.From)}";
        }

        Add($"<polyline points='{path}' fill='none' stroke='{colour}' stroke-width='2' stroke-linejoin='round'{(dash.Length == 0 ? "" : $" stroke-dasharray='{dash}'")}/>");
    }

    public void Dot(double atX, double atY, string colour) =>
        Add($"<circle cx='{X(Math.Clamp(atX, x.From, x.To))}' cy='{Y(Math.Clamp(atY, y.From, y.To))}' r='4' fill='{colour}'/>");

    public void Bar(double from, double to, double height, string colour) =>
        Add($"<rect x='{X(from)}' y='{Y(height)}' width='{N(Number(X(to)) - Number(X(from)))}' height='{N(High - Bottom - Number(Y(height)))}' fill='{colour}' fill-opacity='0.45'/>");

    public void Legend(int row, string colour, string text, bool right = false)
    {
        var at = Top + 12 + (row * 16);
        var left = right ? Wide - Right - 170 : Left + 10;
        Add($"<rect x='{N(left)}' y='{N(at - 8)}' width='12' height='8' fill='{colour}'/><text x='{N(left + 18)}' y='{N(at)}'>{Escape(text)}</text>");
    }

    public override string ToString() =>
        $"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {Wide} {High}' width='{Wide}' height='{High}' font-family='system-ui, \"Noto Sans SC\", sans-serif' font-size='11' fill='#4a5860'>\n<rect width='{Wide}' height='{High}' fill='#fff'/>\n{body}</svg>\n";

    private string X(double value) => N(Left + ((value - x.From) / (x.To - x.From) * (Wide - Left - Right)));

    private string Y(double value) => N(High - Bottom - ((value - y.From) / (y.To - y.From) * (High - Top - Bottom)));

    private void Add(string element) => body.Append(element).Append('\n');

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static string N(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Escape(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}
