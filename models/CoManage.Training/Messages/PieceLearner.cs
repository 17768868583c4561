using CoManage.Models;
using CoManage.Models.Messages;

namespace CoManage.Training.Messages;

/// <summary>What was learnt: a bias for each thing weighed, and the weights of the pieces.</summary>
internal sealed record LearntPieces(double[] Biases, IReadOnlyList<(string Piece, double[] Weights)> Pieces);

/// <summary>
/// Logistic regression over the pieces of messages, by stochastic gradient descent with a step of its own for each weight (Duchi,
/// Hazan and Singer, Journal of Machine Learning Research 2011;12:2121-2159). The same messages give the same weights.
/// </summary>
internal static class PieceLearner
{
    private const int Rounds = 20;
    private const double Step = 0.2;
    private const double BiasStep = 0.05;
    private const double Shrinkage = 1e-3;
    private const int FewestMessages = 2;

    // The weights are the mean of the last rounds: less depends on which message came last.
    private const int Averaged = 4;
    private const int Seed = 1;

    public static LearntPieces Learn(IReadOnlyList<LabelledMessage> messages)
    {
        var cut = new MessagePieces();
        var pieces = messages.Select(message => cut.Written(RedFlagRules.Shipped.Reader(message.Text)).ToArray()).ToArray();
        var known = pieces.SelectMany(each => each.Distinct()).GroupBy(piece => piece, StringComparer.Ordinal)
            .Where(group => group.Count() >= FewestMessages).Select(group => group.Key).Order(StringComparer.Ordinal).ToArray();
        var places = known.Index().ToDictionary(each => each.Item, each => each.Index, StringComparer.Ordinal);
        var examples = messages.Zip(pieces, (message, own) => new Example(
            [.. own.Distinct().Where(places.ContainsKey).Select(piece => places[piece])], 1 / Math.Sqrt(own.Length + 1), message)).ToArray();
        var fits = Enum.GetValues<Weighed>().Select(what => Fit(examples, known.Length, what)).ToArray();
        return new([.. fits.Select(fit => fit.Bias)], [.. known.Select((piece, at) => (piece, fits.Select(fit => fit.Weights[at]).ToArray()))]);
    }

    /// <summary>Whether a message is what it is weighed for.</summary>
    public static bool Is(LabelledMessage message, Weighed what) =>
        what == Weighed.Crisis ? message.IsCrisis : (int)message.Level <= (int)what;

    private static (double Bias, double[] Weights) Fit(Example[] examples, int count, Weighed what)
    {
        var (bias, weights, squares, sums) = (0.0, new double[count], new double[count], new double[count]);
        var order = Enumerable.Range(0, examples.Length).ToArray();
        var random = new Random(Seed);
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(order);
            foreach (var (pieces, share, message) in order.Select(at => examples[at]))
            {
                var sum = pieces.Sum(piece => weights[piece]);
                var error = (1 / (1 + Math.Exp(-(bias + (share * sum))))) - (Is(message, what) ? 1 : 0);
                bias -= BiasStep * error;
                foreach (var piece in pieces)
                {
                    var slope = (error * share) + (Shrinkage * weights[piece]);
                    squares[piece] += slope * slope;
                    weights[piece] -= Step * slope / Math.Sqrt(squares[piece] + 1e-6);
                }
            }

            for (var piece = 0; piece < count && round >= Rounds - Averaged; piece++)
            {
                sums[piece] += weights[piece] / Averaged;
            }
        }

        return (bias, sums);
    }

    private sealed record Example(int[] Pieces, double Share, LabelledMessage Message);
}
