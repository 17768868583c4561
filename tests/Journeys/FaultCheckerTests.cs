using CoManage.Load.Faults.Checks;

namespace CoManage.Tests.Journeys;

/// <summary>A checker that finds nothing proves nothing: each promise is broken here on purpose, in a history written by hand.</summary>
public class FaultCheckerTests
{
    private const string Room = "group-1";

    /// <summary>Two people, three messages one after the other, one departure; every promise is kept.</summary>
    private static readonly Entry[] Kept =
    [
        new Entry.Sent(10, Room, "a", "ann", "a#1"),
        new Entry.Acknowledged(20, Room, "a", "a#1", 1),
        new Entry.Saw(25, Room, "b", "bob", 1, "a#1"),
        new Entry.Opening(26, Room, "b", 1),
        new Entry.Opened(28, Room, "b", 1, 1),
        new Entry.Marking(29, Room, "bob", 2),
        new Entry.Marked(30, Room, "bob", 2, 1),
        new Entry.Sent(30, Room, "b", "bob", "b#1!"),
        new Entry.Sent(35, Room, "b", "bob", "b#1!"),
        new Entry.Acknowledged(40, Room, "b", "b#1!", 2),
        new Entry.Leaving(50, Room, "bob"),
        new Entry.Gone(55, Room, "bob"),
        new Entry.Sent(60, Room, "a", "ann", "a#2"),
        new Entry.Acknowledged(70, Room, "a", "a#2", 4),
        new Entry.Sent(71, Room, "b", "bob", "b#2"),
        new Entry.Refused(72, Room, "b", "b#2", "rooms.not-yours"),
        new Entry.Joining(80, Room, "bob"),
        new Entry.Saw(90, Room, "b", "bob", 4, "a#2"),
        new Entry.Held(95, Room, "a", 1, 4, ""),
        new Entry.Stored(99, Room, 1, "a#1"),
        new Entry.Stored(99, Room, 2, "b#1!"),
        new Entry.Stored(99, Room, 3, "redFlagged 2", ByService: true, Target: 2),
        new Entry.Stored(99, Room, 4, "a#2"),
        new Entry.StoredMark(99, Room, "bob", 1),
    ];

    [Fact]
    public void A_history_in_which_every_promise_is_kept_has_nothing_to_find() => Assert.Empty(Checker.Check(Kept));

    [Fact]
    public void A_lost_message_is_found() =>
        Finds("acknowledged but lost", Changed(Stored(4, "a#2"), Stored(4, "b#9")));

    [Fact]
    public void A_doubled_message_is_found() =>
        Finds("stored more than once", [.. Kept, Stored(5, "a#1")]);

    [Fact]
    public void Two_messages_that_changed_places_are_found()
    {
        var swapped = Changed(Stored(1, "a#1"), Stored(1, "b#1!"), Stored(2, "b#1!"), Stored(2, "a#1"));
        Finds("acknowledged under another number", swapped);
        Finds("seen otherwise than stored", swapped);
    }

    [Fact]
    public void A_number_before_what_was_already_acknowledged_is_found() =>
        Finds("numbered before what was already acknowledged", Changed(
            new Entry.Acknowledged(20, Room, "a", "a#1", 1), new Entry.Acknowledged(20, Room, "a", "a#1", 9)));

    [Fact]
    public void A_second_number_for_the_same_message_is_found() =>
        Finds("acknowledged under another number", [.. Kept, new Entry.Acknowledged(45, Room, "b", "b#1!", 5)]);

    [Fact]
    public void A_gap_is_found() =>
        Finds("numbers not one after the other", Changed(Stored(4, "a#2"), Stored(5, "a#2")));

    [Fact]
    public void A_message_that_nobody_sent_is_found() =>
        Finds("stored but never sent", [.. Kept, Stored(5, "x#1")]);

    [Fact]
    public void A_stored_message_that_was_refused_is_found() =>
        Finds("stored though refused", [.. Kept, Stored(5, "b#2")]);

    [Fact]
    public void A_reaction_that_did_not_come_is_found() =>
        Finds("not marked exactly once", Changed(
            new Entry.Stored(99, Room, 3, "redFlagged 2", ByService: true, Target: 2),
            new Entry.Stored(99, Room, 3, "redFlagged 1", ByService: true, Target: 1)));

    [Fact]
    public void A_message_seen_and_not_stored_is_found() =>
        Finds("seen but not stored", [.. Kept, new Entry.Saw(98, Room, "a", "ann", 5, "b#3")]);

    [Fact]
    public void A_room_opened_without_what_was_acknowledged_is_found() =>
        Finds("opened without what was acknowledged before", Changed(
            new Entry.Opened(28, Room, "b", 1, 1), new Entry.Opened(28, Room, "b", 1, 0)));

    [Fact]
    public void A_client_left_behind_is_found() =>
        Finds("not shown when all was quiet", Changed(
            new Entry.Held(95, Room, "a", 1, 4, ""), new Entry.Held(95, Room, "a", 1, 2, "")));

    [Fact]
    public void A_message_seen_after_leaving_is_found() =>
        Finds("seen after leaving", [.. Kept, new Entry.Saw(75, Room, "b", "bob", 4, "a#2")]);

    [Fact]
    public void A_message_posted_after_leaving_is_found() =>
        Finds("posted after leaving", [.. Kept, new Entry.Acknowledged(73, Room, "b", "b#2", 5), Stored(5, "b#2")]);

    [Fact]
    public void A_read_mark_ahead_of_the_log_is_found() =>
        Finds("read mark ahead of the log", [.. Kept, new Entry.Marked(41, Room, "bob", 3, 9)]);

    [Fact]
    public void A_read_mark_that_goes_back_or_is_forgotten_is_found()
    {
        Finds("read mark went back", [.. Kept, new Entry.Marking(41, Room, "bob", 3), new Entry.Marked(42, Room, "bob", 3, 0)]);
        Finds("read mark forgotten", Changed(
            new Entry.StoredMark(99, Room, "bob", 1), new Entry.StoredMark(99, Room, "bob", 0)));
    }

    [Fact]
    public void The_counterexample_holds_only_what_shows_the_fault()
    {
        var found = Finds("seen after leaving", [.. Kept, new Entry.Saw(75, Room, "b", "bob", 4, "a#2")]);
        Assert.Equal(
            ["Gone", "Sent", "Saw"],
            found.Counterexample.Select(each => each.GetType().Name));
    }

    private static Entry.Stored Stored(long number, string message) => new(99, Room, number, message);

    /// <summary>The kept history with entries replaced, by pairs of what stood there and what stands there instead.</summary>
    private static Entry[] Changed(params Entry[] pairs)
    {
        var changes = pairs.Chunk(2).ToDictionary(each => each[0], each => each[1]);
        Assert.All(changes.Keys, each => Assert.Contains(each, Kept));
        return [.. Kept.Select(each => changes.GetValueOrDefault(each, each))];
    }

    private static Violation Finds(string rule, Entry[] history) =>
        Checker.Check(history).FirstOrDefault(each => each.Rule == rule)
        ?? throw new Xunit.Sdk.XunitException($"Nothing of the kind \"{rule}\" was found.");
}
