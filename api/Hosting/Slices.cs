using CoManage.Api.Accounts;
using CoManage.Api.Alerts;
using CoManage.Api.Assistant;
using CoManage.Api.Assistant.Tasks;
using CoManage.Api.Attachments;
using CoManage.Api.Audit;
using CoManage.Api.Calls;
using CoManage.Api.CannedReplies;
using CoManage.Api.Demo;
using CoManage.Api.Escalations;
using CoManage.Api.Groups;
using CoManage.Api.Imports;
using CoManage.Api.Lexicon;
using CoManage.Api.Moderation;
using CoManage.Api.Notifications;
using CoManage.Api.Overview;
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
    private static readonly TimeSpan DefaultZone = TimeSpan.FromHours(8);

    /// <param name="configuration">Settings of the slices; their standard values when there are none.</param>
    /// <param name="isServing">People write now. A past that a verb writes is not read a second time.</param>
    /// <exception cref="SettingsException">A value cannot be meant.</exception>
    public static IServiceCollection AddSlices(this IServiceCollection services, IConfiguration? configuration = null, bool isServing = false)
    {
        var assistant = AssistantSettings.Read(configuration);
        services.AddAccounts();
        services.AddGroups();
        services.AddRooms(readsAgain: isServing && assistant is { SecondReading: true });
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
        services.AddAssistant(assistant, new AssistantZone(new ClockSettings(configuration, "Assistant").Zone(DefaultZone)));
        services.AddNotifications(NotificationSettings.Read(configuration));
        services.AddEscalations(EscalationSettings.Read(configuration));
        services.AddReferrals(ReferralSettings.Read(configuration));
        services.AddCalls(CallSettings.Read(configuration));
        services.AddCannedReplies();
        services.AddRetention(RetentionSettings.Read(configuration));
        services.AddOverview();
        services.AddAudit();
        services.AddSingleton<DemoReading>();
        services.AddSingleton<IDemoDistrict, DemoDistrict>();
        return services;
    }
}
