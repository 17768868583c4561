using CoManage.Api.Hosting;
using CoManage.Api.Live;
using CoManage.Domain.Attachments;
using CoManage.Domain.Kernel;
using CoManage.Silo.Access;
using CoManage.Silo.Attachments;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CoManage.Api.Attachments;

/// <summary>Sending a file to a room, before a message carries it. The same upload again gets the first answer.</summary>
internal static class UploadEndpoint
{
    internal static async Task<Results<Ok<AttachmentView>, NotFound, ProblemHttpResult>> Upload(
        Guid id,
        [AsParameters] CommandHeader header,
        HttpContext http,
        Caller caller,
        Access access,
        UploadPace pace,
        AttachmentRegister register,
        Spools spools,
        FileIntake intake,
        CancellationToken ct)
    {
        var room = new RoomId(id);
        if (!await access.MaySeeRoom(caller.Actor, room, ct))
        {
            return TypedResults.NotFound();
        }

        var file = new AttachmentId(DerivedId.From("attachment", header.CommandId, $"{caller.Id.Value}/{id}"));
        if (await register.Finished(file, ct) is { } first)
        {
            return Answer(first);
        }

        if (pace.Wait(caller.Id) is { } wait)
        {
            http.Response.Headers.RetryAfter = $"{(long)Math.Ceiling(wait.TotalSeconds)}";
            return AttachmentRules.Refusals.TooMany.ToHttp(StatusCodes.Status429TooManyRequests);
        }

        await using var form = new UploadForm();
        if (await form.Read(http, spools, ct) is { } unread)
        {
            return Refuse(unread);
        }

        var (taken, refusal) = await intake.Take(form.Incoming(file, room, caller.Id), ct);
        return taken is not null ? Answer(taken) : Refuse(refusal ?? AttachmentRules.Refusals.Damaged);
    }

    private static Ok<AttachmentView> Answer(Attachment file) => TypedResults.Ok(AttachmentView.Of(file));

    private static ProblemHttpResult Refuse(Refusal refusal) => refusal.ToHttp(refusal switch
    {
        _ when refusal == AttachmentRules.Refusals.Missing => StatusCodes.Status400BadRequest,
        _ when refusal == AttachmentRules.Refusals.TooLarge => StatusCodes.Status413PayloadTooLarge,
        _ when refusal == AttachmentRules.Refusals.UnknownType => StatusCodes.Status415UnsupportedMediaType,
        _ when refusal == AttachmentRules.Refusals.ScannerAway || refusal == AttachmentRules.Refusals.StoreAway =>
            StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status409Conflict,
    });
}
