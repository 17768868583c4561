using CoManage.Domain.Kernel;
using CoManage.Domain.Notifications;

namespace CoManage.Silo.Notifications;

/// <summary>
/// Everything that a notification can say. It may be read over a shoulder, so it names nobody and nothing.
/// </summary>
internal static class NotificationTexts
{
    private static readonly Dictionary<NotificationKind, Bilingual> Texts = new()
    {
        [NotificationKind.Emergency] = new("紧急呼叫，请立即打开", "Urgent call, please open now"),
        [NotificationKind.Work] = new("有新的待办", "There is something to do"),
        [NotificationKind.Message] = new("有新消息", "There is a new message"),
    };

    public static string Of(NotificationKind kind, string language) =>
        language.StartsWith("en", StringComparison.Ordinal) ? Texts[kind].En : Texts[kind].Zh;
}
