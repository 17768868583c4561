using CoManage.Domain.Alerts;
using CoManage.Domain.Calls;
using CoManage.Silo.Alerts;
using CoManage.Silo.Assistant;
using CoManage.Silo.Calls;
using CoManage.Silo.CannedReplies;
using CoManage.Silo.Chat;
using CoManage.Silo.Groups;
using CoManage.Silo.Lexicon;
using CoManage.Silo.Moderation;
using CoManage.Silo.Patients;
using CoManage.Silo.Retention;
using CoManage.Silo.Verdicts;

namespace CoManage.Tests.Wire;

public class StoredCareTests
{
    [Fact]
    public void Stored_groups_load_for_ever() => StoredSamples.Load(new GroupSlice().Names);

    [Fact]
    public void Stored_messages_load_for_ever() => StoredSamples.Load(new RoomSlice().Names);

    [Fact]
    public void Stored_canned_replies_load_for_ever() => StoredSamples.Load(new CannedReplySlice().Names);

    [Fact]
    public void Stored_reviews_and_conduct_load_for_ever()
    {
        StoredSamples.Load(new ReviewSlice().Names);
        StoredSamples.Load(new ConductSlice().Names);
        StoredSamples.Load(new HoldSlice().Names);
        StoredSamples.Load(new ErasureSlice().Names);
        StoredSamples.Load(new RetentionPolicySlice().Names);
    }

    [Fact]
    public void Stored_calls_load_for_ever() => StoredSamples.Load(new CallSlice(CallClocks.Usual).Names);

    [Fact]
    public void Stored_verdicts_load_for_ever() => StoredSamples.Load(new VerdictSlice().Names);

    [Fact]
    public void Stored_versions_of_the_lexicon_load_for_ever() => StoredSamples.Load(new LexiconSlice().Names);

    [Fact]
    public void Stored_second_readings_and_drafts_load_for_ever()
    {
        StoredSamples.Load(new SecondReadingSlice().Names);
        StoredSamples.Load(new DraftSlice().Names);
    }

    [Fact]
    public void Stored_alerts_load_for_ever() => StoredSamples.Load(new AlertSlice(AlertClocks.Standard).Names);

    [Fact]
    public void Stored_records_load_for_ever() => StoredSamples.Load(new PatientSlice().Names);
}
