using CoManage.Api.Live;
using CoManage.Domain.Attachments;
using CoManage.Domain.Chat;
using CoManage.Domain.Kernel;
using CoManage.Silo.Chat;
using CoManage.Silo.Reading;

namespace CoManage.Api.Rooms;

/// <summary>Rooms as one person's list shows them.</summary>
internal static class RoomSummaries
{
    public static RoomSummary Of(RoomRow row, Actor who)
    {
        var facts = row.Facts;
        var staff = row.Staff + (facts.Kind is RoomKind.Case ? row.Guests : 0);
        return new RoomSummary(
            Guid.Parse(row.RoomId),
            facts.Kind,
            Title(row, facts, who),
            facts.Group.Value,
            facts.Patient?.Value,
            facts.Case?.Value,
            People(facts.Kind, row, staff),
            staff,
            row.Number,
            row.Unread,
            row.Mentions,
            row.Muted == 1,
            Last(row));
    }

    private static long People(RoomKind kind, RoomRow row, long staff) => kind switch
    {
        RoomKind.Group => row.GroupPeople,
        RoomKind.Consult => staff + 1,
        _ => staff,
    };

    private static Bilingual Title(RoomRow row, RoomFacts facts, Actor who)
    {
        var group = new Bilingual(row.GroupZh, row.GroupEn);
        return (facts.Kind, row.PatientName) switch
        {
            (RoomKind.Team, _) => new Bilingual($"{group.Zh} · 团队", $"{group.En} · team"),
            (RoomKind.Consult, _) when who.Role is Role.Patient && row.OwnConsults < 2 => new Bilingual("我的医生", "My care team"),
            (RoomKind.Consult, _) when who.Role is Role.Patient =>
                new Bilingual($"我的医生 · {group.Zh}", $"My care team · {group.En}"),
            (RoomKind.Consult, { } name) => new Bilingual(name, name),
            (RoomKind.Case, { } name) => new Bilingual($"{name} · 会诊", $"{name} · case"),
            _ => group,
        };
    }

    private static LastMessage? Last(RoomRow row) =>
        row is { LastNumber: { } number, LastAt: { } at, LastAuthor: { } author, LastRole: { } role, LastKind: { } kind }
            ? new LastMessage(
                number,
                Shown.At(at),
                author,
                Enum.Parse<Role>(role, ignoreCase: true),
                new PrivateText(row.LastText ?? ""),
                Enum.Parse<MessageKind>(kind, ignoreCase: true),
                row.LastFile is { } file ? Enum.Parse<AttachmentKind>(file, ignoreCase: true) : null)
            : null;
}
