using CoManage.Domain.Kernel;

namespace CoManage.Domain.Chat;

/// <summary>
/// The last thing staff said in a room, and the last that somebody else of the staff said before: enough to tell
/// anybody whether a colleague spoke after a number, whatever the length of the log.
/// </summary>
public sealed record StaffSaid(long Number, UserId By, long BySomebodyElse)
{
    public static StaffSaid After(StaffSaid? before, long number, UserId by) =>
        new(number, by, before is null ? 0 : before.By == by ? before.BySomebodyElse : before.Number);

    /// <summary>The number of the last thing that staff other than this person said; 0 for nothing.</summary>
    public long ByOthersThan(UserId person) => By == person ? BySomebodyElse : Number;
}
