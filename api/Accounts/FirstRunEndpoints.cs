using CoManage.Domain.Kernel;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CoManage.Api.Accounts;

internal sealed record FirstAdministratorBody(string? UserName, string? Name, string? Password);

/// <summary>While there is no account at all: make the first administrator, or load the demo district. Afterwards 404.</summary>
internal static class FirstRunEndpoints
{
    public static RouteGroupBuilder MapFirstRun(this IEndpointRouteBuilder routes)
    {
        var firstRun = routes.MapGroup("/first-run").WithTags("First run").AllowAnonymous();
        firstRun.MapPost("/administrator", CreateAdministrator);
        return firstRun;
    }

    internal static async Task<Results<Ok<SessionView>, NotFound, ProblemHttpResult>> CreateAdministrator(
        FirstAdministratorBody body, HttpContext http, AccountRows rows, AccountRegister register, SessionReads reads, TimeProvider clock, CancellationToken ct)
    {
        if (await rows.Any(ct))
        {
            return TypedResults.NotFound();
        }

        var faults = AccountRegister.Faults(body.UserName, body.Name, body.Password);
        if (faults.Any || body is not { UserName: { } userName, Name: { } name, Password: { } password })
        {
            return faults.ToHttp();
        }

        var wanted = new NewAccount(Guid.NewGuid(), userName, name, Role.Administrator, password);
        if (await register.Create(wanted, onlyFirst: true, ct) is not { } account)
        {
            return TypedResults.NotFound();
        }

        await SessionCookie.SignIn(http, account, clock);
        return TypedResults.Ok(await reads.Of(account.Id, ct));
    }
}
