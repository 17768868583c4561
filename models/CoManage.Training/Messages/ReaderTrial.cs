using CoManage.Models;
using CoManage.Models.Messages;

namespace CoManage.Training.Messages;

/// <summary>A message as a reader weighed it that had seen no other of its set.</summary>
internal sealed record HeldOut(LabelledMessage Message, double[] Scores);

/// <summary>
/// How the reader does with writers it does not know: each set is weighed by what the others taught, and from that come the
/// limits above which a level counts.
/// </summary>
internal static class ReaderTrial
{
    // Of routine messages, so many may be called an emergency by the reader. The sets are made of near-twins: of what people
    // write all day it is far less.
    private const double FalseEmergencies = 0.02;

    private static readonly double[] Steps = [.. Enumerable.Range(-240, 401).Select(step => step / 40.0)];

    public static List<HeldOut> Run(IReadOnlyList<LabelledMessage> messages)
    {
        var all = new List<HeldOut>();
        foreach (var set in messages.GroupBy(message => message.Set))
        {
            var learnt = PieceLearner.Learn([.. messages.Where(message => message.Set != set.Key)]);
            var reader = new LearntReader(new LearntWeights(string.Join('\n', LearntWeights.Lines("trial", learnt.Biases, new double[LearntWeights.Columns], learnt.Pieces))));
            foreach (var message in set)
            {
                reader.Weigh(RedFlagRules.Shipped.Reader(message.Text));
                all.Add(new HeldOut(message, [.. Enum.GetValues<Weighed>().Select(what => (double)reader.Score(what))]));
            }
        }

        return all;
    }

    /// <summary>
    /// The limits: few false emergencies first, and then the levels below so that most messages get their own. Only sets count
    /// that are new to the rules as well, because both read together.
    /// </summary>
    public static double[] Limits(List<HeldOut> all)
    {
        var trial = all.Where(each => each.Message.IsNewToRules).ToList();
        var limits = new double[LearntWeights.Columns];
        var routine = trial.Where(each => each.Message.Level == Urgency.Routine).Select(each => each.Scores[0]).OrderDescending().ToArray();
        limits[(int)Weighed.Emergency] = routine[(int)(routine.Length * FalseEmergencies)];
        limits[(int)Weighed.Urgent] = limits[(int)Weighed.Soon] = double.MaxValue;
        foreach (var what in new[] { Weighed.Urgent, Weighed.Soon })
        {
            limits[(int)what] = Steps.MaxBy(limit => trial.Count(each => Both(each, With(limits, what, limit)) == each.Message.Level));
        }

        // Among emergencies: whether it is this one.
        var emergencies = trial.Where(each => each.Message.Level == Urgency.Emergency).ToList();
        limits[(int)Weighed.Crisis] = Steps.MaxBy(limit => emergencies.Count(each => each.Scores[(int)Weighed.Crisis] > limit == each.Message.IsCrisis));
        return limits;
    }

    /// <summary>What the rules and the reader make of it together.</summary>
    public static Urgency Both(HeldOut each, double[] limits) =>
        (Urgency)Math.Min((int)each.Message.ByRules, (int)LevelOf(each.Scores, limits));

    public static Urgency LevelOf(double[] scores, double[] limits) =>
        scores[(int)Weighed.Emergency] > limits[(int)Weighed.Emergency] ? Urgency.Emergency
            : scores[(int)Weighed.Urgent] > limits[(int)Weighed.Urgent] ? Urgency.Urgent
            : scores[(int)Weighed.Soon] > limits[(int)Weighed.Soon] ? Urgency.Soon : Urgency.Routine;

    private static double[] With(double[] limits, Weighed what, double limit)
    {
        var changed = limits.ToArray();
        changed[(int)what] = limit;
        return changed;
    }
}
