using CoManage.Domain.Kernel;
using Microsoft.AspNetCore.Authorization;

namespace CoManage.Api.Hosting;

/// <summary>
/// Who may call a route by role alone; a wrong role is answered 403 and reveals nothing. Whose thing it is,
/// <see cref="Silo.Access.Access"/> answers.
/// </summary>
internal static class Policies
{
    public const string SignedIn = "signed-in";
    public const string Patient = "patient";
    public const string Gp = "gp";
    public const string Specialist = "specialist";
    public const string HealthManager = "health-manager";
    public const string CareTeam = "care-team";
    public const string HospitalDesk = "hospital-desk";
    public const string Administrator = "administrator";

    /// <summary>Those who steer the district by figures without names.</summary>
    public const string District = "district";

    /// <summary>Everybody who works here: all but patients.</summary>
    public const string Staff = "staff";

    /// <summary>Both sides of a referral's page: care team and hospital desk.</summary>
    public const string ReferralSides = "referral-sides";

    /// <summary>Those who see groups as such: care team and administrator.</summary>
    public const string GroupStaff = "group-staff";

    /// <summary>Everybody who belongs to groups and their rooms: patient and care team.</summary>
    public const string RoomPeople = "room-people";

    /// <summary>What a route without a policy of its own asks for, so that forgetting one opens nothing.</summary>
    public static readonly AuthorizationPolicy Default = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();

    public static AuthorizationBuilder AddPolicies(this AuthorizationBuilder builder) => builder
        .AddPolicy(SignedIn, policy => policy.RequireAuthenticatedUser())
        .AddRoles(Patient, Role.Patient)
        .AddRoles(Gp, Role.Gp)
        .AddRoles(Specialist, Role.Specialist)
        .AddRoles(HealthManager, Role.HealthManager)
        .AddRoles(CareTeam, Role.Gp, Role.Specialist, Role.HealthManager)
        .AddRoles(HospitalDesk, Role.HospitalDesk)
        .AddRoles(Administrator, Role.Administrator)
        .AddRoles(District, Role.DistrictManager, Role.Administrator)
        .AddRoles(Staff, Role.Gp, Role.Specialist, Role.HealthManager, Role.HospitalDesk, Role.Administrator, Role.DistrictManager)
        .AddRoles(ReferralSides, Role.Gp, Role.Specialist, Role.HealthManager, Role.HospitalDesk)
        .AddRoles(GroupStaff, Role.Gp, Role.Specialist, Role.HealthManager, Role.Administrator)
        .AddRoles(RoomPeople, Role.Gp, Role.Specialist, Role.HealthManager, Role.Patient);

    private static AuthorizationBuilder AddRoles(this AuthorizationBuilder builder, string policy, params Role[] roles) =>
        builder.AddPolicy(policy, each => each.RequireRole(roles.Select(role => role.ToString())));
}
