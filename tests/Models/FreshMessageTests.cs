using CoManage.Models;
using CoManage.Training.Messages;

namespace CoManage.Tests.Models;

/// <summary>
/// Messages in many voices that were labelled from the clinical reference alone. The floors are what lexicon and reader reach
/// today on messages that they have learnt from; a change of words that lets one of them fall is no improvement.
/// </summary>
public class FreshMessageTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Models", "Messages");
    private static readonly Lazy<List<LabelledMessage>> All = new(() => LabelledMessages.Read(new DirectoryInfo(Folder)));

    [Theory]
    [InlineData("fresh_1", 0.985, 0.985, 0.01)]
    [InlineData("fresh_2", 0.975, 0.985, 0.01)]
    [InlineData("fresh_3", 0.98, 0.98, 0)]
    [InlineData("fresh_4", 0.98, 0.98, 0)]
    [InlineData("fresh_5", 0.985, 0.99, 0.011)]
    [InlineData("fresh_6", 0.99, 0.98, 0)]
    [InlineData("fresh_7", 0.97, 0.97, 0.07)]
    [InlineData("fresh_8", 0.99, 1.0, 0)]
    [InlineData("fresh_9", 0.99, 1.0, 0)]
    [InlineData("fresh_10", 0.99, 1.0, 0)]
    [InlineData("fresh_11", 0.975, 0.985, 0)]
    [InlineData("own_1", 0.985, 1.0, 0)]
    public void The_figures_do_not_fall(string set, double exactAtLeast, double sensitivityAtLeast, double overCalledAtMost) =>
        Judge(All.Value.Where(each => each.Set == set), exactAtLeast, sensitivityAtLeast, overCalledAtMost);

    /// <summary>Whoever lets lexicon or reader learn from this set has nothing left to be judged by.</summary>
    [Fact]
    public void On_messages_from_which_nothing_was_learnt_the_bars_hold() =>
        Judge(
            LabelledMessages.Read(new DirectoryInfo(Path.Combine(Folder, "kept_aside"))).Where(each => each.Set == "another_district"),
            exactAtLeast: 0.85, sensitivityAtLeast: 0.97, overCalledAtMost: 0.02);

    private static void Judge(IEnumerable<LabelledMessage> messages, double exactAtLeast, double sensitivityAtLeast, double overCalledAtMost)
    {
        var read = messages.Select(each => (each.Level, each.Text, Found: RedFlags.Assess(each.Text).Urgency)).ToList();
        var emergencies = read.Where(row => row.Level == Urgency.Emergency).ToList();
        var routine = read.Where(row => row.Level == Urgency.Routine).ToList();
        Assert.True(emergencies.Count >= 25 && routine.Count >= 25, "The set is too small to say anything.");

        var missed = string.Join('\n', read.Where(row => row.Level != row.Found).Select(row => $"{row.Level} read as {row.Found}: {row.Text}"));
        Assert.True(Share(read, row => row.Level == row.Found) >= exactAtLeast, missed);
        Assert.True(Share(emergencies, row => row.Found == Urgency.Emergency) >= sensitivityAtLeast, missed);
        Assert.True(Share(routine, row => row.Found == Urgency.Emergency) <= overCalledAtMost, missed);
    }

    private static double Share<TRow>(List<TRow> rows, Func<TRow, bool> isMeant) => (double)rows.Count(isMeant) / rows.Count;
}
