using System.Diagnostics;
using System.Globalization;
using CoManage.Tests.Support;
using Xunit.Abstractions;

namespace CoManage.Tests.Journeys;

/// <summary>How long each part of a journey took; printed, and kept beside the pictures in tests/artifacts.</summary>
internal sealed class JourneyLog(string name, ITestOutputHelper output)
{
    private readonly List<string> _lines = [];
    private readonly Stopwatch _whole = Stopwatch.StartNew();
    private TimeSpan _last;

    public string Name => name;

    public void Reached(string what)
    {
        var now = _whole.Elapsed;
        var line = string.Create(CultureInfo.InvariantCulture, $"{now.TotalSeconds,7:0.00} s  (+{(now - _last).TotalSeconds:0.00} s)  {what}");
        _last = now;
        _lines.Add(line);
        output.WriteLine(line);
        Directory.CreateDirectory(SourceTree.At("tests", "artifacts"));
        File.WriteAllLines(SourceTree.At("tests", "artifacts", $"journey-{name}.txt"), _lines);
    }
}
