using CoManage.Api.Hosting;
using CoManage.Domain.Kernel;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CoManage.Api.Accounts;

internal sealed record SignInBody(string? UserName, string? Password);

/// <param name="Password">The one that the owner of the code chooses.</param>
internal sealed record StartBody(string? UserName, string? Code, string? Password);

/// <summary>Sign-in and sign-out; the only routes open to everybody, together with the first run.</summary>
internal static class SessionEndpoints
{
    private static readonly Refusal Wrong = new("session.wrong");
    private static readonly Refusal Locked = new("session.locked");
    private static readonly Refusal CodeWrong = new("session.code-wrong");
    private static readonly Refusal TooOften = new("session.too-often");

    public static RouteGroupBuilder MapSession(this IEndpointRouteBuilder routes)
    {
        var session = routes.MapGroup("/session").WithTags("Session").AllowAnonymous();
        session.MapGet("", Get);
        session.MapPost("", SignIn);
        session.MapPost("/start", Start);
        session.MapDelete("", SignOut);
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

        if (IsTooOften(http, limits, userName))
        {
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

    /// <summary>The first sign-in, or the first after a reset: a one-time code and the password to use from now on.</summary>
    internal static async Task<Results<Ok<SessionView>, ProblemHttpResult>> Start(
        StartBody body, HttpContext http, SignInLimits limits, AccountRegister register, SessionReads reads, TimeProvider clock, CancellationToken ct)
    {
        if (body is not { UserName: { Length: > 0 and <= 100 } userName, Code: { Length: > 0 and <= 40 } code })
        {
            return CodeWrong.ToHttp(StatusCodes.Status401Unauthorized);
        }

        if (IsTooOften(http, limits, userName))
        {
            return TooOften.ToHttp(StatusCodes.Status429TooManyRequests);
        }

        // The password is looked at first, so that a short one does not use the code up.
        if (!AccountRegister.IsPassword(body.Password) || body.Password is not { } password)
        {
            return new Invalid().Unless(false, "password", "password.short").ToHttp();
        }

        if (await register.Redeem(userName.Trim(), code, password, ct) is not { } account)
        {
            return CodeWrong.ToHttp(StatusCodes.Status401Unauthorized);
        }

        await SessionCookie.SignIn(http, account, clock);
        return TypedResults.Ok(await reads.Of(account.Id, ct));
    }

    private static bool IsTooOften(HttpContext http, SignInLimits limits, string userName)
    {
        if (limits.Refuse(http.Connection.RemoteIpAddress?.ToString(), userName) is not { } wait)
        {
            return false;
        }

        http.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return true;
    }

    internal static async Task<NoContent> SignOut(HttpContext http, EndedSessions ended, CancellationToken ct)
    {
        await SessionCookie.SignOut(http, ended, ct);
        return TypedResults.NoContent();
    }
}
