using CoManage.Domain.Chat;
using CoManage.Domain.Groups;
using CoManage.Domain.Kernel;
using CoManage.Domain.Patients;
using CoManage.Domain.RiskModels;
using CoManage.Domain.Screening;
using CoManage.Domain.Screening.Forms;

namespace CoManage.Api.Demo;

/// <summary>The people of the district and what happens to them: registering, screening, talking.</summary>
internal sealed class DemoYear(DemoSilo silo, DemoScale scale, DemoPeople people, IReadOnlyList<ProgrammeForm> forms, Random random)
{
    private const int MembersInTen = 7;

    private readonly List<Resident> residents = [];
    private readonly DemoAnswers answers = new(random);

    /// <summary>One person of the register and the team responsible.</summary>
    public sealed record Resident(PatientId Id, Person Person, DemoTeam Team, bool IsMember);

    public IReadOnlyList<Resident> Residents => residents;

    public async Task Found(IReadOnlyList<DemoTeam> teams, Actor administrator, CancellationToken ct)
    {
        foreach (var team in teams)
        {
            var id = team.Id.Value;
            await silo.Give<GroupCommand>(id, administrator, new GroupCommand.Create(team.Code, team.Name, team.Programme), ct);
            foreach (var each in new[] { team.Gp, team.Specialist, team.HealthManager })
            {
                await silo.Give<GroupCommand>(id, administrator, new GroupCommand.JoinTeam(each.Id, each.Role, each.Name), ct);
            }

            await silo.Give<GroupCommand>(id, administrator, new GroupCommand.NameDeputy(team.Gp.Id), ct);
            await silo.Give<GroupCommand>(id, administrator, new GroupCommand.SetPhone(team.Phone), ct);
            await silo.Give<GroupCommand>(id, administrator, new GroupCommand.Activate(), ct);
        }

        await silo.Settle(ct);
    }

    public async Task Register(IReadOnlyList<DemoTeam> teams, CancellationToken ct)
    {
        var today = DateOnly.FromDateTime(silo.Clock.GetUtcNow().UtcDateTime);
        for (var i = 0; i < scale.Patients; i++)
        {
            var team = teams[i % teams.Count];
            var resident = new Resident(
                new PatientId(DerivedId.From($"demo/patient/{scale.Options.Seed}/{i}")), people.Person(i, today), team, i < teams.Count || random.Next(10) < MembersInTen);
            residents.Add(resident);
            await silo.Give<PatientCommand>(
                resident.Id.Value, team.HealthManager, new PatientCommand.Register(resident.Person, team.Id, Consent: true), ct);
        }

        await silo.Settle(ct);
        foreach (var resident in residents.Where(each => each.IsMember))
        {
            var team = resident.Team;
            await silo.Give<GroupCommand>(team.Id.Value, team.HealthManager, new GroupCommand.Join(resident.Id), ct);
            await silo.Give<PatientCommand>(
                resident.Id.Value, team.HealthManager, new PatientCommand.EnterStage(team.Programme, AnyStage(), "enrolled"), ct);
        }

        await silo.Settle(ct);
    }

    public async Task Screen(int count, CancellationToken ct)
    {
        var now = silo.Clock.GetUtcNow();
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        for (var i = 0; i < count; i++)
        {
            var resident = residents[random.Next(residents.Count)];
            var form = forms[random.Next(forms.Count)];
            var person = resident.Person;
            var screening = new ScreeningCommand.Record(
                resident.Id, resident.Team.Id, new PersonFacts(person.Sex, person.BirthDate), form, answers.To(form, person, today),
                now.AddMinutes(-random.Next(600)),
                Models: RiskModelSet.Shipped);
            await silo.Give<ScreeningCommand>(AnyId(), resident.Team.HealthManager, screening, ct);
        }

        await silo.Settle(ct);
    }

    /// <summary>A few messages in every group room.</summary>
    public async Task Talk(IReadOnlyList<DemoTeam> teams, bool announce, CancellationToken ct)
    {
        foreach (var team in teams)
        {
            var members = residents.Where(each => each.IsMember && each.Team == team).Take(40).ToArray();
            if (announce)
            {
                await Say(team, team.Gp, MessageKind.Announcement, DemoTalk.Announcements, ct);
            }

            for (var i = random.Next(3); i >= 0 && members.Length > 0; i--)
            {
                var member = members[random.Next(members.Length)];
                await Say(team, new Actor(member.Id.Account, Role.Patient, member.Person.Name.Words), MessageKind.Message, DemoTalk.OfPatients, ct);
            }

            if (random.Next(3) > 0)
            {
                await (random.Next(3) == 0
                    ? Say(team, team.HealthManager, MessageKind.Message, DemoTalk.OfHealthManagers, ct)
                    : Say(team, team.Gp, MessageKind.Message, DemoTalk.OfGps, ct));
            }
        }

        await silo.Settle(ct);
    }

    /// <summary>What a 75-year-old might write when it is serious.</summary>
    public async Task CallForHelp(Resident who, CancellationToken ct)
    {
        var facts = RoomFacts.OfConsult(who.Team.Id, who.Id);
        await silo.Give<RoomCommand>(
            RoomId.OfConsult(who.Team.Id, who.Id).Value,
            new Actor(who.Id.Account, Role.Patient, who.Person.Name.Words),
            new RoomCommand.Post(AnyId(), facts, MessageKind.Message, new PrivateText(DemoTalk.CallForHelp)),
            ct);
        await silo.Settle(ct);
    }

    private Task Say(DemoTeam team, Actor by, MessageKind kind, string[] words, CancellationToken ct) => silo.Give<RoomCommand>(
        RoomId.OfGroup(team.Id).Value,
        by,
        new RoomCommand.Post(AnyId(), RoomFacts.OfGroup(team.Id), kind, new PrivateText(words[random.Next(words.Length)])),
        ct);

    private Guid AnyId()
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes);
    }

    private Stage AnyStage() => (Stage)random.Next(Enum.GetValues<Stage>().Length);
}
