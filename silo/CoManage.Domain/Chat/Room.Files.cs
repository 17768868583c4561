using CoManage.Domain.Attachments;
using CoManage.Domain.Kernel;

namespace CoManage.Domain.Chat;

/// <summary>Who may let a message carry which file.</summary>
public sealed partial record Room
{
    private static Refusal? WhyNotCarry(Room state, RoomCommand.Post command, Actor by) =>
        command.Upload switch
        {
            null => null,
            var upload when upload.By != by.Id => AttachmentRules.Refusals.NotYours,
            { IsPosted: true } => AttachmentRules.Refusals.PostedAlready,
            // What was read before may be older than what was said a moment ago.
            { File.Id: var file } when state.Recent.Any(each => each.File == file) => AttachmentRules.Refusals.PostedAlready,
            // Moderators see at a glance what a picture is; to three hundred people, papers go by the care team.
            { File.Kind: AttachmentKind.Document } when command.Room.Kind is RoomKind.Group && !by.IsCareTeam =>
                AttachmentRules.Refusals.DocumentFromPatient,
            _ => null,
        };
}
