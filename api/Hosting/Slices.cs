using CoManage.Api.Accounts;
using CoManage.Api.Alerts;
using CoManage.Api.Attachments;
using CoManage.Api.Audit;
using CoManage.Api.CannedReplies;
using CoManage.Api.Demo;
using CoManage.Api.Escalations;
using CoManage.Api.Groups;
using CoManage.Api.Imports;
using CoManage.Api.Lexicon;
using CoManage.Api.Moderation;
using CoManage.Api.Patients;
using CoManage.Api.Referrals;
using CoManage.Api.Retention;
using CoManage.Api.RiskModels;
using CoManage.Api.Rooms;
using CoManage.Api.Screening;
using CoManage.Api.Triage;
using CoManage.Api.Verdicts;

namespace CoManage.Api.Hosting;

/// <summary>Every slice's services, one line each: its aggregates for the silo and what its endpoints read with.</summary>
internal static class Slices
{
    /// <param name="configuration">Settings of the slices; their standard values when there are none.</param>
    /// <exception cref="SettingsException">A value cannot be meant.</exception>
    public static IServiceCollection AddSlices(this IServiceCollection services, IConfiguration? configuration = null)
    {
        services.AddAccounts();
        services.AddGroups();
        services.AddRooms();
        services.AddAttachments(AttachmentSettings.Read(configuration));
        services.AddModeration();
        services.AddPatients();
        services.AddImports();
        services.AddScreening();
        services.AddRiskModels();
        services.AddTriage(TriageSettings.Read(configuration));
        services.AddAlerts(AlertSettings.Read(configuration));
        services.AddVerdicts();
        services.AddLexicon(LexiconSettings.Read(configuration));
        services.AddEscalations(EscalationSettings.Read(configuration));
        services.AddReferrals(ReferralSettings.Read(configuration));
        services.AddCannedReplies();
        services.AddRetention(RetentionSettings.Read(configuration));
        services.AddAudit();
        services.AddSingleton<DemoReading>();
        services.AddSingleton<IDemoDistrict, DemoDistrict>();
        return services;
    }
}
