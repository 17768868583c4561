using System.Text.Json;

namespace CoManage.Tests.Browser;

public class VitestReportTests
{
    [Fact]
    public void A_failed_case_is_named_with_what_went_wrong() =>
        Assert.Equal(
            [$"apply drops a repeat{Environment.NewLine}  expected 1 to be 2"],
            Failures("""
                {"name": "a.test.ts", "status": "failed", "assertionResults": [
                  {"fullName": "apply drops a repeat", "status": "failed", "failureMessages": ["expected 1 to be 2"]},
                  {"fullName": "apply fills a gap", "status": "passed", "failureMessages": []}]}
                """));

    [Fact]
    public void A_file_that_does_not_load_is_a_failure() =>
        Assert.Equal(
            [$"a.test.ts{Environment.NewLine}Unexpected token"],
            Failures("""{"name": "a.test.ts", "status": "failed", "message": "Unexpected token", "assertionResults": []}"""));

    [Fact]
    public void A_passing_file_says_nothing() =>
        Assert.Empty(Failures("""{"name": "a.test.ts", "status": "passed", "assertionResults": []}"""));

    private static IReadOnlyList<string> Failures(string file)
    {
        using var report = JsonDocument.Parse($$"""{"testResults": [{{file}}]}""");
        return VitestReport.Failures(report.RootElement);
    }
}
