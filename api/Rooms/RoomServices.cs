using CoManage.Api.Live;
using CoManage.Silo.Chat;
using CoManage.Silo.Runtime;
using CoManage.Silo.Search;

namespace CoManage.Api.Rooms;

internal static class RoomServices
{
    /// <param name="readsAgain">The assistant reads patients' messages a second time.</param>
    public static IServiceCollection AddRooms(this IServiceCollection services, bool readsAgain) => services
        .AddSlice(new RoomSlice(readsAgain))
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
