using CoManage.Models;
using CoManage.Models.Messages;
using CoManage.Training.Messages;

namespace CoManage.Tests.Models;

/// <summary>The reader that has learnt from labelled messages raises what the rules overlook, and nothing else.</summary>
public class LearntReaderTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Models", "Messages");

    private static readonly Lazy<List<LabelledMessage>> Messages = new(() => LabelledMessages.Read(new DirectoryInfo(Folder)));

    [Fact]
    public void It_never_lowers_what_the_rules_say_and_points_into_the_message()
    {
        foreach (var message in Messages.Value)
        {
            var read = RedFlags.Assess(message.Text);
            Assert.True(read.Urgency <= message.ByRules, message.Text);
            Assert.All(read.Flags.Concat(read.Concerns), found => Assert.InRange(found.Start + found.Length, found.Length, message.Text.Length));
        }
    }

    [Fact]
    public void It_finds_what_the_rules_overlook()
    {
        var overlooked = Messages.Value.Where(each => each is { Level: Urgency.Emergency, ByRules: > Urgency.Emergency }).ToList();
        Assert.True(overlooked.Count > 200, "There is nothing to find.");
        var found = overlooked.Count(each => RedFlags.Assess(each.Text).Urgency == Urgency.Emergency);
        Assert.True(found >= overlooked.Count * 0.9, $"{found} of {overlooked.Count}");
    }

    [Fact]
    public void What_the_reference_leaves_alone_it_leaves_alone() => Assert.Empty(
        LexiconCheck.Sentences.Where(each => each.Expected.Count == 0)
            .Where(each => RedFlags.Assess(each.Text).Urgency < RedFlagRules.Shipped.AssessByRules(each.Text).Urgency && RedFlags.Assess(each.Text).Urgency <= Urgency.Urgent)
            .Select(each => each.Text));

    [Fact]
    public void Words_of_not_wanting_to_live_keep_their_name()
    {
        var raised = Messages.Value.Where(each => each is { IsCrisis: true, ByRules: > Urgency.Emergency }).Select(each => RedFlags.Assess(each.Text))
            .Where(read => read.Urgency == Urgency.Emergency).ToList();
        Assert.NotEmpty(raised);
        Assert.True(raised.Count(read => read.Flags.Any(flag => flag is { Flag: RedFlags.Crisis, Suppressed: null })) >= raised.Count * 0.9);
    }

    [Theory]
    [InlineData("")]
    [InlineData("。。。")]
    [InlineData("好的")]
    [InlineData("👍👍👍")]
    [InlineData("谢谢医生，下周三几点去复查？")]
    public void It_has_nothing_to_say_to_ordinary_words(string text) => Assert.Equal(Urgency.Routine, RedFlags.Assess(text).Urgency);

    [Fact]
    public void The_same_messages_teach_the_same_and_every_piece_keeps_its_weight()
    {
        var few = Messages.Value.Where(each => each.Set is "fresh_3" or "fresh_4").ToList();
        var (one, other) = (PieceLearner.Learn(few), PieceLearner.Learn(few));
        double[] limits = [0, 0, 0, 0];
        var lines = LearntWeights.Lines("one", one.Biases, limits, one.Pieces).ToList();
        Assert.Equal(lines, LearntWeights.Lines("one", other.Biases, limits, other.Pieces));

        var weights = new LearntWeights(string.Join('\n', lines));
        Assert.All(lines.Skip(4), line =>
        {
            var cells = line.Split('\t');
            Assert.Equal(int.Parse(cells[1], System.Globalization.CultureInfo.InvariantCulture), weights[weights.Find(PieceHash.Of(cells[0]))].Emergency);
        });
    }

    [Fact]
    public void What_was_said_before_is_not_weighed_again()
    {
        const string Alarm = "老头子吃着饭筷子就掉了，半边脸垮下来";
        Assert.Equal(Urgency.Emergency, RedFlags.Assess(Alarm).Urgency);
        Assert.Equal(Urgency.Routine, RedFlags.Assess("谢谢，医生来了", new MessageContext { Earlier = [Alarm] }).Urgency);
    }
}
