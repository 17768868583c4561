using CoManage.Domain.Kernel;
using CoManage.Domain.Triage;
using CoManage.Models;
using static CoManage.Tests.Domain.Triage.TriagePeople;

namespace CoManage.Tests.Domain.Triage;

public class ModelVoiceTests
{
    private static readonly Evidence Model = new Evidence.Assessment(new ScreeningId(Id(7)), "stroke", "cvd_death.exam", null, "high");

    [Fact]
    public void A_model_joins_an_open_case_without_changing_urgency_clock_or_what_it_is_about() =>
        Given(Opened(Urgency.Urgent)).When(Says(ModelVoice.WorthALook)).Then(new TriageEvent.EvidenceAdded(
            Model, ReasonText, Urgency.Urgent, null, Noon + Clocks.Urgent, false, null, ModelVoice.WorthALook));

    [Theory]
    [InlineData(ModelVoice.First, true)]
    [InlineData(ModelVoice.WorthALook, false)]
    public void Only_who_is_put_first_stands_first_and_its_clock_is_the_same(ModelVoice voice, bool first)
    {
        var open = Assert.IsType<TriageCase.Open>(Given(Opened()).When(Says(voice)).State);
        Assert.Equal((first, Noon + Clocks.Soon), (open.IsFirst, open.ClockEnds));
    }

    [Fact]
    public void A_model_heard_before_the_instrument_leaves_the_case_as_the_instrument_says()
    {
        var open = Assert.IsType<TriageCase.Open>(Given().When(Says(ModelVoice.First)).When(Raise(Urgency.Urgent)).State);
        Assert.Equal((Urgency.Urgent, ReasonText, true), (open.Urgency, open.Facts.ReasonText, open.IsFirst));
    }

    [Fact]
    public void A_case_that_opens_again_stands_first_only_if_a_model_says_so_again()
    {
        var closed = Given(Opened()).When(Says(ModelVoice.First)).When(new TriageCommand.Advise("lifestyle", Words));
        Assert.False(Assert.IsType<TriageCase.Open>(closed.When(Raise()).State).IsFirst);
    }

    private static TriageCommand.Open Says(ModelVoice voice) =>
        new(Chen, Team3, TriagePeople.Reason, new("模型提示：值得一看", "Model: worth a look"), Urgency.Routine, null, Model, voice);
}
