using CoManage.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CoManage.Tests.Shape;

/// <summary>A file of the project as people wrote it; nothing that a tool makes or fetches.</summary>
internal sealed record SourceFile(string Name)
{
    private static readonly HashSet<string> Made =
        ["bin", "obj", "node_modules", "dist", "artifacts", "TestResults", "data", "coverage"];

    private static readonly Lazy<IReadOnlyList<SourceFile>> Every = new(() =>
        [.. Below(SourceTree.Root).Select(path => new SourceFile(Path.GetRelativePath(SourceTree.Root, path).Replace('\\', '/')))]);

    public static IReadOnlyList<SourceFile> All => Every.Value;

    public static IEnumerable<SourceFile> CSharp => All.Where(file => file.Is(".cs"));

    public static IEnumerable<SourceFile> Production => CSharp.Where(file => !file.IsTest);

    public static IEnumerable<SourceFile> TypeScript => All.Where(file => file.Is(".ts", ".tsx"));

    public bool IsTest => Name.StartsWith("tests/", StringComparison.Ordinal);

    public string Text => File.ReadAllText(SourceTree.At(Name));

    public int LineCount => File.ReadLines(SourceTree.At(Name)).Count();

    public SyntaxNode Syntax => CSharpSyntaxTree.ParseText(Text).GetRoot();

    public bool Is(params string[] extensions) => extensions.Contains(Path.GetExtension(Name));

    public override string ToString() => Name;

    /// <summary>Fails with one line for each finding.</summary>
    public static void None(IEnumerable<string> findings)
    {
        var all = findings.Order(StringComparer.Ordinal).ToList();
        Assert.True(all.Count == 0, string.Join(Environment.NewLine, all));
    }

    private static IEnumerable<string> Below(string folder) =>
        Directory.EnumerateFiles(folder).Concat(Directory.EnumerateDirectories(folder)
            .Where(name => !Made.Contains(Path.GetFileName(name)) && !Path.GetFileName(name).StartsWith('.'))
            .SelectMany(Below));
}
