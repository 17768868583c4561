using System.Security.Cryptography;
using CoManage.Api.Hosting;
using CoManage.Domain.Kernel;
using CoManage.Silo.Notifications;
using Microsoft.AspNetCore.Identity;

namespace CoManage.Api.Accounts;

/// <summary>A new account as asked for. A patient's account is made with the patient's id.</summary>
/// <param name="Password">Null when its owner chooses one with a one-time code.</param>
internal sealed record NewAccount(Guid Id, string UserName, string Name, Role Role, string? Password, HospitalId? Hospital = null);

/// <summary>How an attempt to sign in ended.</summary>
internal enum SignInOutcome
{
    Granted,
    Wrong,
    Locked,
}

/// <summary>Makes, locks and checks accounts, with the password hashing, lockout and security stamps of ASP.NET Core Identity.</summary>
internal sealed class AccountRegister(
    UserManager<Account> users,
    AccountRows rows,
    SignInCodes codes,
    SignInMarks marks,
    AccountStamps stamps,
    PushDevices devices,
    TimeProvider clock)
{
    public const int ShortestPassword = 10;
    private const int LongestPassword = 200;
    private const int LongestName = 60;

    /// <summary>What is wrong with a user name, name or password, by field; empty when nothing is.</summary>
    public static Invalid Faults(string? userName, string? name, string? password) => Faults(userName, name)
        .Unless(IsPassword(password), "password", "password.short");

    /// <summary>The same for an account whose owner chooses the password.</summary>
    public static Invalid Faults(string? userName, string? name) => new Invalid()
        .Unless(IsUserName(userName), "userName", "userName")
        .Unless(IsName(name), "name", "required");

    public static bool IsPassword(string? password) => password is { Length: >= ShortestPassword and <= LongestPassword };

    public static bool IsName(string? name) => name is { Length: <= LongestName } && !string.IsNullOrWhiteSpace(name);

    /// <summary>Makes an account. Asked again with the same id and user name, it is the same account.</summary>
    public async Task<Account?> Create(NewAccount wanted, bool onlyFirst, CancellationToken ct)
    {
        var account = new Account
        {
            Id = wanted.Id,
            UserName = wanted.UserName.Trim(),
            NormalizedName = users.NormalizeName(wanted.UserName.Trim()) ?? "",
            Name = wanted.Name.Trim(),
            Role = wanted.Role,
            Hospital = wanted.Hospital,
            SecurityStamp = Guid.NewGuid().ToString("N"),
            CreatedAt = clock.GetUtcNow(),
        };
        account.PasswordHash = users.PasswordHasher.HashPassword(account, wanted.Password ?? Nobodys());
        await rows.Insert(account, onlyFirst, ct);
        return await rows.Find(account.Id, ct) is { } stored && stored.NormalizedName == account.NormalizedName ? stored : null;
    }

    /// <summary>Checks a password. An unknown user name takes as long as a known one, so that names cannot be tried out.</summary>
    public async Task<(SignInOutcome Outcome, Account? Account)> Check(string userName, string password)
    {
        var account = await users.FindByNameAsync(userName);
        if (account is null)
        {
            marks.SpendTheTimeOfOneCheck(users.PasswordHasher, password);
            return (SignInOutcome.Wrong, null);
        }

        if (account.IsLocked(clock.GetUtcNow()))
        {
            return (SignInOutcome.Locked, null);
        }

        if (!await users.CheckPasswordAsync(account, password))
        {
            await users.AccessFailedAsync(account);
            return (account.IsLocked(clock.GetUtcNow()) ? SignInOutcome.Locked : SignInOutcome.Wrong, null);
        }

        await users.ResetAccessFailedCountAsync(account);
        return (SignInOutcome.Granted, account);
    }

    /// <summary>Locks or unlocks. Locking ends every sign-in of the account.</summary>
    public async Task Lock(Account account, bool locked, CancellationToken ct)
    {
        account.Disabled = locked;
        account.LockedUntil = null;
        await rows.ForgetFailures(account.Id, ct);
        await EndSignIns(account, ct);
    }

    /// <summary>Sets a new password; every sign-in with the old one ends.</summary>
    public async Task SetPassword(Account account, string password, CancellationToken ct)
    {
        account.PasswordHash = users.PasswordHasher.HashPassword(account, password);
        await EndSignIns(account, ct);
    }

    /// <summary>Takes the password away and ends every sign-in; the code lets the account's owner choose another.</summary>
    public async Task<OneTimeCode> Reset(Account account, CancellationToken ct)
    {
        account.LockedUntil = null;
        await rows.ForgetFailures(account.Id, ct);
        await SetPassword(account, Nobodys(), ct);
        return await codes.Issue(account, ct);
    }

    /// <summary>Sets the password that the owner of a one-time code chose; null when the code is not theirs or over.</summary>
    public async Task<Account?> Redeem(string userName, string code, string password, CancellationToken ct)
    {
        if (await users.FindByNameAsync(userName) is not { Disabled: false } account || !await codes.Holds(account.Id, code, ct))
        {
            return null;
        }

        await codes.Forget(account.Id, ct);
        await SetPassword(account, password, ct);
        return account;
    }

    // A password that nobody knows keeps checking it as slow as any other.
    private static string Nobodys() => RandomNumberGenerator.GetHexString(32);

    private async Task EndSignIns(Account account, CancellationToken ct)
    {
        account.SecurityStamp = Guid.NewGuid().ToString("N");
        await rows.Update(account, ct);
        stamps.Forget(account.Id);
        await devices.RemoveAll(new UserId(account.Id), ct);
        await rows.AnnounceSignOut(account.Id, ct);
    }

    private static bool IsUserName(string? userName) =>
        userName?.Trim() is { Length: >= 2 and <= 40 } trimmed && !trimmed.Any(each => char.IsWhiteSpace(each) || char.IsControl(each));
}
