using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoManage.Tests.Shape;

/// <summary>What is over its budget is split by what it does, not by kind of thing.</summary>
public class BudgetTests
{
    private const int ProductionFile = 250;
    private const int TestFile = 300;
    private const int Method = 40;

    [Fact]
    public void No_file_is_longer_than_its_budget() =>
        SourceFile.None(
            from file in SourceFile.CSharp.Concat(SourceFile.TypeScript)
            let budget = file.IsTest || file.Name.Contains(".test.", StringComparison.Ordinal) ? TestFile : ProductionFile
            where file.LineCount > budget
            select $"{file}: {file.LineCount} lines, at most {budget}");

    [Fact]
    public void No_method_is_longer_than_forty_lines() =>
        SourceFile.None(
            from file in SourceFile.Production
            from node in file.Syntax.DescendantNodes()
            where node is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax
            let lines = Lines(node)
            where lines.Count > Method
            select $"{file}:{lines.First}: {lines.Count} lines, at most {Method}");

    [Fact]
    public void The_null_check_of_the_compiler_is_never_silenced() =>
        SourceFile.None(
            from file in SourceFile.Production
            from node in file.Syntax.DescendantNodes()
            where node.IsKind(SyntaxKind.SuppressNullableWarningExpression)
            select $"{file}:{node.GetLocation().GetLineSpan().StartLinePosition.Line + 1}: {node}");

    [Fact]
    public void A_silenced_warning_says_why_on_its_line() =>
        SourceFile.None(
            from file in SourceFile.CSharp
            from trivia in file.Syntax.DescendantTrivia()
            where trivia.GetStructure() is PragmaWarningDirectiveTriviaSyntax { DisableOrRestoreKeyword.RawKind: (int)SyntaxKind.DisableKeyword }
            let text = trivia.ToFullString()
            where !text.Contains("//", StringComparison.Ordinal)
            select $"{file}: {text.Trim()}");

    // Attributes and comments above a method do not make it harder to read.
    private static (int First, int Count) Lines(SyntaxNode node)
    {
        var start = node.ChildNodesAndTokens()
            .First(child => !child.IsKind(SyntaxKind.AttributeList)).GetLocation()?.GetLineSpan().StartLinePosition.Line ?? 0;
        return (start + 1, node.GetLocation().GetLineSpan().EndLinePosition.Line - start + 1);
    }
}
