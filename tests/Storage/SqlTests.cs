using CoManage.Silo.Journal;

namespace CoManage.Tests.Storage;

public class SqlTests
{
    [Fact]
    public void Of_statements_that_set_a_whole_row_only_the_last_is_run()
    {
        Sql[] rows = [Whole("head", 1), new("message 1"), new("touch"), Whole("head", 2), Whole("other", 1), new("message 2")];

        Assert.Equal(
            ["message 1", "touch", "head 2", "other 1", "message 2"], Sql.Needed(rows).Select(each => each.Text));
    }

    [Fact]
    public void Statements_that_set_different_rows_all_run() =>
        Assert.Equal(3, Sql.Needed([Whole("head", 1), Whole("other", 1), new("message")]).Count);

    private static Sql Whole(string row, int number) => new($"{row} {number}") { WholeRow = row };
}
