using System.Text.Json;
using System.Text.RegularExpressions;
using CoManage.Tests.Support;

namespace CoManage.Tests.Shape;

/// <summary>Whoever reads the audit log, and a patient who asks who looked, is told what was done, not that something was.</summary>
public partial class AuditWordTests
{
    [GeneratedRegex(@"\.Add<[\w.]+>\(""(?<code>[a-z-]+\.[a-z-]+)""")]
    private static partial Regex StoredName { get; }

    [GeneratedRegex(@"""(?<code>(read|search|export|open|reset) [a-z ]+)""")]
    private static partial Regex ReadCode { get; }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public void Everything_that_is_audited_has_words(string language)
    {
        using var words = JsonDocument.Parse(File.ReadAllText(SourceTree.At("web-client", "src", "ui", "audit", $"{language}.json")));
        SourceFile.None(
            from code in Codes()
            where !words.RootElement.TryGetProperty(code.Replace(' ', '_').Replace('.', '_'), out _)
            select $"{language}: {code}");
    }

    [Fact]
    public void Codes_of_writes_and_of_reads_are_found() =>
        Assert.Superset(new HashSet<string> { "triage.advised", "patient.corrected", "read case", "reset password" }, Codes().ToHashSet());

    private static IEnumerable<string> Codes() =>
        (from file in SourceFile.Production
         where file.Name.EndsWith("Slice.cs", StringComparison.Ordinal)
         let text = file.Text
         where text.Contains("override PatientId? Concerns", StringComparison.Ordinal)
         from Match name in StoredName.Matches(text)
         select name.Groups["code"].Value)
        .Concat(
            from file in SourceFile.Production
            where file.Name.StartsWith("api/", StringComparison.Ordinal)
            from Match read in ReadCode.Matches(file.Text)
            select read.Groups["code"].Value)
        .Distinct();
}
