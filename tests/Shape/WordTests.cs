using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoManage.Tests.Shape;

/// <summary>Words that say nothing, put something off, or tie the project to one machine.</summary>
public partial class WordTests
{
    // A health manager is a member of the care team, and the one manager that there is.
    [GeneratedRegex("(Common|Helpers?|Utils?|Utilities|(?<!Health)Managers?)$")]
    private static partial Regex Drawer { get; }

    [GeneratedRegex(@"\bT[O]DO\b|\bFIXM[E]\b|\bHAC[K]\b|NotImplemente[d]Exception")]
    private static partial Regex PutOff { get; }

    [GeneratedRegex(@"\bDateTime(Offset)?\.(UtcNow|Now|Today)\b|\bEnvironment\.TickCount")]
    private static partial Regex WallClock { get; }

    [GeneratedRegex(@"\.\./share[d]/(clinical|data|mockups)|/hom[e]/|/roo[t]/|/wor[k]/|[A-Z]:\\\\User[s]")]
    private static partial Regex MachinePath { get; }

    [Fact]
    public void No_folder_is_a_drawer_for_everything() =>
        SourceFile.None(
            from file in SourceFile.All
            from folder in (Path.GetDirectoryName(file.Name) ?? "").Split('/')
            where Drawer.IsMatch(folder)
            select $"{file}: {folder}");

    [Fact]
    public void No_type_is_a_drawer_for_everything() =>
        SourceFile.None(
            from file in SourceFile.CSharp
            from type in file.Syntax.DescendantNodes().OfType<BaseTypeDeclarationSyntax>()
            where Drawer.IsMatch(type.Identifier.Text)
            select $"{file}: {type.Identifier.Text}");

    [Fact]
    public void Nothing_is_put_off() => SourceFile.None(Lines(PutOff, file => true));

    [Fact]
    public void The_silo_and_the_models_take_the_time_from_outside() =>
        SourceFile.None(Lines(WallClock, file =>
            file.Name.StartsWith("silo/", StringComparison.Ordinal) || file.Name.StartsWith("models/CoManage.Models/", StringComparison.Ordinal)));

    [Fact]
    public void Nothing_depends_on_where_it_was_written() => SourceFile.None(Lines(MachinePath, file => true));

    private static IEnumerable<string> Lines(Regex unwanted, Func<SourceFile, bool> isMeant) =>
        from file in SourceFile.All
        where file.Is(".cs", ".ts", ".tsx", ".css", ".html", ".sql", ".sh", ".md", ".csproj", ".props", ".targets", ".mjs", ".js") && isMeant(file)
        from line in file.Text.Split('\n').Index()
        where unwanted.IsMatch(line.Item)
        select $"{file}:{line.Index + 1}: {line.Item.Trim()}";
}
