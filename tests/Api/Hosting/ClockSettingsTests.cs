using CoManage.Api.Escalations;
using CoManage.Api.Hosting;
using CoManage.Api.Referrals;
using CoManage.Api.Triage;
using CoManage.Domain.Escalations;
using CoManage.Domain.Referrals;
using CoManage.Domain.Triage;
using Microsoft.Extensions.Configuration;

namespace CoManage.Tests.Api.Hosting;

public class ClockSettingsTests
{
    [Fact]
    public void A_district_may_set_its_own_clocks()
    {
        Assert.Equal(
            TriageClocks.Standard with { Lease = TimeSpan.FromMinutes(5), Soon = TimeSpan.FromDays(7) },
            TriageSettings.Read(Configured(("Triage:Lease", "00:05:00"), ("Triage:Soon", "7.00:00:00"))));
        Assert.Equal(
            EscalationClocks.Usual with { Urgent = TimeSpan.FromHours(12), SoonWorkingDays = 2, Zone = TimeSpan.FromHours(7) },
            EscalationSettings.Read(Configured(("Escalations:Urgent", "12:00:00"), ("Escalations:SoonWorkingDays", "2"), ("Zone", "07:00"))));
        Assert.Equal(
            ReferralClocks.Usual with { Routine = TimeSpan.FromDays(10), Zone = TimeSpan.FromHours(-3.5) },
            ReferralSettings.Read(Configured(("Referrals:Routine", "10.00:00:00"), ("Zone", "-03:30"))));
    }

    [Theory]
    [InlineData("Triage:Emergency", "soon")]
    [InlineData("Triage:Emergency", "00:00:00")]
    [InlineData("Triage:Emergency", "-1.00:00:00")]
    [InlineData("Escalations:Emergency", "400.00:00:00")]
    [InlineData("Escalations:SoonWorkingDays", "0")]
    [InlineData("Escalations:RoutineWorkingDays", "1.5")]
    [InlineData("Referrals:Urgent", "x")]
    [InlineData("Zone", "15:00")]
    public void A_clock_that_nobody_could_keep_stops_the_start_with_one_line(string key, string value)
    {
        var configuration = Configured((key, value));
        var fault = Assert.Throws<SettingsException>(() =>
            (object)(TriageSettings.Read(configuration), EscalationSettings.Read(configuration), ReferralSettings.Read(configuration)));
        Assert.StartsWith(key, fault.Message, StringComparison.Ordinal);
        Assert.Contains($"'{value}'", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', fault.Message);
    }

    private static IConfiguration Configured(params (string Key, string Value)[] values) => new ConfigurationBuilder()
        .AddInMemoryCollection(values.Select(each => KeyValuePair.Create(each.Key, (string?)each.Value)))
        .Build();
}
