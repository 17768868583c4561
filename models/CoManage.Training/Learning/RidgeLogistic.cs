using MathNet.Numerics.LinearAlgebra;

namespace CoManage.Training.Learning;

/// <summary>
/// Logistic regression with a ridge penalty by Newton's method: the penalty of each column is the strength times its
/// weight, the intercept has none.
/// </summary>
internal sealed class RidgeLogistic(double[] rows, double[] happened, double[] offset, double[] penalties)
{
    private const int MostSteps = 60;
    private const double CloseEnough = 1e-9;
    private readonly int width = penalties.Length;
    private readonly WeightedGram gram = new(penalties.Length);

    /// <summary>The effects of the columns; the last column is the constant 1.</summary>
    public double[] Fit(double strength, double[]? start = null)
    {
        var effects = start?.ToArray() ?? new double[width];
        var linear = Linear(effects);
        var loss = Loss(linear, effects, strength);
        for (var step = 0; step < MostSteps; step++)
        {
            var move = Step(linear, effects, strength);
            var (next, nextLinear, nextLoss) = Shortened(effects, move, strength, loss);
            var gain = loss - nextLoss;
            if (gain > 0)
            {
                (effects, linear, loss) = (next, nextLinear, nextLoss);
            }

            if (gain <= CloseEnough * Math.Max(1, Math.Abs(loss)))
            {
                return effects;
            }
        }

        throw new InvalidOperationException("The fit does not settle; are columns the same?");
    }

    private Vector<double> Step(double[] linear, double[] effects, double strength)
    {
        var gradient = new double[width];
        var weights = new double[happened.Length];
        for (var i = 0; i < happened.Length; i++)
        {
            var p = 1 / (1 + Math.Exp(-linear[i]));
            weights[i] = Math.Max(p * (1 - p), 1e-12);
            AddTo(gradient, rows.AsSpan(i * width, width), happened[i] - p);
        }

        var curvature = gram.Sum(rows, weights);
        for (var j = 0; j < width; j++)
        {
            gradient[j] -= strength * penalties[j] * effects[j];
            // A hair of penalty keeps a column that is all zero from breaking the factorisation.
            curvature[j, j] += (strength * penalties[j]) + 1e-9;
        }

        return Matrix<double>.Build.DenseOfArray(curvature).Cholesky().Solve(Vector<double>.Build.Dense(gradient));
    }

    private (double[] Effects, double[] Linear, double Loss) Shortened(double[] from, Vector<double> move, double strength, double loss)
    {
        for (var length = 1.0; ; length /= 2)
        {
            var next = new double[width];
            for (var j = 0; j < width; j++)
            {
                next[j] = from[j] + (length * move[j]);
            }

            var linear = Linear(next);
            var nextLoss = Loss(linear, next, strength);
            if (nextLoss <= loss || length < 1e-4)
            {
                return (next, linear, nextLoss);
            }
        }
    }

    private double[] Linear(double[] effects)
    {
        var linear = new double[happened.Length];
        for (var i = 0; i < linear.Length; i++)
        {
            var row = rows.AsSpan(i * width, width);
            var sum = offset.Length == 0 ? 0 : offset[i];
            for (var j = 0; j < width; j++)
            {
                sum += row[j] * effects[j];
            }

            linear[i] = sum;
        }

        return linear;
    }

    private double Loss(double[] linear, double[] effects, double strength)
    {
        var loss = 0.0;
        for (var i = 0; i < linear.Length; i++)
        {
            loss += LogLoss.Of(linear[i], happened[i]);
        }

        for (var j = 0; j < width; j++)
        {
            loss += strength / 2 * penalties[j] * effects[j] * effects[j];
        }

        return loss;
    }

    private static void AddTo(double[] sum, ReadOnlySpan<double> row, double times)
    {
        for (var j = 0; j < row.Length; j++)
        {
            sum[j] += row[j] * times;
        }
    }
}

/// <summary>Minus the logarithm of the chance given to what happened.</summary>
internal static class LogLoss
{
    public static double Of(double logOdds, double happened)
    {
        var signed = happened == 1 ? -logOdds : logOdds;
        return signed > 0 ? signed + Math.Log(1 + Math.Exp(-signed)) : Math.Log(1 + Math.Exp(signed));
    }

    public static double Mean(double[] logOdds, double[] happened)
    {
        var sum = 0.0;
        for (var i = 0; i < happened.Length; i++)
        {
            sum += Of(logOdds[i], happened[i]);
        }

        return sum / happened.Length;
    }
}
