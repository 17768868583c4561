using CoManage.Api.Hosting;
using CoManage.Domain.Notifications;
using CoManage.Silo.Notifications;
using CoManage.Silo.Notifications.WebPush;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CoManage.Api.Notifications;

/// <param name="From">The first quiet minute of the day, such as <c>22:00</c>.</param>
/// <param name="Until">The first minute that is not quiet any more.</param>
internal sealed record QuietHoursBody(bool? On, string? From, string? Until);

/// <param name="IsChosen">The person's own choice; otherwise what the settings say.</param>
/// <param name="EndsAt">The end of the quiet time that is now; null outside of it.</param>
internal sealed record QuietHoursView(bool On, string From, string Until, bool IsChosen, DateTimeOffset? EndsAt);

/// <summary>A browser's subscription as the browser gives it, with the page's language and a name for the list.</summary>
internal sealed record DeviceBody(string? Endpoint, string? P256dh, string? Auth, string? Language, string? Name);

/// <param name="PublicKey">What a browser subscribes with.</param>
internal sealed record NotificationsView(QuietHoursView Quiet, string PublicKey, IReadOnlyList<ShownDevice> Devices);

/// <summary>When and where one wants to be told that something waits. Everybody sees and changes only one's own.</summary>
internal static class NotificationEndpoints
{
    private const int LongestName = 60;

    public static void MapNotifications(this IEndpointRouteBuilder routes)
    {
        var mine = routes.MapGroup("/me/notifications").WithTags("Mine").RequireAuthorization(Policies.SignedIn);
        mine.MapGet("", Show);
        mine.MapPut("/quiet-hours", Choose);
        mine.MapPost("/devices", Add);
        mine.MapPost("/devices/{id:guid}/remove", Remove);
    }

    internal static async Task<Ok<NotificationsView>> Show(
        Caller caller, QuietHoursRegister quiet, QuietHoursTerms terms, PushDevices devices, PushKeys keys, TimeProvider clock, CancellationToken ct)
    {
        var chosen = await quiet.Chosen(caller.Id, ct);
        var hours = chosen ?? terms.For(caller.Role);
        return TypedResults.Ok(new NotificationsView(
            new(hours.IsOn, $"{hours.From:HH:mm}", $"{hours.Until:HH:mm}", chosen is not null, hours.EndAfter(clock.GetUtcNow(), terms.Zone)),
            await keys.PublicKey(ct),
            await devices.Of(caller.Id, ct)));
    }

    internal static async Task<Results<NoContent, ProblemHttpResult>> Choose(
        QuietHoursBody body, Caller caller, QuietHoursRegister quiet, CancellationToken ct)
    {
        var (from, until) = (NotificationSettings.Time(body.From), NotificationSettings.Time(body.Until));
        var invalid = new Invalid()
            .Unless(body.On is not null, "on", "required")
            .Unless(from is not null, "from", "required")
            .Unless(until is not null, "until", "required");
        return body.On is not { } on || from is not { } begin || until is not { } end ? invalid.ToHttp()
            : await quiet.Choose(caller.Id, new QuietHours(on, begin, end), ct) is { } refusal ? refusal.ToHttp()
            : TypedResults.NoContent();
    }

    internal static async Task<Results<Ok<Guid>, ProblemHttpResult>> Add(
        DeviceBody body, Caller caller, PushDevices devices, PushLine line, CancellationToken ct)
    {
        var isAddress = Uri.TryCreate(body.Endpoint, UriKind.Absolute, out var endpoint) && line.Allows(endpoint);
        var invalid = new Invalid()
            .Unless(isAddress, "endpoint", "not-allowed")
            .Unless(PushDevice.HasKeys(body.P256dh, body.Auth), "p256dh", "invalid");
        if (invalid.Any || endpoint is null || body is not { P256dh: { } key, Auth: { } secret })
        {
            return invalid.ToHttp();
        }

        var name = body.Name?.Trim() ?? "";
        return TypedResults.Ok(await devices.Add(
            caller.Id,
            new PushDevice(endpoint, key, secret, body.Language is "en" ? "en" : "zh-CN", name.Length <= LongestName ? name : name[..LongestName]),
            ct));
    }

    internal static async Task<NoContent> Remove(Guid id, Caller caller, PushDevices devices, CancellationToken ct)
    {
        await devices.Remove(id, caller.Id, ct);
        return TypedResults.NoContent();
    }
}
