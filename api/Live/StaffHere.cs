using CoManage.Domain.Kernel;

namespace CoManage.Api.Live;

/// <summary>
/// Which staff have a room before them, told to whoever has it open here, and who is writing. Nothing of it is stored,
/// and of patients nothing is told unless the setting <c>Live:PatientsTyping</c> says so.
/// </summary>
internal sealed class StaffHere(Telling telling, Presence presence, IConfiguration configuration)
{
    private readonly bool patientsTyping = configuration.GetValue("Live:PatientsTyping", false);

    public void Came(Line line, RoomId room) =>
        telling.Here(line.Who.IsCareTeam ? presence.Of(Audience.Room(room)) : [line], room, Staff(room));

    public void Went(Line line, RoomId room)
    {
        if (line.Who.IsCareTeam)
        {
            telling.Here(presence.Of(Audience.Room(room)), room, Staff(room));
        }
    }

    /// <summary>Only who has the room open may say so; everybody else's word is dropped.</summary>
    public void Types(Line line, RoomId room)
    {
        if (line.Has(room) && (line.Who.IsCareTeam || patientsTyping))
        {
            telling.Typing(presence.Of(Audience.Room(room)).Where(each => each != line), room, UpdateAuthor.Of(line.Who));
        }
    }

    private List<UpdateAuthor> Staff(RoomId room) =>
        [.. presence.Of(Audience.Room(room)).Where(each => each.Who.IsCareTeam).Select(each => UpdateAuthor.Of(each.Who)).Distinct()];
}
