namespace CoManage.Domain.Kernel;

/// <summary>When a command is decided, and who gave it.</summary>
public sealed record Moment(DateTimeOffset Now, Actor By);

/// <summary>Who acts: a signed-in person, or the service itself when a reaction or a clock gives the command.</summary>
/// <param name="Id">The account; a patient's account carries the patient's id.</param>
/// <param name="Role">The role the person acts in.</param>
/// <param name="Name">The name shown to others, kept with what the person said or signed.</param>
public sealed record Actor(UserId Id, Role Role, string Name)
{
    /// <summary>The service itself: reactions and clocks.</summary>
    public static readonly Actor Service = new(new UserId(Guid.Empty), Role.Service, "CoManage");

    /// <summary>A member of a care team: GP, specialist or health manager.</summary>
    public bool IsCareTeam => Role is Role.Gp or Role.Specialist or Role.HealthManager;

    /// <summary>Everybody whose reading and writing of a patient's data is audited.</summary>
    public bool IsStaff => IsCareTeam || Role is Role.HospitalDesk or Role.Administrator;
}

/// <summary>What an account may do. Stored and sent by name.</summary>
public enum Role
{
    Patient,
    Gp,
    Specialist,
    HealthManager,
    HospitalDesk,
    Administrator,

    /// <summary>Steers a district by its figures; sees no patient.</summary>
    DistrictManager,
    Service,
}
