using CoManage.Api.Accounts;
using CoManage.Domain.Kernel;
using Microsoft.AspNetCore.Identity;

namespace CoManage.Api.Patients;

/// <summary>Finds the account of a patient by its user name, for whoever was told the name by its owner.</summary>
internal sealed class PatientAccountNames(IServiceScopeFactory scopes)
{
    public async Task<UserId?> Find(string userName, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        ct.ThrowIfCancellationRequested();
        return await users.FindByNameAsync(userName.Trim()) is { Role: Role.Patient, Disabled: false } account ? new UserId(account.Id) : null;
    }
}
