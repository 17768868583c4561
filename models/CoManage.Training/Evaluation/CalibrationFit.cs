namespace CoManage.Training.Evaluation;

/// <summary>How the chance that happened follows the score: log odds = intercept + slope × score.</summary>
internal readonly record struct CalibrationFit(double Intercept, double Slope)
{
    private const int Steps = 50;

    /// <summary>Fits both; used to recalibrate, and its slope to judge.</summary>
    public static CalibrationFit Of(double[] scores, double[] happened)
    {
        double a = 0, b = 1;
        for (var step = 0; step < Steps; step++)
        {
            double ga = 0, gb = 0, haa = 0, hab = 0, hbb = 0;
            for (var i = 0; i < scores.Length; i++)
            {
                var p = 1 / (1 + Math.Exp(-(a + (b * scores[i]))));
                double rest = happened[i] - p, weight = p * (1 - p);
                (ga, gb) = (ga + rest, gb + (rest * scores[i]));
                (haa, hab, hbb) = (haa + weight, hab + (weight * scores[i]), hbb + (weight * scores[i] * scores[i]));
            }

            var det = (haa * hbb) - (hab * hab);
            if (!(Math.Abs(det) > 1e-12))
            {
                break;
            }

            double da = ((hbb * ga) - (hab * gb)) / det, db = ((haa * gb) - (hab * ga)) / det;
            (a, b) = (a + da, b + db);
            if (Math.Abs(da) + Math.Abs(db) < 1e-10)
            {
                break;
            }
        }

        return new(a, b);
    }

    /// <summary>The intercept alone, the score taken as it is: how far the model is off on the whole.</summary>
    public static double InTheLarge(double[] scores, double[] happened)
    {
        var a = 0.0;
        for (var step = 0; step < Steps; step++)
        {
            double gradient = 0, weight = 0;
            for (var i = 0; i < scores.Length; i++)
            {
                var p = 1 / (1 + Math.Exp(-(a + scores[i])));
                gradient += happened[i] - p;
                weight += p * (1 - p);
            }

            var move = weight > 0 ? gradient / weight : 0;
            a += move;
            if (Math.Abs(move) < 1e-10)
            {
                break;
            }
        }

        return a;
    }
}
