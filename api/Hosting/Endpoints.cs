using CoManage.Api.Accounts;
using CoManage.Api.Alerts;
using CoManage.Api.Assistant;
using CoManage.Api.Attachments;
using CoManage.Api.Audit;
using CoManage.Api.Calls;
using CoManage.Api.CannedReplies;
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

/// <summary>Every slice's routes, one line each, under <c>/api</c>.</summary>
internal static class Endpoints
{
    public static void MapSlices(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api");
        api.MapSession();
        api.MapFirstRun();
        api.MapAccounts();
        api.MapRolePreviews();
        api.MapHospitals();
        api.MapGroups();
        api.MapDuty();
        api.MapRooms();
        api.MapAttachments();
        api.MapModeration();
        api.MapPatients();
        api.MapMine();
        api.MapNotifications();
        api.MapProgrammes();
        api.MapScreenings();
        api.MapRiskModels();
        api.MapTriage();
        api.MapAlerts();
        api.MapVerdicts();
        api.MapLexicon();
        api.MapAssistant();
        api.MapImports();
        api.MapEscalations();
        api.MapReferrals();
        api.MapCalls();
        api.MapCannedReplies();
        api.MapOverview();
        api.MapAudit();
        api.MapRetention();
        if (routes.ServiceProvider.GetService<IDemoDistrict>() is not null)
        {
            api.MapDemo();
        }
    }
}
