using Microsoft.AspNetCore.Identity;

namespace CoManage.Api.Accounts;

/// <summary>
/// What ASP.NET Core Identity asks of a store, on plain SQL: an object mapper would double the memory
/// and the start-up time for one table.
/// </summary>
internal sealed partial class AccountStore(AccountRows rows)
    : IUserPasswordStore<Account>, IUserLockoutStore<Account>, IUserSecurityStampStore<Account>
{
    public async Task<IdentityResult> CreateAsync(Account user, CancellationToken cancellationToken)
    {
        await rows.Insert(user, onlyFirst: false, cancellationToken);
        return await rows.Find(user.Id, cancellationToken) is { } stored && stored.NormalizedName == user.NormalizedName
            ? IdentityResult.Success
            : IdentityResult.Failed(new IdentityErrorDescriber().DuplicateUserName(user.UserName));
    }

    public async Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken)
    {
        await rows.Update(user, cancellationToken);
        return IdentityResult.Success;
    }

    /// <summary>Accounts are locked, never deleted: what they signed keeps pointing at them.</summary>
    public Task<IdentityResult> DeleteAsync(Account user, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Accounts are locked, never deleted.");

    public async Task<Account?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        Guid.TryParse(userId, out var id) ? await rows.Find(id, cancellationToken) : null;

    public Task<Account?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        rows.FindByName(normalizedUserName, cancellationToken);

    public async Task<int> IncrementAccessFailedCountAsync(Account user, CancellationToken cancellationToken) =>
        user.AccessFailed = await rows.CountFailure(user.Id, cancellationToken);

    public async Task ResetAccessFailedCountAsync(Account user, CancellationToken cancellationToken)
    {
        await rows.ForgetFailures(user.Id, cancellationToken);
        user.AccessFailed = 0;
    }

    public void Dispose()
    {
    }
}
