using CoManage.Silo.RiskModels;
using CoManage.Silo.Screening;
using CoManage.Silo.Triage;

namespace CoManage.Tests.Wire;

public class TriageSampleTests
{
    [Fact]
    public void Every_stored_screening_event_loads_for_ever() => StoredSamples.Load(new ScreeningSlice().Names);

    [Fact]
    public void Every_stored_model_policy_event_loads_for_ever() => StoredSamples.Load(new ModelPolicySlice().Names);

    [Fact]
    public void Every_stored_event_of_a_models_role_loads_for_ever() => StoredSamples.Load(new ModelRoleSlice().Names);

    [Fact]
    public void Every_stored_form_loads_for_ever() => StoredSamples.Load(new ProgrammeSlice().Names);

    [Fact]
    public void Every_stored_triage_event_loads_for_ever() => StoredSamples.Load(TriageSlice.Stored);
}
