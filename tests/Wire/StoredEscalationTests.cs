using CoManage.Domain.Escalations;
using CoManage.Domain.Referrals;
using CoManage.Silo.Escalations;
using CoManage.Silo.Referrals;

namespace CoManage.Tests.Wire;

public class StoredEscalationTests
{
    [Fact]
    public void Stored_escalations_load_for_ever() => StoredSamples.Load(new EscalationSlice(EscalationClocks.Usual).Names);

    [Fact]
    public void Stored_referrals_load_for_ever() => StoredSamples.Load(new ReferralSlice(ReferralClocks.Usual).Names);
}
