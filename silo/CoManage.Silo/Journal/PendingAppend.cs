namespace CoManage.Silo.Journal;

/// <summary>An append that waits for its group's commit.</summary>
internal sealed class PendingAppend(Append append)
{
    private readonly TaskCompletionSource<Appended> end = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Append Append { get; } = append;

    /// <summary>The stream as stored; groups are sorted by it.</summary>
    public string Stream { get; } = append.Stream.ToString();

    public Task<Appended> End => end.Task;

    /// <summary>The distinct commands of the append, each of which may be stored already.</summary>
    public IEnumerable<Guid> Commands => Append.Events.Select(each => each.Command.Value).Distinct();

    /// <summary>Each event with its number in the stream and its place among the events of its command.</summary>
    public IEnumerable<(NewEvent Event, long Number, long Part)> Numbered()
    {
        var number = Append.ExpectedVersion;
        var part = 0L;
        NewEvent? last = null;
        foreach (var each in Append.Events)
        {
            part = last is not null && last.Command == each.Command ? part + 1 : 0;
            last = each;
            yield return (each, ++number, part);
        }
    }

    public void Finish(Appended appended) => end.TrySetResult(appended);

    public void Fail(Exception fault) => end.TrySetException(fault);
}
