using CoManage.Domain.Chat;
using CoManage.Domain.Kernel;
using CoManage.Domain.Retention;
using CoManage.Silo.Chat;
using CoManage.Silo.Journal;
using CoManage.Silo.Retention;
using CoManage.Silo.Runtime;
using CoManage.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CoManage.Tests.Storage;

/// <summary>What terms would do is counted alike on every database.</summary>
public abstract class RetentionContract(ITestDatabase database) : ServicesContract(database)
{
    private static readonly Actor Admin = new(new UserId(DerivedId.From("admin")), Role.Administrator, "Chen");
    private static readonly Actor Li = new(new UserId(DerivedId.From("Li")), Role.Gp, "Li");
    private static readonly GroupId One = new(DerivedId.From("one"));
    private static readonly GroupId Two = new(DerivedId.From("two"));

    private protected override void Add(IServiceCollection services) => services
        .AddSlice(new RoomSlice()).AddSlice(new HoldSlice()).AddSlice(new RetentionPolicySlice())
        .AddSingleton(provider => new KeptTerms(provider.GetRequiredService<IReadDatabase>(), new RetentionTerms(5, null)))
        .AddSingleton<RetentionOutlook>().AddSingleton<RetentionQueries>();

    [ContractFact]
    public async Task It_says_what_is_due_what_follows_within_a_year_and_what_a_hold_keeps()
    {
        await Say(One, "一");
        Clock.Advance(TimeSpan.FromDays(200));
        await Say(One, "二");
        await Say(Two, "三");
        Clock.Advance(TimeSpan.FromDays((3 * 365) - 100));

        var (chat, records) = await Get<RetentionOutlook>().Of(new(3, 15), default);
        Assert.Equal((2L, 1L, 1L, 1L, 0L), (chat.Rooms, chat.DueRooms, chat.DueMessages, chat.RoomsWithinYear, chat.HeldRooms));
        Assert.Equal((TestClock.Noon, TestClock.Noon.AddYears(3)), (chat.Oldest, chat.FirstGoes));
        Assert.Equal(0, records.Rooms);

        var room = RoomId.OfGroup(One).Value;
        await Ask<HoldCommand>(Hold.IdOf(HoldKind.Room, room), Admin, new HoldCommand.Place(HoldKind.Room, room, new("court")));
        (chat, _) = await Get<RetentionOutlook>().Of(new(3, 15), default);
        Assert.Equal((0L, 0L, 1L), (chat.DueRooms, chat.DueMessages, chat.HeldRooms));
        (chat, _) = await Get<RetentionOutlook>().Of(RetentionTerms.ForGood, default);
        Assert.Equal((0L, 0L, null), (chat.DueRooms, chat.RoomsWithinYear, chat.FirstGoes));
        Assert.Equal("court", Assert.Single(await Get<RetentionQueries>().Holds(default)).Reason);
        Assert.Empty(await Get<RetentionQueries>().Erasures(default));
    }

    [ContractFact]
    public async Task Terms_of_the_configuration_hold_until_others_are_set()
    {
        Assert.Equal(new TermsInForce(new(5, null), null, null), await Get<KeptTerms>().Now(default));
        await Ask<RetentionPolicyCommand>(RetentionPolicy.Key, Admin, new RetentionPolicyCommand.SetTerms(new(null, 15)));
        Assert.Equal(new TermsInForce(new(null, 15), "Chen", TestClock.Noon), await Get<KeptTerms>().Now(default));
    }

    private async Task Say(GroupId group, string words)
    {
        var facts = RoomFacts.OfGroup(group);
        await Get<IJournal>().Append(
            new Append(new StreamId("test", group.Value), StreamTable.Events, 0, []) { Rows = [RoomRows.Open(facts, TestClock.Noon)] }, default);
        await Ask<RoomCommand>(RoomId.OfGroup(group).Value, Li, new RoomCommand.Post(Guid.NewGuid(), facts, MessageKind.Message, new(words)));
    }
}

public sealed class SqliteRetentionTests() : RetentionContract(new SqliteTestDatabase());

[OnPostgres]
public sealed class PostgresRetentionTests() : RetentionContract(new PostgresTestDatabase());
