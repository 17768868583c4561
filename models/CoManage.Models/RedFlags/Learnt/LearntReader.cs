using System.Numerics;

namespace CoManage.Models.Messages;

/// <summary>What the learnt reader makes of a message, and which part of the folded text says so most.</summary>
internal readonly record struct LearntOpinion(Urgency Urgency, bool IsCrisis, int Start, int End);

/// <summary>
/// Reads a message by what thousands of labelled ones have taught: sentences that nobody listed often consist of pieces that
/// somebody else has used. It speaks after the rules and can only raise what they say.
/// </summary>
internal sealed class LearntReader(LearntWeights weights)
{
    [ThreadStatic]
    private static LearntReader? own;

    private readonly MessagePieces cut = new();
    private readonly float[] scores = new float[LearntWeights.Columns];
    private readonly int[] sums = new int[LearntWeights.Columns];
    private (int Place, int Message)[] met = new (int, int)[1024];
    private int message;

    /// <summary>This thread's reader with the shipped weights.</summary>
    public static LearntReader OfThread => own ??= new LearntReader(LearntWeights.Shipped);

    /// <summary>The level that the message calls for; null when it is routine.</summary>
    public LearntOpinion? Read(MessageReader read)
    {
        Weigh(read);
        for (var what = Weighed.Emergency; what <= Weighed.Soon && cut.All.Length > 0; what++)
        {
            if (Score(what) > weights.Limit(what))
            {
                var (start, end) = Loudest(what, read.Begin, read.Scan.Text.Length);
                var isCrisis = what == Weighed.Emergency && Score(Weighed.Crisis) > weights.Limit(Weighed.Crisis);
                return new LearntOpinion((Urgency)what, isCrisis, start, end);
            }
        }

        return null;
    }

    /// <summary>How strongly the message that was weighed last speaks for it.</summary>
    public float Score(Weighed what) => scores[(int)what];

    public void Weigh(MessageReader read)
    {
        cut.Cut(read);
        BeginCounting();
        Array.Clear(sums);
        var unknown = -1;
        foreach (ref readonly var piece in cut.All)
        {
            // What goes on from words that nobody has said is not known either.
            var place = piece.Form == PieceForm.Run && piece.One == unknown ? -1 : weights.Find(piece.Hash);
            if (place >= 0)
            {
                Add(place);
            }
            else if (piece.Form == PieceForm.Run)
            {
                unknown = piece.One;
            }
        }

        var share = LearntWeights.Unit * MathF.Sqrt(cut.All.Length + 1);
        for (var what = 0; what < scores.Length; what++)
        {
            scores[what] = weights.Bias((Weighed)what) + (sums[what] / share);
        }
    }

    // A word that is said again and again says no more than once.
    private void Add(int place)
    {
        if (IsMet(place))
        {
            return;
        }

        ref readonly var piece = ref weights[place];
        sums[(int)Weighed.Emergency] += piece.Emergency;
        sums[(int)Weighed.Urgent] += piece.Urgent;
        sums[(int)Weighed.Soon] += piece.Soon;
        sums[(int)Weighed.Crisis] += piece.Crisis;
    }

    // What was met in another message bears another number, so nothing need be cleared between two.
    private void BeginCounting()
    {
        var least = cut.All.Length * 2;
        if (message == int.MaxValue || met.Length < least)
        {
            met = new (int, int)[Math.Max(met.Length, (int)BitOperations.RoundUpToPowerOf2((uint)least))];
            message = 0;
        }

        message++;
    }

    private bool IsMet(int place)
    {
        for (var at = place & (met.Length - 1); ; at = (at + 1) & (met.Length - 1))
        {
            ref var slot = ref met[at];
            if (slot.Message != message)
            {
                slot = (place, message);
                return false;
            }

            if (slot.Place == place)
            {
                return true;
            }
        }
    }

    // The run of letters whose pieces together speak for it most: what a clinician looks at first.
    private (int Start, int End) Loudest(Weighed what, int begin, int end)
    {
        Span<float> said = end - begin <= 1024 ? stackalloc float[end - begin] : new float[end - begin];
        foreach (var piece in cut.All)
        {
            var weight = weights.Find(piece.Hash) is >= 0 and var place ? (float)weights[place][what] / Math.Max(1, piece.End - piece.Start) : 0;
            for (var at = piece.Start; at < piece.End; at++)
            {
                said[at - begin] += weight;
            }
        }

        var (best, from, to, sum, since) = (float.MinValue, 0, 0, 0f, 0);
        for (var at = 0; at < said.Length; at++)
        {
            (sum, since) = sum > 0 ? (sum + said[at], since) : (said[at], at);
            if (sum > best)
            {
                (best, from, to) = (sum, since, at + 1);
            }
        }

        return (begin + from, begin + to);
    }
}
