using CoManage.Domain.Kernel;
using CoManage.Domain.Retention;
using CoManage.Silo.Journal;
using CoManage.Silo.Runtime;

namespace CoManage.Silo.Retention;

/// <summary>Hosts the one policy for how long words are kept.</summary>
public sealed class RetentionPolicySlice : Slice<RetentionPolicy, RetentionPolicyCommand, RetentionPolicyEvent>
{
    public override string Kind => "retention-policy";

    public override Decider<RetentionPolicy, RetentionPolicyCommand, RetentionPolicyEvent> Decider => RetentionPolicy.Decider;

    public override EventNames<RetentionPolicyEvent> Names { get; } = new EventNames<RetentionPolicyEvent>()
        .Add<RetentionPolicyEvent.TermsSet>("retention-policy.terms-set");

    public override IEnumerable<Sql> Rows(Guid key, Happened happened, RetentionPolicy after) =>
    [
        new(
            """
            INSERT INTO retention_terms (policy_id, chat_years, records_years, by_name, at) VALUES (@id, @chat, @records, @name, @at)
            ON CONFLICT (policy_id) DO UPDATE SET
              chat_years = excluded.chat_years, records_years = excluded.records_years, by_name = excluded.by_name, at = excluded.at
            """,
            ("id", key), ("chat", after.Terms?.ChatYears), ("records", after.Terms?.RecordsYears), ("name", happened.By.Name),
            ("at", happened.At)),
    ];
}
