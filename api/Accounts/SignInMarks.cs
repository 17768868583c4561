using Microsoft.AspNetCore.Identity;

namespace CoManage.Api.Accounts;

/// <summary>A password hash that nobody knows the password of, to spend time on when a user name is unknown.</summary>
internal sealed class SignInMarks
{
    private readonly Account nobody = new()
    {
        Id = Guid.Empty,
        UserName = "",
        Name = "",
        Role = Domain.Kernel.Role.Patient,
        CreatedAt = DateTimeOffset.UnixEpoch,
    };

    private readonly Lock making = new();
    private string? hash;

    public void SpendTheTimeOfOneCheck(IPasswordHasher<Account> hasher, string password)
    {
        lock (making)
        {
            hash ??= hasher.HashPassword(nobody, Guid.NewGuid().ToString());
        }

        hasher.VerifyHashedPassword(nobody, hash, password);
    }
}
