using CoManage.Silo.Journal;
using Dapper;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CoManage.Api.Hosting;

/// <summary>Ready means: the database answers. How long it may take is bounded, so that a probe never hangs.</summary>
internal sealed class DatabaseHealth(IReadDatabase database) : IHealthCheck
{
    public const string Tag = "ready";

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken)
    {
        await using var connection = await database.Open(cancellationToken);
        await connection.ExecuteScalarAsync<long>(new CommandDefinition("SELECT 1", cancellationToken: cancellationToken));
        return HealthCheckResult.Healthy();
    }
}
