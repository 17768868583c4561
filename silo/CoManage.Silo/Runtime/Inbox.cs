namespace CoManage.Silo.Runtime;

/// <summary>What became of something put into an inbox.</summary>
internal enum Posted
{
    /// <summary>It waits, and somebody is at work.</summary>
    Taken,

    /// <summary>It waits, and whoever put it there must start the work.</summary>
    Start,

    Full,

    /// <summary>The grain was forgotten a moment ago; wake a new one.</summary>
    Retired,
}

/// <summary>A bounded queue with at most one worker, so that a grain does one thing at a time.</summary>
internal sealed class Inbox<TItem>(int limit)
{
    private readonly Lock gate = new();
    private readonly Queue<TItem> items = new();
    private bool working;
    private bool retired;

    public Posted Post(TItem item)
    {
        lock (gate)
        {
            if (retired)
            {
                return Posted.Retired;
            }

            if (items.Count >= limit)
            {
                return Posted.Full;
            }

            items.Enqueue(item);
            if (working)
            {
                return Posted.Taken;
            }

            working = true;
            return Posted.Start;
        }
    }

    /// <summary>The oldest items; none means that the worker's work has ended.</summary>
    public IReadOnlyList<TItem> Take(int most)
    {
        lock (gate)
        {
            var taken = new List<TItem>(Math.Min(most, items.Count));
            while (taken.Count < most && items.TryDequeue(out var item))
            {
                taken.Add(item);
            }

            working = taken.Count > 0;
            return taken;
        }
    }

    /// <summary>Closes the inbox for good if nothing waits and nobody works.</summary>
    public bool Retire()
    {
        lock (gate)
        {
            retired = retired || (!working && items.Count == 0);
            return retired;
        }
    }
}
