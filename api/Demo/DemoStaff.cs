using CoManage.Api.Accounts;
using CoManage.Domain.Kernel;
using Microsoft.AspNetCore.Identity;

namespace CoManage.Api.Demo;

/// <summary>One patient group of the demo with the people who care for it.</summary>
internal sealed record DemoTeam(GroupId Id, string Code, string Programme, Bilingual Name, Actor Gp, Actor Specialist, Actor HealthManager)
{
    /// <summary>Of a range that belongs to nobody.</summary>
    public string Phone => $"5550 01{Code[2..]}";
}

/// <summary>Makes hospitals, teams and accounts. Every account has the same password, so it is hashed once.</summary>
internal sealed class DemoStaff(AccountRows accounts, HospitalRows hospitals, UserManager<Account> users, DemoPeople people, TimeProvider clock)
{
    public const string Password = "comanage-demo";

    private static readonly (string Zh, string En)[] Hospitals =
        [("澄湖医院（示例）", "Chenghu Hospital (demo)"), ("望江人民医院（示例）", "Wangjiang People's Hospital (demo)"), ("青石中心医院（示例）", "Qingshi Central Hospital (demo)")];

    private static readonly Department[] Departments =
    [
        new("cardiology", new Bilingual("心内科", "Cardiology")), new("neurology", new Bilingual("神经内科", "Neurology")),
        new("endocrinology", new Bilingual("内分泌科", "Endocrinology")), new("respiratory", new Bilingual("呼吸内科", "Respiratory medicine")),
        new("gastroenterology", new Bilingual("消化内科", "Gastroenterology")), new("hepatology", new Bilingual("肝病科", "Hepatology")),
        new("vascular", new Bilingual("血管外科", "Vascular surgery")), new("memory", new Bilingual("记忆门诊", "Memory clinic")),
    ];

    private static readonly (string Code, string Zh, string En)[] Programmes =
    [
        ("hypertension", "高血压", "Hypertension"), ("diabetes", "糖尿病", "Diabetes"), ("copd", "慢阻肺", "COPD"), ("stroke", "脑卒中", "Stroke"),
        ("chd", "冠心病", "Coronary disease"), ("hepatitis_b", "乙肝", "Hepatitis B"), ("thyroid", "甲状腺", "Thyroid"), ("alzheimer", "记忆", "Memory"),
    ];

    private readonly string hash = users.PasswordHasher.HashPassword(
        new Account { Id = Guid.Empty, UserName = "", Name = "", Role = Role.Administrator, CreatedAt = clock.GetUtcNow() }, Password);

    public static HospitalId HospitalOf(int number) => new(DerivedId.From($"demo/hospital/{number % Hospitals.Length}"));

    public static string DepartmentOf(int number) => Departments[number % Departments.Length].Code;

    public static Actor Desk(HospitalId hospital) => new(new UserId(DerivedId.From("demo/desk", hospital.Value)), Role.HospitalDesk, "转诊窗口");

    /// <summary>Accounts that belong to no team, and the hospitals.</summary>
    public async Task<IReadOnlyList<DemoSignIn>> Surroundings(CancellationToken ct)
    {
        for (var i = 0; i < Hospitals.Length; i++)
        {
            var id = HospitalOf(i);
            await hospitals.Save(new Hospital(id.Value, new Bilingual(Hospitals[i].Zh, Hospitals[i].En), Departments), ct);
            await Add(Desk(id), i == 0 ? "hospital" : $"hospital{i + 1:00}", ct, id);
        }

        var administrator = new Actor(new UserId(DerivedId.From("demo/administrator")), Role.Administrator, "林晓");
        await Add(administrator, "admin", ct);
        var district = new Actor(new UserId(DerivedId.From("demo/district")), Role.DistrictManager, "吴岚");
        await Add(district, "district", ct);
        return
        [
            new DemoSignIn(Role.Administrator, administrator.Name, "admin", Password),
            new DemoSignIn(Role.DistrictManager, district.Name, "district", Password),
            new DemoSignIn(Role.HospitalDesk, Desk(HospitalOf(0)).Name, "hospital", Password),
        ];
    }

    public async Task<DemoTeam> Team(int number, CancellationToken ct)
    {
        var (code, zh, en) = Programmes[number % Programmes.Length];
        var round = (number / Programmes.Length) + 1;
        var suffix = number == 0 ? "" : $"{number + 1:00}";
        var team = new DemoTeam(
            new GroupId(DerivedId.From($"demo/group/{number}")),
            $"T-{number + 1:00}",
            code,
            new Bilingual($"{zh}病友群 {round} 组", $"{en} group {round}"),
            Someone(Role.Gp, number),
            Someone(Role.Specialist, number),
            Someone(Role.HealthManager, number));
        await Add(team.Gp, $"gp{suffix}", ct);
        await Add(team.Specialist, $"specialist{suffix}", ct);
        await Add(team.HealthManager, $"manager{suffix}", ct);
        return team;
    }

    /// <summary>Gives a patient a way in.</summary>
    public Task Patient(PatientId patient, string name, string userName, CancellationToken ct) =>
        Add(new Actor(patient.Account, Role.Patient, name), userName, ct);

    private Actor Someone(Role role, int number) =>
        new(new UserId(DerivedId.From($"demo/{role}/{number}")), role, people.Name(people.AnySex()));

    private Task Add(Actor who, string userName, CancellationToken ct, HospitalId? hospital = null) => accounts.Insert(
        new Account
        {
            Id = who.Id.Value,
            UserName = userName,
            NormalizedName = users.NormalizeName(userName) ?? userName,
            Name = who.Name,
            Role = who.Role,
            PasswordHash = hash,
            SecurityStamp = DerivedId.From("demo/stamp", who.Id.Value).ToString("N"),
            Hospital = hospital,
            CreatedAt = clock.GetUtcNow(),
        },
        onlyFirst: false,
        ct);
}
