using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoManage.Tests.Shape;

/// <summary>The assistant advises. It has nothing in its hands with which to send, book, prescribe or close.</summary>
public class AssistantShapeTests
{
    private static readonly string[] Own = ["SecondReadingCommand", "DraftCommand"];

    // What a second reading may lead to, and nothing else: the way of what the rules find.
    private static readonly string[] Raising = ["TriageCommand.Open", "GroupCommand.CallOut", "RoomCommand.Flag", "RoomCommand.SetStanding"];

    private static IEnumerable<SourceFile> Assistant => SourceFile.Production.Where(file => file.Name.Contains("/Assistant/", StringComparison.Ordinal));

    [Fact]
    public void It_gives_no_command_but_to_its_own_readings_and_drafts() =>
        SourceFile.None(
            from file in Assistant
            from name in file.Syntax.DescendantNodes().OfType<IdentifierNameSyntax>()
            where name.Identifier.Text is not "Command" && name.Identifier.Text.EndsWith("Command", StringComparison.Ordinal) && !Own.Contains(name.Identifier.Text)
            where !Raising.Contains(name.Parent?.ToString())
            select $"{file}: {name.Parent}");

    [Fact]
    public void It_has_no_way_of_posting_and_offers_the_model_no_tools()
    {
        string[] hands = ["RoomPosting", "LiveHub", "MessageDoor", "Door", "TriageServices", "ReferralServices", "Tools", "ToolMode", "AITool", "AIFunction"];
        SourceFile.None(
            from file in Assistant
            from name in file.Syntax.DescendantNodes().OfType<SimpleNameSyntax>()
            where hands.Contains(name.Identifier.Text)
            select $"{file}: {name}");
    }

    [Fact]
    public void What_carries_tasks_out_cannot_reach_the_silo_at_all() =>
        SourceFile.None(
            from file in Assistant
            where file.Name.Contains("/Tasks/", StringComparison.Ordinal) || Path.GetFileName(file.Name) is "TaskRunner.cs" or "AssistantLine.cs" or "OpenAiChat.cs" or "AssistantAnswers.cs"
            where file.Syntax.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.Text is "ISilo" or "IJournal")
            select $"{file}");

    [Fact]
    public void No_answer_of_the_model_names_anybody_to_write_to_or_anything_to_do()
    {
        string[] answers = ["SecondOpinion", "CaseSummary", "SaidStatement", "SpecialistQuestion", "PatientReply", "RoomMinutes", "MinutesItem"];
        string[] members = ["Level", "Flag", "Quote", "Why", "Statements", "Text", "Sources", "Question", "Tried", "Reply", "Items", "Kind"];
        var records = Assistant.SelectMany(file => file.Syntax.DescendantNodes().OfType<RecordDeclarationSyntax>())
            .Where(record => answers.Contains(record.Identifier.Text)).ToList();
        Assert.Equal(answers.Length, records.Count);
        Assert.Empty(records.SelectMany(record => record.ParameterList?.Parameters.Select(each => each.Identifier.Text) ?? []).Except(members));
    }

    [Fact]
    public void Three_small_functions_are_all_that_leads_to_the_assistant_and_from_it() =>
        Assert.Equal(
            ["WhenDraftSent.cs", "WhenPatientWrote.cs", "WhenRaised.cs"],
            Assistant.Select(file => Path.GetFileName(file.Name)).Where(name => name.StartsWith("When", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
}
