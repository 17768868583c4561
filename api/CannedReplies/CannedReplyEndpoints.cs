using CoManage.Api.Hosting;
using CoManage.Domain.CannedReplies;
using CoManage.Domain.Kernel;
using CoManage.Silo.CannedReplies;
using CoManage.Silo.Runtime;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CoManage.Api.CannedReplies;

internal sealed record CannedReplyRequest(Bilingual? Title, Bilingual? Text);

/// <summary>A canned reply as staff see it.</summary>
/// <param name="MayApprove">The caller may approve it: it waits, and somebody else wrote it.</param>
internal sealed record CannedReplyView(
    Guid Id, ReplyStatus Status, Bilingual Title, Bilingual Text, string Writer, string? Approver, bool MayApprove);

/// <summary>Answers that the care team gives often: written by staff, approved by a second person, used by hand.</summary>
internal static class CannedReplyEndpoints
{
    public static IServiceCollection AddCannedReplies(this IServiceCollection services) => services
        .AddSlice(new CannedReplySlice())
        .AddSingleton<CannedReplyQueries>();

    public static void MapCannedReplies(this IEndpointRouteBuilder routes)
    {
        var replies = routes.MapGroup("/canned-replies").WithTags("Canned replies").RequireAuthorization(Policies.GroupStaff);
        replies.MapGet("", List);
        replies.MapPost("", Write);
        replies.MapPut("/{id:guid}", Rewrite);
        replies.MapPost("/{id:guid}/approve", Approve);
        replies.MapPost("/{id:guid}/retire", Retire);
    }

    internal static async Task<Ok<CannedReplyView[]>> List(Caller caller, CannedReplyQueries queries, CancellationToken ct) =>
        TypedResults.Ok((await queries.All(ct)).Select(row => View(row, caller.Actor)).ToArray());

    internal static async Task<Results<Ok<Made>, ProblemHttpResult>> Write(
        CannedReplyRequest request, [AsParameters] CommandHeader header, Caller caller, ISilo silo, CancellationToken ct)
    {
        var id = header.NewId("canned-reply");
        var command = new CannedReplyCommand.Write(request.Title, request.Text);
        return (await silo.Ask(id, header.Carry<CannedReplyCommand>(caller, command), ct)).ToHttp(id);
    }

    internal static CommandAnswer Rewrite(Guid id, CannedReplyRequest request, [AsParameters] Door door, CancellationToken ct) =>
        door.Ask<CannedReplyCommand>(id, new CannedReplyCommand.Write(request.Title, request.Text), Everybodys, ct);

    internal static CommandAnswer Approve(Guid id, [AsParameters] Door door, CancellationToken ct) =>
        door.Ask<CannedReplyCommand>(id, new CannedReplyCommand.Approve(), Everybodys, ct);

    internal static CommandAnswer Retire(Guid id, [AsParameters] Door door, CancellationToken ct) =>
        door.Ask<CannedReplyCommand>(id, new CannedReplyCommand.Retire(), Everybodys, ct);

    // They hold nothing of any patient; the role decides alone.
    private static Task<bool> Everybodys => Task.FromResult(true);

    private static CannedReplyView View(CannedReplyRow row, Actor who)
    {
        var status = Enum.Parse<ReplyStatus>(row.Status, ignoreCase: true);
        return new CannedReplyView(
            Guid.Parse(row.ReplyId),
            status,
            new Bilingual(row.TitleZh, row.TitleEn),
            new Bilingual(row.TextZh, row.TextEn),
            row.Writer,
            row.Approver,
            status is ReplyStatus.Draft && who.Role is (Role.Gp or Role.Administrator) && who.Id.Value != Guid.Parse(row.WriterId));
    }
}
