using CoManage.Domain.Kernel;

namespace CoManage.Silo.Runtime;

/// <summary>The newest answers of one grain, by command id.</summary>
internal sealed class Answers(bool isComplete)
{
    // A repeat comes within seconds. An older one is found in the log; keeping more gives the collector work in busy rooms.
    private const int Most = 256;

    private readonly Dictionary<CommandId, Reply> replies = [];
    private readonly Queue<CommandId> oldestFirst = new();

    /// <summary>False when a command that is not here may still be in the journal.</summary>
    public bool IsComplete { get; private set; } = isComplete;

    public Reply? Find(CommandId command) => replies.GetValueOrDefault(command);

    public void Keep(CommandId command, Reply reply)
    {
        if (!replies.TryAdd(command, reply))
        {
            return;
        }

        oldestFirst.Enqueue(command);
        if (replies.Count > Most && replies.Remove(oldestFirst.Dequeue(), out var forgotten))
        {
            IsComplete &= forgotten.Events.Count == 0;
        }
    }
}
