using CoManage.Api.Accounts;
using CoManage.Api.Audit;
using CoManage.Api.Demo;
using CoManage.Api.Escalations;
using CoManage.Api.Groups;
using CoManage.Api.Imports;
using CoManage.Api.Patients;
using CoManage.Api.Referrals;
using CoManage.Api.Rooms;
using CoManage.Api.Screening;
using CoManage.Api.Triage;
using CoManage.Domain.Triage;

namespace CoManage.Api.Hosting;

/// <summary>Every slice's services, one line each: its aggregates for the silo and what its endpoints read with.</summary>
internal static class Slices
{
    public static IServiceCollection AddSlices(this IServiceCollection services)
    {
        services.AddAccounts();
        services.AddGroups();
        services.AddRooms();
        services.AddPatients();
        services.AddImports();
        services.AddScreening();
        services.AddTriage(TriageClocks.Standard);
        services.AddEscalations();
        services.AddReferrals();
        services.AddAudit();
        services.AddSingleton<IDemoDistrict, DemoDistrict>();
        return services;
    }
}
