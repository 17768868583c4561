using CoManage.Api.Hosting;
using CoManage.Domain.Kernel;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CoManage.Api.Accounts;

internal sealed record NewAccountBody(string? UserName, string? Name, string? Role, string? Password, Guid? HospitalId);

internal sealed record PasswordBody(string? Password);

/// <param name="Code">Where no password was given: with it the owner chooses one. It is shown this once.</param>
internal sealed record MadeAccount(Guid Id, OneTimeCode? Code);

/// <summary>The administrator's accounts. Patients' accounts are opened from their record, by the care team.</summary>
internal static class AccountEndpoints
{
    private static readonly Refusal NameTaken = new("accounts.name-taken");
    private static readonly Refusal NotYourself = new("accounts.not-yourself");

    public static RouteGroupBuilder MapAccounts(this IEndpointRouteBuilder routes)
    {
        var accounts = routes.MapGroup("/accounts").WithTags("Accounts").RequireAuthorization(Policies.Administrator);
        accounts.MapGet("", List);
        accounts.MapPost("", Create);
        accounts.MapPost("/{id:guid}/lock", LockAccount);
        accounts.MapPost("/{id:guid}/unlock", UnlockAccount);
        accounts.MapPost("/{id:guid}/password", SetPassword);
        accounts.MapPost("/{id:guid}/code", ResetPassword);
        return accounts;
    }

    internal static async Task<Ok<PageOf<AccountLine>>> List([AsParameters] AccountFilter filter, AccountList list, CancellationToken ct) =>
        TypedResults.Ok(await list.Page(filter, ct));

    internal static async Task<Results<Ok<MadeAccount>, ProblemHttpResult>> Create(
        NewAccountBody body, [AsParameters] CommandHeader header, AccountRegister register, HospitalRows hospitals, CancellationToken ct)
    {
        var chosen = !string.IsNullOrEmpty(body.Password);
        var faults = chosen
            ? AccountRegister.Faults(body.UserName, body.Name, body.Password)
            : AccountRegister.Faults(body.UserName, body.Name);
        var known = RoleNames.TryParse(body.Role, out var role) && role != Role.Patient;
        faults.Unless(known, "role", "role");
        var hospital = role == Role.HospitalDesk && body.HospitalId is { } at ? new HospitalId(at) : (HospitalId?)null;
        faults.Unless(
            role != Role.HospitalDesk || (hospital is { } its && await hospitals.Exists(its, ct)), "hospitalId", "hospital.unknown");
        if (faults.Any || body is not { UserName: { } userName, Name: { } name })
        {
            return faults.ToHttp();
        }

        var wanted = new NewAccount(header.NewId("account"), userName, name, role, chosen ? body.Password : null, hospital);
        return await register.Create(wanted, onlyFirst: false, ct) is { } account
            ? TypedResults.Ok(new MadeAccount(account.Id, chosen ? null : await register.Reset(account, ct)))
            : NameTaken.ToHttp();
    }

    /// <summary>Instead of a password that somebody else knows: a code for the owner, shown once and audited.</summary>
    internal static async Task<Results<Ok<OneTimeCode>, NotFound, ProblemHttpResult>> ResetPassword(
        Guid id, [AsParameters] CommandHeader _, Caller caller, AccountRows rows, AccountRegister register, ReadLog log, CancellationToken ct)
    {
        if (caller.Id.Value == id)
        {
            return NotYourself.ToHttp();
        }

        if (await rows.Find(id, ct) is not { } account)
        {
            return TypedResults.NotFound();
        }

        await log.NoteAccount(caller, account, "reset password", ct);
        return TypedResults.Ok(await register.Reset(account, ct));
    }

    internal static Task<Results<NoContent, NotFound, ProblemHttpResult>> LockAccount(
        Guid id, [AsParameters] CommandHeader _, Caller caller, AccountRows rows, AccountRegister register, CancellationToken ct) =>
        caller.Id.Value == id
            ? Task.FromResult<Results<NoContent, NotFound, ProblemHttpResult>>(NotYourself.ToHttp())
            : Change(id, rows, account => register.Lock(account, locked: true, ct), ct);

    internal static Task<Results<NoContent, NotFound, ProblemHttpResult>> UnlockAccount(
        Guid id, [AsParameters] CommandHeader _, AccountRows rows, AccountRegister register, CancellationToken ct) =>
        Change(id, rows, account => register.Lock(account, locked: false, ct), ct);

    internal static Task<Results<NoContent, NotFound, ProblemHttpResult>> SetPassword(
        Guid id, PasswordBody body, [AsParameters] CommandHeader _, AccountRows rows, AccountRegister register, CancellationToken ct) =>
        body.Password is { } password && AccountRegister.IsPassword(password)
            ? Change(id, rows, account => register.SetPassword(account, password, ct), ct)
            : Task.FromResult<Results<NoContent, NotFound, ProblemHttpResult>>(
                new Invalid().Unless(false, "password", "password.short").ToHttp());

    private static async Task<Results<NoContent, NotFound, ProblemHttpResult>> Change(
        Guid id, AccountRows rows, Func<Account, Task> change, CancellationToken ct)
    {
        if (await rows.Find(id, ct) is not { } account)
        {
            return TypedResults.NotFound();
        }

        await change(account);
        return TypedResults.NoContent();
    }
}
