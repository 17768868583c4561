namespace CoManage.Api.Assistant;

internal sealed partial class AssistantLine
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "The assistant's endpoint gave no answer: {Code}.")]
    private partial void Failed(string code);
}
