using System.Text.Json;

namespace CoManage.Tests.Browser;

/// <summary>What the runner of the web client's tests writes about each case.</summary>
internal static class VitestReport
{
    /// <summary>One paragraph per case that failed, and per file that could not even be loaded.</summary>
    public static IReadOnlyList<string> Failures(JsonElement report) =>
        [.. report.GetProperty("testResults").EnumerateArray().SelectMany(OfFile)];

    private static IEnumerable<string> OfFile(JsonElement file)
    {
        var failed = file.GetProperty("assertionResults").EnumerateArray()
            .Where(test => test.GetProperty("status").GetString() == "failed")
            .Select(test => $"{test.GetProperty("fullName").GetString()}{Environment.NewLine}{Messages(test)}")
            .ToList();
        return failed.Count == 0 && file.GetProperty("status").GetString() == "failed"
            ? [$"{file.GetProperty("name").GetString()}{Environment.NewLine}{file.GetProperty("message").GetString()}"]
            : failed;
    }

    private static string Messages(JsonElement test) =>
        string.Join(Environment.NewLine, test.GetProperty("failureMessages").EnumerateArray().Select(message => $"  {message.GetString()}"));
}
