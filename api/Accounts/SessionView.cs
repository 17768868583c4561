using System.Text.Json.Serialization;
using CoManage.Domain.Kernel;

namespace CoManage.Api.Accounts;

/// <summary>Who is signed in, and whether the service has any account yet.</summary>
internal sealed record SessionView(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] SessionUser? User,
    bool FirstRun,
    DateTimeOffset ServerTime);

internal sealed record SessionUser(
    Guid Id,
    string Name,
    string UserName,
    Role Role,
    PatientId? PatientId,
    SessionHospital? Hospital,
    IReadOnlyList<SessionGroup> Groups);

internal sealed record SessionHospital(string Id, Bilingual Name);

internal sealed record SessionGroup(string Id, string Code, Bilingual Name, string Programme);
