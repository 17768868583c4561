using System.Numerics;

namespace CoManage.Training.Learning;

/// <summary>Sums w·x·xᵀ over rows, always in the same order, so that two runs give the same bits.</summary>
internal sealed class WeightedGram(int width)
{
    private const int Together = 4;
    private readonly int stride = (width + Vector<double>.Count - 1) / Vector<double>.Count * Vector<double>.Count;
    private double[] sums = [];
    private double[] block = [];

    /// <summary>The upper triangle of the sum, row by row.</summary>
    public double[,] Sum(double[] rows, double[] weights)
    {
        sums = new double[width * stride];
        block = new double[Together * stride];
        for (var row = 0; row < weights.Length; row += Together)
        {
            var count = Math.Min(Together, weights.Length - row);
            Array.Clear(block);
            for (var r = 0; r < count; r++)
            {
                Scale(rows.AsSpan((row + r) * width, width), Math.Sqrt(weights[row + r]), block.AsSpan(r * stride, stride));
            }

            Add();
        }

        var result = new double[width, width];
        for (var i = 0; i < width; i++)
        {
            for (var j = i; j < width; j++)
            {
                result[i, j] = result[j, i] = sums[(i * stride) + j];
            }
        }

        return result;
    }

    private static void Scale(ReadOnlySpan<double> row, double by, Span<double> target)
    {
        for (var i = 0; i < row.Length; i++)
        {
            target[i] = row[i] * by;
        }
    }

    private void Add()
    {
        ReadOnlySpan<double> a = block.AsSpan(0, stride), b = block.AsSpan(stride, stride);
        ReadOnlySpan<double> c = block.AsSpan(2 * stride, stride), d = block.AsSpan(3 * stride, stride);
        for (var i = 0; i < width; i++)
        {
            if (a[i] == 0 && b[i] == 0 && c[i] == 0 && d[i] == 0)
            {
                continue;
            }

            Vector<double> ai = new(a[i]), bi = new(b[i]), ci = new(c[i]), di = new(d[i]);
            var line = sums.AsSpan(i * stride, stride);
            for (var j = i / Vector<double>.Count * Vector<double>.Count; j < stride; j += Vector<double>.Count)
            {
                var sum = new Vector<double>(line[j..]) + (ai * new Vector<double>(a[j..])) + (bi * new Vector<double>(b[j..]))
                    + (ci * new Vector<double>(c[j..])) + (di * new Vector<double>(d[j..]));
                sum.CopyTo(line[j..]);
            }
        }
    }
}
