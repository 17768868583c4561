using CoManage.Models;

namespace CoManage.Tests.Models;

public class RedFlagTests
{
    public static TheoryData<Vector> Alarming() => Of("must_include");

    public static TheoryData<Vector> Harmless() => Of("must_be_empty");

    [Theory, MemberData(nameof(Alarming))]
    public void An_alarming_message_raises_its_flags(Vector row)
    {
        var raised = RedFlags.Read(row["message"]).Select(flag => flag.Flag).ToList();
        Assert.All(row["expected_flags"].Split('|'), expected => Assert.Contains(expected, raised));
    }

    [Theory, MemberData(nameof(Harmless))]
    public void A_harmless_message_raises_nothing(Vector row) => Assert.Empty(RedFlags.Read(row["message"]).Select(flag => flag.Flag));

    private static TheoryData<Vector> Of(string mode) =>
        [.. VectorFile.Rows("red_flag_messages.csv").Where(row => row["mode"] == mode)];
}
