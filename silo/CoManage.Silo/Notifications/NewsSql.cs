using CoManage.Domain.Notifications;
using CoManage.Silo.Access;

namespace CoManage.Silo.Notifications;

/// <summary>
/// What is news to whom, one statement per kind. It follows from the read models alone, so that a crash or a closed
/// push service loses nothing: whatever a device was not told of is found by the next look. Each names the device
/// <c>d</c>, its owner's account <c>a</c>, the thing and how far it is; whoever may not see the thing is not found.
/// </summary>
internal static class NewsSql
{
    public static string Of(NotificationKind kind, string which) => kind switch
    {
        NotificationKind.Message => Messages(which),
        NotificationKind.Work => $"{Cases(which)} UNION ALL {Questions(which)} UNION ALL {Referrals(which)}",
        _ => $"{Alerts(which)} UNION ALL {Contacts(which)} UNION ALL {EmergencyCases(which)}",
    };

    /// <summary>Devices of people whose lists change with these rooms, so that a look need not begin with every device.</summary>
    public static string AmongReaders(string rooms) => $"""
        d.person_id IN (
          SELECT p.person_id FROM group_people p JOIN rooms q ON q.group_id = p.group_id WHERE q.room_id IN ({rooms})
          UNION SELECT q.patient_id FROM rooms q WHERE q.room_id IN ({rooms})
          UNION SELECT q.guest_id FROM rooms q WHERE q.room_id IN ({rooms}))
        AND r.room_id IN ({rooms})
        """;

    private static string Messages(string which) => $"""
        {Select("r.room_id", "h.last_number")}
        JOIN rooms r ON (r.group_id IN ({Owners(AccessSql.GroupsOf)}) OR r.patient_id = d.person_id OR r.guest_id = d.person_id)
          AND {Owners(AccessSql.SeesRoom("r"))}
        JOIN room_heads h ON h.room_id = r.room_id AND h.last_at > d.since
        JOIN room_messages x ON x.room_id = r.room_id AND x.number = h.last_number AND x.author_id <> d.person_id AND x.recalled = 0
        LEFT JOIN read_marks m ON m.room_id = r.room_id AND m.person_id = d.person_id
        LEFT JOIN room_mutes u ON u.room_id = r.room_id AND u.person_id = d.person_id
        LEFT JOIN notified n ON n.device_id = d.device_id AND n.kind = 'message' AND n.subject = r.room_id
        WHERE u.person_id IS NULL AND h.last_number > COALESCE(m.number, 0) AND h.last_number > COALESCE(n.mark, 0) AND {which}
        """;

    // What nobody has taken yet. A red flag of the highest urgency calls by its alert, in the order of the duty list.
    private static string Cases(string which) => $"""
        {Select("c.case_id", "c.opened_at")}
        JOIN cases c ON c.in_queue = 1 AND c.owner_id IS NULL AND c.urgency IN ('urgent', 'soon') AND c.opened_at > d.since
          AND c.group_id IN ({Owners(AccessSql.TeamsOf)})
        LEFT JOIN notified n ON n.device_id = d.device_id AND n.kind = 'work' AND n.subject = c.case_id
        WHERE a.role IN ('gp', 'healthManager') AND c.opened_at > COALESCE(n.mark, 0) AND {which}
        """;

    private static string EmergencyCases(string which) => $"""
        {Select("c.case_id", "c.opened_at")}
        JOIN cases c ON c.in_queue = 1 AND c.owner_id IS NULL AND c.urgency = 'emergency' AND c.reason_code NOT LIKE 'redflag.%'
          AND c.opened_at > d.since AND c.group_id IN ({Owners(AccessSql.TeamsOf)})
        LEFT JOIN notified n ON n.device_id = d.device_id AND n.kind = 'emergency' AND n.subject = c.case_id
        WHERE a.role IN ('gp', 'healthManager') AND c.opened_at > COALESCE(n.mark, 0) AND {which}
        """;

    // A step of the other side: the question to the specialist, the answer to whoever asked.
    private static string Questions(string which) => $"""
        {Select("e.escalation_id", "MAX(s.at)")}
        JOIN escalations e ON e.state <> 'closed'
          AND (e.asked_by = d.person_id OR e.specialist_id = d.person_id
            OR (e.specialist_id IS NULL AND a.role = 'specialist' AND e.group_id IN ({Owners(AccessSql.TeamsOf)})))
        JOIN escalation_thread s ON s.escalation_id = e.escalation_id AND s.by_id <> d.person_id AND s.at > d.since
        LEFT JOIN notified n ON n.device_id = d.device_id AND n.kind = 'work' AND n.subject = e.escalation_id
        WHERE s.at > COALESCE(n.mark, 0) AND {which}
        GROUP BY {Grouped("e.escalation_id")}
        """;

    private static string Referrals(string which) => $"""
        {Select("f.referral_id", "MAX(s.at)")}
        JOIN referrals f ON f.requested_at IS NOT NULL
          AND ((f.turn = 'hospital' AND a.role = 'hospitalDesk' AND f.hospital_id = a.hospital_id)
            OR (f.turn = 'community' AND a.role IN ('gp', 'healthManager') AND f.group_id IN ({Owners(AccessSql.TeamsOf)})))
        JOIN referral_steps s ON s.referral_id = f.referral_id AND s.side <> f.turn AND s.at > d.since
        LEFT JOIN notified n ON n.device_id = d.device_id AND n.kind = 'work' AND n.subject = f.referral_id
        WHERE s.at > COALESCE(n.mark, 0) AND {which}
        GROUP BY {Grouped("f.referral_id")}
        """;

    private static string Alerts(string which) => $"""
        {Select("l.alert_id", "p.called_at")}
        JOIN alert_people p ON p.person_id = d.person_id AND p.called_at > d.since
        JOIN alerts l ON l.alert_id = p.alert_id AND l.state = 'ringing'
        LEFT JOIN notified n ON n.device_id = d.device_id AND n.kind = 'emergency' AND n.subject = l.alert_id
        WHERE p.called_at > COALESCE(n.mark, 0) AND {which}
        """;

    private static string Contacts(string which) => $"""
        {Select("l.alert_id", "l.raised_at")}
        JOIN alerts l ON l.contact_account = d.person_id AND l.state = 'ringing' AND l.raised_at > d.since
        LEFT JOIN notified n ON n.device_id = d.device_id AND n.kind = 'emergency' AND n.subject = l.alert_id
        WHERE l.raised_at > COALESCE(n.mark, 0) AND {which}
        """;

    private static string Select(string subject, string mark) => $"""
        SELECT d.device_id AS Device, {subject} AS Subject, {mark} AS Mark
        FROM push_devices d JOIN accounts a ON a.account_id = d.person_id AND a.disabled = 0
        """;

    private static string Grouped(string subject) => $"d.device_id, {subject}";

    // The filter asks about @me; here everybody with a device is asked about at once.
    private static string Owners(string filter) => filter.Replace("@me", "d.person_id", StringComparison.Ordinal);
}
