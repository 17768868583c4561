using CoManage.Domain.Kernel;
using CoManage.Silo.Journal;

namespace CoManage.Tests.Storage;

public class CommitterTests
{
    [Fact]
    public async Task What_may_wait_goes_with_the_first_that_somebody_waits_for()
    {
        var writer = new RecordingWriter();
        using var committer = new Committer(writer, Timeout.InfiniteTimeSpan, TimeSpan.Zero);
        var patient = Enumerable.Range(0, 5).Select(_ => committer.Append(Append(mayWait: true), default)).ToList();
        Assert.All(patient, each => Assert.False(each.IsCompleted));

        await committer.Append(Append(mayWait: false), default);
        await Task.WhenAll(patient);
        Assert.Equal([6], writer.Groups);
    }

    [Fact]
    public async Task What_may_wait_does_not_wait_for_ever()
    {
        var writer = new RecordingWriter();
        using var committer = new Committer(writer);
        await Task.WhenAll(Enumerable.Range(0, 2000).Select(_ => committer.Append(Append(mayWait: true), default)));
        Assert.Equal(2000, writer.Groups.Sum());
    }

    [Fact]
    public async Task The_end_leaves_nothing_behind()
    {
        var writer = new RecordingWriter();
        var committer = new Committer(writer, Timeout.InfiniteTimeSpan, TimeSpan.Zero);
        var waiting = committer.Append(Append(mayWait: true), default);
        committer.Dispose();
        Assert.Equal(AppendOutcome.Committed, (await waiting).Outcome);
    }

    [Fact]
    public async Task In_a_rush_what_comes_meanwhile_goes_together()
    {
        var writer = new RecordingWriter();
        var committer = new Committer(writer, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        writer.Hold.Reset();
        var first = committer.Append(Append(mayWait: false), default);
        writer.Begun.Wait();
        var rush = Enumerable.Range(0, 8).Select(_ => committer.Append(Append(mayWait: false, events: 8), default)).ToList();
        writer.Hold.Set();
        await Task.WhenAll([first, .. rush]);
        var more = Enumerable.Range(0, 5).Select(_ => committer.Append(Append(mayWait: false), default)).ToList();

        committer.Dispose();
        await Task.WhenAll(more);
        Assert.Equal([1, 8, 5], writer.Groups);
    }

    [Fact]
    public async Task Nobody_rests_where_nobody_waits_or_few_rooms_talk()
    {
        var writer = new RecordingWriter();
        using var committer = new Committer(writer, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        await committer.Append(Append(mayWait: true, events: 64), default);
        await committer.Append(Append(mayWait: false, events: 64), default);
        await committer.Append(Append(mayWait: false), default);

        Assert.Equal([1, 1, 1], writer.Groups);
    }

    private static Append Append(bool mayWait, int events = 1) =>
        new(new StreamId("counter", Guid.NewGuid()), StreamTable.Events, 0, [.. Enumerable.Range(0, events).Select(_ => Event())]) { MayWait = mayWait };

    private static NewEvent Event() => new(new CommandId(Guid.NewGuid()), "counter.raised", 1, "{}", DateTimeOffset.UnixEpoch, Actor.Service);

    private sealed class RecordingWriter : IGroupWriter
    {
        public List<int> Groups { get; } = [];

        public ManualResetEventSlim Hold { get; } = new(true);

        public ManualResetEventSlim Begun { get; } = new(false);

        public IReadOnlyList<Appended> Commit(IReadOnlyList<PendingAppend> group)
        {
            Begun.Set();
            Hold.Wait();
            Groups.Add(group.Count);
            return [.. group.Select(_ => new Appended(AppendOutcome.Committed, 0))];
        }

        public bool IsFaultOfOne(Exception fault) => false;

        public void Dispose()
        {
        }
    }
}
