namespace CoManage.Models.Trained;

/// <summary>
/// Restricted cubic splines: cubic between the knots, straight beyond the first and last.
/// The form of Harrell, Regression Modeling Strategies, 2nd ed. 2015, section 2.4.5, divided by the squared knot span.
/// </summary>
public static class Spline
{
    /// <summary>Basis functions for this many knots: the value itself, and two fewer curves than knots.</summary>
    public static int Size(int knots) => knots == 0 ? 1 : knots - 1;

    /// <summary>Writes the basis at <paramref name="x"/>.</summary>
    public static void Basis(double x, ReadOnlySpan<double> knots, Span<double> basis)
    {
        basis[0] = x;
        if (knots.Length == 0)
        {
            return;
        }

        double first = knots[0], beforeLast = knots[^2], last = knots[^1];
        var scale = (last - first) * (last - first);
        double endA = Cubed(x - beforeLast), endB = Cubed(x - last);
        for (var k = 0; k < knots.Length - 2; k++)
        {
            var knot = knots[k];
            basis[k + 1] = (Cubed(x - knot)
                - (endA * (last - knot) / (last - beforeLast))
                + (endB * (beforeLast - knot) / (last - beforeLast))) / scale;
        }
    }

    private static double Cubed(double distance) => distance > 0 ? distance * distance * distance : 0;
}
