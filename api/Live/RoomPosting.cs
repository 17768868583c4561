using System.Threading.RateLimiting;
using CoManage.Domain.Chat;
using CoManage.Domain.Kernel;
using CoManage.Silo.Access;
using CoManage.Silo.Runtime;

namespace CoManage.Api.Live;

/// <summary>What a person wants to say.</summary>
/// <param name="CommandId">Made by the client for this message and kept for every retry; also the message's id.</param>
/// <param name="About">The patient a staff note is about.</param>
internal sealed record PostRequest(Guid CommandId, string? Text, MessageKind Kind, long? ReplyTo, PatientId? About);

/// <summary>The stored update, or the code of why there is none.</summary>
internal sealed record PostReply(RoomUpdate? Update, string? Refusal);

/// <summary>Saying something in a room.</summary>
internal sealed class RoomPosting(ISilo silo, IRoomReads rooms, Access access, IConfiguration configuration) : IDisposable
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(10);

    private readonly PartitionedRateLimiter<UserId> paces = Paces(configuration.GetValue("Live:PostsPerTenSeconds", 30));

    public async Task<PostReply> Post(Actor who, RoomId room, PostRequest request, CancellationToken ct)
    {
        if (await rooms.Facts(who, room, ct) is not { } facts)
        {
            return Refuse("rooms.not-yours");
        }

        if (request.About is { } about && !await access.MaySeePatient(who, about, ct))
        {
            return Refuse("rooms.not-yours");
        }

        using var pace = paces.AttemptAcquire(who.Id);
        return pace.IsAcquired ? await Ask(who, room, facts, request, ct) : Refuse("chat.too-fast");
    }

    public void Dispose() => paces.Dispose();

    private async Task<PostReply> Ask(Actor who, RoomId room, RoomFacts facts, PostRequest request, CancellationToken ct)
    {
        var command = new RoomCommand.Post(
            request.CommandId, facts, request.Kind, new PrivateText(request.Text ?? ""), request.ReplyTo, request.About);
        try
        {
            var reply = await silo.Ask(
                room.Value, new Envelope<RoomCommand>(new CommandId(request.CommandId), who, command), ct);
            return reply is { Refusal: null, Events: [{ Event: RoomEvent said } happened, ..] }
                ? new PostReply(RoomUpdate.Of(said, happened.At), null)
                : Refuse(reply.Refusal?.Code ?? "chat.nothing-said");
        }
        catch (SiloBusyException)
        {
            return Refuse("service.busy");
        }
    }

    private static PostReply Refuse(string code) => new(null, code);

    private static PartitionedRateLimiter<UserId> Paces(int posts) =>
        PartitionedRateLimiter.Create<UserId, UserId>(person => RateLimitPartition.GetTokenBucketLimiter(
            person,
            _ => new TokenBucketRateLimiterOptions { TokenLimit = posts, TokensPerPeriod = posts, ReplenishmentPeriod = Window }));
}
