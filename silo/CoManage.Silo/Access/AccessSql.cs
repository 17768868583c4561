using CoManage.Domain.Kernel;

namespace CoManage.Silo.Access;

/// <summary>
/// The permission filter as parts of SQL statements, for lists, counts and searches. Each uses the value <c>@me</c>,
/// which is <see cref="Me"/>. Ids in read models are text as on the wire (lower case, with hyphens).
/// </summary>
public static class AccessSql
{
    /// <summary>The value of <c>@me</c>.</summary>
    public static string Me(Actor who) => who.Id.Value.ToString();

    internal const string IsMe = "person_id = @me";

    internal const string IsMeOnTeam = "person_id = @me AND role <> 'patient'";

    /// <summary>Ids of the groups whose care team I am on. <c>… group_id IN ({AccessSql.TeamsOf})</c></summary>
    public const string TeamsOf = $"SELECT group_id FROM group_people WHERE {IsMeOnTeam}";

    /// <summary>Ids of the groups I belong to, as a member or on the care team.</summary>
    public const string GroupsOf = $"SELECT group_id FROM group_people WHERE {IsMe}";

    /// <summary>The hospital whose desk I am.</summary>
    public const string HospitalOf = "SELECT hospital_id FROM accounts WHERE account_id = @me";

    /// <summary>
    /// Condition on a row of <c>rooms</c>: group room for everybody of the group, consult room for its patient and the
    /// team, team and case room for the team and an invited specialist.
    /// </summary>
    public static string SeesRoom(string rooms) => $"""
        (CASE {rooms}.kind
            WHEN 'group' THEN {rooms}.group_id IN ({GroupsOf})
            WHEN 'consult' THEN ({rooms}.patient_id = @me OR {rooms}.group_id IN ({TeamsOf}))
            WHEN 'team' THEN {rooms}.group_id IN ({TeamsOf})
            WHEN 'case' THEN ({rooms}.guest_id = @me OR {rooms}.group_id IN ({TeamsOf}))
            ELSE 1 = 0
        END)
        """;

    /// <summary>Condition on a row of <c>patients</c>, for the care team: the team of the responsible group or of any group joined.</summary>
    public static string SeesPatient(string patients) => $"""
        ({patients}.group_id IN ({TeamsOf}) OR {patients}.patient_id IN (
            SELECT person_id FROM group_people WHERE role = 'patient' AND group_id IN ({TeamsOf})))
        """;

    /// <summary>Condition on a row of <c>escalations</c>: the team of its group, or the asked specialist.</summary>
    public static string SeesEscalation(string escalations) =>
        $"({escalations}.group_id IN ({TeamsOf}) OR {escalations}.specialist_id = @me)";

    /// <summary>
    /// Condition on a row of <c>referrals</c>: own groups' for the team, own hospital's for its desk, own for the patient;
    /// for the last two only after a GP has decided.
    /// </summary>
    public static string SeesReferral(Actor who, string referrals) => who.Role switch
    {
        Role.Patient => $"({referrals}.patient_id = @me AND {referrals}.requested_at IS NOT NULL)",
        Role.HospitalDesk => $"({referrals}.hospital_id = ({HospitalOf}) AND {referrals}.requested_at IS NOT NULL)",
        _ when who.IsCareTeam => $"({referrals}.group_id IN ({TeamsOf}))",
        _ => "(1 = 0)",
    };
}
