using System.Text.Json;
using CoManage.Api.Triage;

namespace CoManage.Tests.Api.Triage;

public class TriageFileTests
{
    [Fact]
    public void Every_message_gets_its_urgency_and_its_findings()
    {
        var (answers, counts) = Run(
            """{"id":"a","text":"医生，我胸口疼，出冷汗"}""",
            """{"id":7,"text":"没有胸痛"}""",
            """{"id":"c","text":"空腹血糖这周都在8以上","lang":"zh"}""");
        Assert.Equal("emergency", answers[0].GetProperty("urgency").GetString());
        Assert.Equal("chest_pain", answers[0].GetProperty("findings")[0].GetProperty("flag").GetString());
        Assert.Equal("胸口疼", answers[0].GetProperty("findings")[0].GetProperty("text").GetString());
        Assert.Equal(7, answers[1].GetProperty("id").GetInt32());
        Assert.Equal("routine", answers[1].GetProperty("urgency").GetString());
        Assert.Equal("negated", answers[1].GetProperty("suppressed")[0].GetProperty("why").GetString());
        Assert.Equal("soon", answers[2].GetProperty("urgency").GetString());
        Assert.Empty(counts.Bad);
        Assert.Equal(1, counts.Urgencies["emergency"]);
    }

    [Fact]
    public void A_bad_line_is_named_and_stops_nothing()
    {
        var (answers, counts) = Run("no json", """{"id":"b"}""", """{"text":"x"}""", """{"id":"d","text":"x","context":{"copd":"yes"}}""", """{"id":"e","text":"吐血了"}""");
        Assert.Equal([1L, 2, 3, 4], counts.Bad.Select(bad => bad.Line));
        Assert.Equal(["no JSON", "no text", "no id", "context of the wrong type"], counts.Bad.Select(bad => bad.Error));
        Assert.Equal(2, answers[1].GetProperty("line").GetInt32());
        Assert.Equal("emergency", answers[4].GetProperty("urgency").GetString());
    }

    [Fact]
    public void The_context_counts()
    {
        var (answers, _) = Run(
            """{"id":1,"text":"血氧89","context":{"copd":true,"usualSpo2":89}}""",
            """{"id":2,"text":"疼得很","context":{"earlier":["胸口"]}}""");
        Assert.Equal("routine", answers[0].GetProperty("urgency").GetString());
        Assert.Equal("emergency", answers[1].GetProperty("urgency").GetString());
    }

    private static (List<JsonElement> Answers, TriageCounts Counts) Run(params string[] lines)
    {
        var counts = new TriageCounts();
        using var target = new StringWriter();
        TriageFile.Run(new StringReader(string.Join('\n', lines)), target, counts);
        var answers = target.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return ([.. answers.Select(line => JsonDocument.Parse(line).RootElement.Clone())], counts);
    }
}
