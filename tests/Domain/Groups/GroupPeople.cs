using CoManage.Domain.Groups;
using CoManage.Domain.Kernel;
using CoManage.Tests.Support;

namespace CoManage.Tests.Domain.Groups;

/// <summary>The people of one hypertension group.</summary>
internal static class GroupPeople
{
    public static readonly Actor Admin = Person(1, Role.Administrator, "Chen");
    public static readonly Actor Li = Person(2, Role.Gp, "Li");
    public static readonly Actor Zhao = Person(3, Role.Gp, "Zhao");
    public static readonly Actor Wang = Person(4, Role.Specialist, "Wang");
    public static readonly Actor Sun = Person(5, Role.HealthManager, "Sun");
    public static readonly Actor Amina = Person(6, Role.Patient, "Amina");
    public static readonly PatientId AminaPatient = PatientId.Wrap(Amina.Id.Value);

    public static readonly GroupEvent Created =
        new GroupEvent.Created("htn-01", new Bilingual("高血压一组", "Hypertension 1"), "hypertension");

    public static readonly GroupEvent[] FullTeam = [Created, Joined(Li), Joined(Wang), Joined(Sun)];

    public static readonly GroupEvent[] Activated = [.. FullTeam, new GroupEvent.Activated()];

    public static GroupEvent Joined(Actor who) => new GroupEvent.TeamJoined(who.Id, who.Role, who.Name);

    public static GroupCommand Join(Actor who) => new GroupCommand.JoinTeam(who.Id, who.Role, who.Name);

    public static Spec<Group, GroupCommand, GroupEvent> Given(params IEnumerable<GroupEvent> history) =>
        new(Group.Decider, history);

    public static Spec<Group, GroupCommand, GroupEvent> When(
        this Spec<Group, GroupCommand, GroupEvent> spec, Actor by, GroupCommand command) =>
        spec.By(by).When(command);

    private static Actor Person(byte number, Role role, string name) =>
        new(new UserId(new Guid(number, 0, 0, new byte[8])), role, name);
}
