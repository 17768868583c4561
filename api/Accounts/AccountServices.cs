using CoManage.Api.Hosting;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;

namespace CoManage.Api.Accounts;

/// <summary>Accounts with the parts of ASP.NET Core Identity that need no page and no object mapper.</summary>
internal static class AccountServices
{
    private const int WrongPasswordsBeforeLock = 5;
    private static readonly TimeSpan LockTime = TimeSpan.FromMinutes(15);

    /// <summary>What command line verbs need too: making accounts and hospitals.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddSingleton<AccountRows>();
        services.AddSingleton<HospitalRows>();
        services.AddSingleton<AccountStamps>();
        services.AddSingleton<EndedSessions>();
        services.AddSingleton<SignInMarks>();
        services.AddSingleton<SignInCodes>();
        services.AddScoped<AccountRegister>();
        services.AddIdentityCore<Account>(Configure).AddUserStore<AccountStore>();
        return services;
    }

    /// <summary>Signing in over HTTP.</summary>
    public static IServiceCollection AddSignIn(this IServiceCollection services)
    {
        services.AddSingleton<SignInLimits>();
        services.AddSingleton<SessionReads>();
        services.AddSingleton<AccountList>();
        services.AddSingleton<DemoLoading>();
        services.AddSingleton<KeyRows>();
        services.AddDataProtection().SetApplicationName("CoManage");
        services.AddOptions<KeyManagementOptions>().Configure<KeyRows>((options, keys) => options.XmlRepository = keys);
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(SessionCookie.Configure);
        services.AddAuthorizationBuilder().AddPolicies().SetFallbackPolicy(Policies.Default);
        return services;
    }

    private static void Configure(IdentityOptions options)
    {
        options.Password.RequiredLength = AccountRegister.ShortestPassword;
        // Length protects; rules about kinds of characters make people write passwords down.
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
        options.User.AllowedUserNameCharacters = "";
        options.Lockout.MaxFailedAccessAttempts = WrongPasswordsBeforeLock;
        options.Lockout.DefaultLockoutTimeSpan = LockTime;
    }
}
