using CoManage.Api.Live;
using CoManage.Silo.Chat;
using CoManage.Silo.Runtime;
using CoManage.Silo.Search;

namespace CoManage.Api.Rooms;

internal static class RoomServices
{
    public static IServiceCollection AddRooms(this IServiceCollection services) => services
        .AddSlice(new RoomSlice())
        .AddSearch()
        .AddSingleton<RoomQueries>()
        .AddSingleton<RoomHistory>()
        .AddSingleton<MessageQueries>()
        .AddSingleton<RoomUpdates>()
        .AddSingleton<MessageDoor>()
        .AddSingleton<ReadMarks>()
        .AddSingleton<PersonalRoomMarks>()
        .AddSingleton<IRoomReads, RoomReads>();
}
