using CoManage.Api.Accounts;
using CoManage.Domain.Escalations;
using CoManage.Domain.Groups;
using CoManage.Domain.Kernel;
using CoManage.Domain.Patients;
using CoManage.Domain.Referrals;
using CoManage.Domain.Triage;
using CoManage.Models;

namespace CoManage.Tests.Support;

/// <summary>A patient group with its care team, its hospital, one patient and one of everything that can be worked on.</summary>
internal sealed record Neighbourhood(
    GroupId Group,
    Actor Gp,
    Actor Specialist,
    Actor HealthManager,
    Actor HospitalDesk,
    Actor Patient,
    HospitalId Hospital,
    CaseId Case,
    EscalationId Escalation,
    ReferralId Referral)
{
    public PatientId PatientId => new(Patient.Id.Value);

    /// <summary>Everything that people of another neighbourhood must never read anywhere.</summary>
    public IEnumerable<string> Secrets =>
    [
        Group.Value.ToString(), PatientId.Value.ToString(), Patient.Name, Case.Value.ToString(),
        Escalation.Value.ToString(), Referral.Value.ToString(), RoomId.OfGroup(Group).Value.ToString(),
        RoomId.OfTeam(Group).Value.ToString(), RoomId.OfConsult(Group, PatientId).Value.ToString(),
    ];
}

/// <summary>Sets neighbourhoods up by the same commands that people give.</summary>
internal static class District
{
    public static async Task<Neighbourhood> Settle(this ApiHost host, string name)
    {
        var hospital = new HospitalId(DerivedId.From($"hospital {name}"));
        await host.Get<HospitalRows>().Save(
            new Hospital(hospital.Value, new Bilingual($"{name}医院", $"{name} hospital"), [new Department("neurology", new Bilingual("神经科", "Neurology"))]),
            default);
        var group = new GroupId(DerivedId.From($"group {name}"));
        var gp = await host.Account(Role.Gp, $"gp-{name}");
        var specialist = await host.Account(Role.Specialist, $"specialist-{name}");
        var manager = await host.Account(Role.HealthManager, $"manager-{name}");
        var desk = await host.Account(Role.HospitalDesk, $"desk-{name}", hospital: hospital);
        var patient = await host.Account(Role.Patient, $"patient-{name}", DerivedId.From($"patient {name}"));
        await host.Form(group, name, gp, specialist, manager);
        await host.Enrol(group, patient);
        var triageCase = await host.OpenCase(group, patient);
        var escalation = await host.Escalate(group, patient, triageCase, gp, specialist);
        var referral = await host.Refer(group, patient, hospital, gp);
        return new Neighbourhood(group, gp, specialist, manager, desk, patient, hospital, triageCase, escalation, referral);
    }

    private static async Task Form(this ApiHost host, GroupId group, string name, params Actor[] team)
    {
        var administrator = new Actor(new UserId(DerivedId.From("founder")), Role.Administrator, "founder");
        await host.Ask<GroupCommand>(
            group.Value, new GroupCommand.Create(name, new Bilingual($"{name}组", $"{name} group"), "hypertension"), administrator);
        foreach (var each in team)
        {
            await host.Ask<GroupCommand>(group.Value, new GroupCommand.JoinTeam(each.Id, each.Role, each.Name), administrator);
        }

        await host.Ask<GroupCommand>(group.Value, new GroupCommand.NameDeputy(team[0].Id), administrator);
        await host.Ask<GroupCommand>(group.Value, new GroupCommand.Activate(), administrator);
    }

    private static async Task Enrol(this ApiHost host, GroupId group, Actor patient)
    {
        var person = new Person(new PrivateText(patient.Name), Sex.Female, new DateOnly(1950, 5, 1), Contact.None);
        await host.Ask<PatientCommand>(patient.Id.Value, new PatientCommand.Register(person, group, Consent: true));
        await host.Ask<GroupCommand>(group.Value, new GroupCommand.Join(new PatientId(patient.Id.Value)));
    }

    private static async Task<CaseId> OpenCase(this ApiHost host, GroupId group, Actor patient)
    {
        var id = CaseId.For(new PatientId(patient.Id.Value), "measurement.systolic");
        var evidence = new Evidence.Measurement(new Dictionary<string, string> { ["sbp"] = "182 mmHg" });
        await host.Ask<TriageCommand>(id.Value, new TriageCommand.Open(
            new PatientId(patient.Id.Value), group, "measurement.systolic", new Bilingual("收缩压过高", "High systolic"), Urgency.Urgent, null, evidence));
        return id;
    }

    private static async Task<EscalationId> Escalate(this ApiHost host, GroupId group, Actor patient, CaseId triageCase, Actor gp, Actor specialist)
    {
        var id = new EscalationId(DerivedId.From("escalation", triageCase.Value));
        await host.Ask<EscalationCommand>(id.Value, new EscalationCommand.Raise(
            triageCase, new PatientId(patient.Id.Value), group, Urgency.Urgent, new PrivateText("Which dose?"), new PrivateText("Salt."),
            AnswerWanted.Advice, specialist.Id, new PrivateText("{}"), new Signature(gp.Id, gp.Name, gp.Role, TestClock.Noon)));
        return id;
    }

    private static async Task<ReferralId> Refer(this ApiHost host, GroupId group, Actor patient, HospitalId hospital, Actor gp)
    {
        var id = new ReferralId(DerivedId.From("referral", patient.Id.Value));
        var facts = new ReferralFacts(
            new PatientId(patient.Id.Value), group, hospital, "neurology", Urgency.Soon, "screen_positive", new PrivateText("Please see."));
        await host.Ask<ReferralCommand>(
            id.Value, new ReferralCommand.Refer(facts, new Signature(gp.Id, gp.Name, gp.Role, TestClock.Noon)), gp);
        return id;
    }
}
