using CoManage.Domain.Kernel;
using CoManage.Domain.Screening;
using CoManage.Domain.Screening.Forms;
using CoManage.Models;
using CoManage.Tests.Support;

namespace CoManage.Tests.Domain.Screening;

public class FormTests
{
    private static readonly Actor Lin = new(new UserId(Guid.Empty), Role.Administrator, "Lin");

    [Fact]
    public void The_eight_programmes_and_the_two_visits_are_shipped() => Assert.Equal(
        [
            "alzheimer", "chd", "colorectal", "copd", "diabetes", "hepatitis_b", "hypertension", "stroke", "thyroid", "varicose_veins",
        ],
        ShippedForms.All.Select(form => form.Code));

    [Fact]
    public void Every_shipped_form_is_sound() =>
        Assert.Empty(ShippedForms.All.SelectMany(form => FormCheck.Problems(form).Select(problem => $"{form.Code} {problem}")));

    [Fact]
    public void Every_band_and_every_rule_of_a_form_has_words()
    {
        foreach (var use in ShippedForms.All.SelectMany(form => form.Instruments))
        {
            Assert.All(Instruments.Find(use.Name)?.Bands ?? [], band => Assert.NotEqual("", BandTitles.Of(use.Name, band).Zh));
        }
    }

    [Fact]
    public void An_administrator_publishes_the_next_version() =>
        Spec.Of(Programme.Decider).By(Lin).When(new ProgrammeCommand.Publish(Stroke))
            .Then(new ProgrammeEvent.Published(Stroke with { Version = 2 }))
            .When(new ProgrammeCommand.Publish(Stroke)).Then(new ProgrammeEvent.Published(Stroke with { Version = 3 }));

    [Fact]
    public void Nobody_else_publishes_a_form() =>
        Spec.Of(Programme.Decider).When(new ProgrammeCommand.Publish(Stroke)).ThenRefused(Programme.Refusals.NeedsAdministrator);

    [Fact]
    public void A_form_whose_instrument_would_go_hungry_is_refused() =>
        Spec.Of(Programme.Decider).By(Lin)
            .When(new ProgrammeCommand.Publish(Stroke with { Fields = [.. Stroke.Fields.Where(field => field.Code != "dm")] }))
            .ThenRefused(Programme.Refusals.FormInvalid);

    [Fact]
    public void A_form_with_an_unknown_rule_is_refused()
    {
        var use = Stroke.Instruments[0] with { Rules = [new BandRule("high", "NO-SUCH-RULE")] };
        Assert.Contains("unknown-rule:NO-SUCH-RULE", FormCheck.Problems(Stroke with { Instruments = [use] }));
    }

    [Fact]
    public void A_form_asks_its_patients_in_both_languages()
    {
        var halfSaid = Stroke.Fields[0] with { Ask = new Bilingual("上面的数是多少？", "") };
        Assert.Contains($"label:{halfSaid.Code}", FormCheck.Problems(Stroke with { Fields = [halfSaid, .. Stroke.Fields.Skip(1)] }));
    }

    [Theory]
    [InlineData("stroke_card", "low", null, "low")]
    [InlineData("stroke_card", "medium", null, "raised")]
    [InlineData("stroke_card", "high", Urgency.Soon, "high")]
    [InlineData("china_par", "high", Urgency.Routine, "raised")]
    [InlineData("china_par", null, null, "unknown")]
    public void The_level_follows_the_order_of_the_bands(string instrument, string? band, Urgency? rule, string level) =>
        Assert.Equal(level, BandTitles.Level(instrument, band, rule));

    private static ProgrammeForm Stroke => ShippedForms.Find("stroke") ?? throw new InvalidOperationException("stroke");
}
