using System.Globalization;

namespace CoManage.Models;

/// <summary>One step of a point table: from this value on (or, when <paramref name="Above"/>, above it) these points.</summary>
internal readonly record struct PointStep(double From, int Points, bool Above = false)
{
    public double LowerBound => Above ? Math.BitIncrement(From) : From;
}

/// <summary>Points by a measured value. Looking up allocates nothing; the reasons are made once.</summary>
internal sealed class PointScale
{
    private readonly double[] bounds;
    private readonly int[] points;
    private readonly Reason[] reasons;

    /// <summary>Steps rise; a value below the first one gets its points too, because the population check comes first.</summary>
    public PointScale(string input, string zh, string en, string unit, params PointStep[] steps)
    {
        bounds = [.. steps.Select(step => step.LowerBound)];
        points = [.. steps.Select(step => step.Points)];
        reasons = [.. steps.Select((step, i) => MakeReason(input, zh, en, unit, step, i + 1 < steps.Length ? steps[i + 1] : null))];
    }

    public int Points(double value) => points[StepOf(value)];

    /// <summary>Adds why, when there is something to say: no points, no reason.</summary>
    public void Explain(double value, List<Reason> into)
    {
        var step = StepOf(value);
        if (points[step] != 0)
        {
            into.Add(reasons[step]);
        }
    }

    private int StepOf(double value)
    {
        var step = bounds.Length - 1;
        while (step > 0 && value < bounds[step])
        {
            step--;
        }

        return step;
    }

    private static Reason MakeReason(string input, string zh, string en, string unit, PointStep step, PointStep? next)
    {
        var from = (step.Above ? ">" : "≥") + step.From.ToString(CultureInfo.InvariantCulture);
        var to = next is { } after ? (after.Above ? " ≤" : " <") + after.From.ToString(CultureInfo.InvariantCulture) : "";
        var range = double.IsNegativeInfinity(step.From) ? to.TrimStart() : from + to;
        var tail = unit.Length == 0 ? "" : " " + unit;
        var code = double.IsNegativeInfinity(step.From) ? $"{input}_lowest"
            : string.Create(CultureInfo.InvariantCulture, $"{input}_{(step.Above ? "above" : "from")}_{step.From}");
        return new Reason(input, code, step.Points,
            $"{zh} {range}{(unit == "years" ? " 岁" : tail)}", $"{en} {range}{tail}");
    }
}

/// <summary>Points by a yes, or by one listed answer, with the reason made once.</summary>
internal sealed record PointItem(string Input, string Code, int Points, string Zh, string En)
{
    private readonly Reason reason = new(Input, Code, Points, Zh, En);

    public int If(bool holds) => holds ? Points : 0;

    public void Explain(bool holds, List<Reason> into)
    {
        if (holds && Points != 0)
        {
            into.Add(reason);
        }
    }
}
