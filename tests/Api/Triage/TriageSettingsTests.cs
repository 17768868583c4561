using CoManage.Api.Hosting;
using CoManage.Api.Triage;
using CoManage.Domain.Triage;
using Microsoft.Extensions.Configuration;

namespace CoManage.Tests.Api.Triage;

public class TriageSettingsTests
{
    [Fact]
    public void A_district_may_set_its_own_clocks() => Assert.Equal(
        TriageClocks.Standard with { Lease = TimeSpan.FromMinutes(5), Soon = TimeSpan.FromDays(7) },
        TriageSettings.Read(Configured(("Triage:Lease", "00:05:00"), ("Triage:Soon", "7.00:00:00"))));

    [Theory]
    [InlineData("soon")]
    [InlineData("00:00:00")]
    [InlineData("-1.00:00:00")]
    public void A_clock_that_nobody_could_keep_stops_the_start(string value) =>
        Assert.Throws<SettingsException>(() => TriageSettings.Read(Configured(("Triage:Emergency", value))));

    private static IConfiguration Configured(params (string Key, string Value)[] values) => new ConfigurationBuilder()
        .AddInMemoryCollection(values.Select(each => KeyValuePair.Create(each.Key, (string?)each.Value)))
        .Build();
}
