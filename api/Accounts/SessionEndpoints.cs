using CoManage.Api.Hosting;
using CoManage.Domain.Kernel;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CoManage.Api.Accounts;

internal sealed record SignInBody(string? UserName, string? Password);

/// <summary>Sign-in and sign-out; the only routes open to everybody, together with the first run.</summary>
internal static class SessionEndpoints
{
    private static readonly Refusal Wrong = new("session.wrong");
    private static readonly Refusal Locked = new("session.locked");
    private static readonly Refusal TooOften = new("session.too-often");

    public static RouteGroupBuilder MapSession(this IEndpointRouteBuilder routes)
    {
        var session = routes.MapGroup("/session").WithTags("Session").AllowAnonymous();
        session.MapGet("", Get);
        session.MapPost("", SignIn);
        session.MapDelete("", (Delegate)SignOut);
        return session;
    }

    internal static async Task<Ok<SessionView>> Get(HttpContext http, SessionReads reads, CancellationToken ct) =>
        TypedResults.Ok(await reads.Of(Caller.From(http.User)?.Id.Value, ct));

    internal static async Task<Results<Ok<SessionView>, ProblemHttpResult>> SignIn(
        SignInBody body, HttpContext http, SignInLimits limits, AccountRegister register, SessionReads reads, TimeProvider clock, CancellationToken ct)
    {
        if (body is not { UserName: { Length: > 0 and <= 100 } userName, Password: { Length: > 0 and <= 200 } password })
        {
            return Wrong.ToHttp(StatusCodes.Status401Unauthorized);
        }

        if (limits.Refuse(http.Connection.RemoteIpAddress?.ToString(), userName) is { } wait)
        {
            http.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(System.Globalization.CultureInfo.InvariantCulture);
            return TooOften.ToHttp(StatusCodes.Status429TooManyRequests);
        }

        var (outcome, account) = await register.Check(userName.Trim(), password);
        if (account is null)
        {
            return outcome == SignInOutcome.Locked
                ? Locked.ToHttp(StatusCodes.Status423Locked)
                : Wrong.ToHttp(StatusCodes.Status401Unauthorized);
        }

        await SessionCookie.SignIn(http, account, clock);
        return TypedResults.Ok(await reads.Of(account.Id, ct));
    }

    internal static async Task<NoContent> SignOut(HttpContext http)
    {
        await http.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        return TypedResults.NoContent();
    }
}
