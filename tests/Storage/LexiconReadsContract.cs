using CoManage.Domain.Chat;
using CoManage.Domain.Groups;
using CoManage.Domain.Kernel;
using CoManage.Domain.Lexicon;
using CoManage.Models;
using CoManage.Silo.Chat;
using CoManage.Silo.Groups;
using CoManage.Silo.Lexicon;
using CoManage.Silo.Runtime;
using CoManage.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CoManage.Tests.Storage;

/// <summary>What a version of the lexicon reads of the past and beside the one at work is counted alike on every database.</summary>
public abstract class LexiconReadsContract(ITestDatabase database) : ServicesContract(database)
{
    private static readonly Actor Admin = new(new UserId(DerivedId.From("admin")), Role.Administrator, "Lin");
    private static readonly Actor Li = new(new UserId(DerivedId.From("Li")), Role.Gp, "Li");
    private static readonly Actor Amina = new(new UserId(DerivedId.From("Amina")), Role.Patient, "Amina");
    private static readonly GroupId Group = new(DerivedId.From("one"));
    private static readonly RoomFacts Facts = RoomFacts.OfGroup(Group);
    private static readonly LexiconChanges Changes = new([new("chest", ["奶膛"], [])], ["concern tiredness soon = tired & longer"]);

    private protected override void Add(IServiceCollection services) => services
        .AddSlice(new GroupSlice())
        .AddSlice(new RoomSlice())
        .AddSlice(new LexiconSlice())
        .AddSingleton<LexiconShelf>()
        .AddSingleton<LexiconTail>()
        .AddSingleton<LexiconQueries>();

    protected override async Task Fill()
    {
        await Ask<GroupCommand>(Group.Value, Admin, new GroupCommand.Create("one", new Bilingual("一组", "One"), "hypertension"));
        foreach (var each in (Actor[])[Li, new(new UserId(DerivedId.From("Wang")), Role.Specialist, "Wang"), new(new UserId(DerivedId.From("Sun")), Role.HealthManager, "Sun")])
        {
            await Ask<GroupCommand>(Group.Value, Admin, new GroupCommand.JoinTeam(each.Id, each.Role, each.Name));
        }

        await Ask<GroupCommand>(Group.Value, Admin, new GroupCommand.NameDeputy(Li.Id));
        await Ask<GroupCommand>(Group.Value, Admin, new GroupCommand.Activate());
    }

    [ContractFact]
    public async Task The_past_is_read_once_and_the_trial_goes_on_from_there()
    {
        await Say("奶膛");
        await Say("疼得厉害");
        await Say("最近老觉得累");
        await Say("大家早上好");
        await Ask<LexiconCommand>(LexiconCommand.Key, Admin, new LexiconCommand.Save(new PrivateText("方言"), Changes));
        await Get<LexiconTail>().CatchUp(default);
        await Get<LexiconTail>().CatchUp(default);

        var report = await Report();
        Assert.Equal((4, 2, 0, 1.0), (report.Messages, report.Differing, report.Tried, report.Progress));
        Assert.Equal(["chest_pain gained 1 0", "tiredness lost 1 0"], report.Flags.Select(Text).Order(StringComparer.Ordinal));
        Assert.Equal(2, (await Get<LexiconQueries>().Examples(Li, 1, default)).Count);
        Assert.Empty(await Get<LexiconQueries>().Examples(Amina, 1, default));

        Clock.Advance(TimeSpan.FromHours(1));
        await Ask<LexiconCommand>(LexiconCommand.Key, Admin, new LexiconCommand.BeginTrial(1));
        Get<LexiconShelf>().Forget();
        await Say("奶膛痛");
        await Get<LexiconTail>().CatchUp(default);
        report = await Report();
        Assert.Equal((4, 1, 1), (report.Messages, report.Tried, report.DifferingInTrial));
        Assert.Contains("chest_pain gained 1 1", report.Flags.Select(Text));
        Assert.Same(RedFlagRules.Shipped, await Get<LexiconShelf>().Current(default));

        Clock.Advance(TimeSpan.FromDays(1));
        await Ask<LexiconCommand>(LexiconCommand.Key, Admin, new LexiconCommand.PutInForce(1, TimeSpan.FromDays(1)));
        Assert.EndsWith("-v1", (await Get<LexiconShelf>().Current(default)).Version, StringComparison.Ordinal);
        Assert.Equal((1, "inForce"), await Get<LexiconQueries>().Overview(default) is { InForce: var number, Versions: [var line] } ? (number, line.Use) : default);
    }

    private static string Text(FlagCount count) => $"{count.Flag.Code} {count.Change} {count.Past} {count.Trial}";

    private async Task<LexiconReport> Report() =>
        await Get<LexiconQueries>().Report(1, default) ?? throw new InvalidOperationException("There is no report.");

    private Task Say(string words) =>
        Ask<RoomCommand>(RoomId.OfGroup(Group).Value, Amina, new RoomCommand.Post(Guid.NewGuid(), Facts, MessageKind.Message, new PrivateText(words)));
}

public sealed class SqliteLexiconReadsTests() : LexiconReadsContract(new SqliteTestDatabase());

[OnPostgres]
public sealed class PostgresLexiconReadsTests() : LexiconReadsContract(new PostgresTestDatabase());
