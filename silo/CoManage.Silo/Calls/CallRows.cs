using System.Globalization;
using System.Text.Json;
using CoManage.Domain.Calls;
using CoManage.Domain.Kernel;
using CoManage.Silo.Journal;
using CoManage.Silo.Runtime;

namespace CoManage.Silo.Calls;

/// <summary>The tables <c>call_plans</c> and <c>calls</c>, after each event.</summary>
internal static class CallRows
{
    public static IEnumerable<Sql> After(CallPlanId plan, Happened happened, CallPlan after, CallClocks clocks) =>
        (happened.Event, after) switch
        {
            (CallEvent.Owed e, CallPlan.Open open) => [Insert(plan, e), Stands(plan, open)],
            (CallEvent.Answered e, CallPlan.Open open) =>
                [Call(plan, happened.Version, open.Group, e, clocks), Last(plan, e), Stands(plan, open)],
            (CallEvent.Answered e, CallPlan.Ended ended) =>
                [Call(plan, happened.Version, ended.Group, e, clocks), Last(plan, e), Over(plan)],
            (_, CallPlan.Open open) => [Stands(plan, open)],
            _ => [Over(plan)],
        };

    public static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private static Sql Insert(CallPlanId plan, CallEvent.Owed e) => new(
        """
        INSERT INTO call_plans (plan_id, patient_id, group_id, standing, owed, calls) VALUES (@plan, @patient, @group, 'due', '[]', 0)
        ON CONFLICT (plan_id) DO NOTHING
        """,
        ("plan", plan.Value), ("patient", e.Patient.Value), ("group", e.Group.Value));

    private static Sql Stands(CallPlanId plan, CallPlan.Open open) => new(
        "UPDATE call_plans SET standing = @standing, due_on = @due, owed = @owed, calls = @calls WHERE plan_id = @plan",
        ("plan", plan.Value),
        ("standing", open switch { { Aside: not null } => "aside", { Owed.IsEmpty: true } => "none", _ => "due" }),
        ("due", open.Owed.IsEmpty ? null : Day(open.Owed[0].On)),
        ("owed", JsonSerializer.Serialize(open.Owed, KernelJson.Stored)),
        ("calls", open.Calls));

    private static Sql Over(CallPlanId plan) => new(
        "UPDATE call_plans SET standing = 'over', due_on = NULL, owed = '[]' WHERE plan_id = @plan", ("plan", plan.Value));

    private static Sql Last(CallPlanId plan, CallEvent.Answered e) => new(
        "UPDATE call_plans SET last_result = @result, last_at = @at WHERE plan_id = @plan",
        ("plan", plan.Value), ("result", e.Result.Code()), ("at", e.By.At));

    private static Sql Call(CallPlanId plan, long number, GroupId group, CallEvent.Answered e, CallClocks clocks) => new(
        """
        INSERT INTO calls (plan_id, number, group_id, at, day, result, about, next_on, note, by_name, by_role)
        VALUES (@plan, @number, @group, @at, @day, @result, @about, @next, @note, @name, @role)
        """,
        ("plan", plan.Value), ("number", number), ("group", group.Value), ("at", e.By.At), ("day", Day(clocks.DayOf(e.By.At))),
        ("result", e.Result.Code()), ("about", JsonSerializer.Serialize(e.About, KernelJson.Stored)),
        ("next", e.NextOn is { } next ? Day(next) : null), ("note", e.Note?.Words), ("name", e.By.Name), ("role", e.By.Role.Code()));
}
